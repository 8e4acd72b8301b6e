import { isNotChecked } from '../../shared/domain/wage/findings.ts';
import { findingText } from '../../shared/i18n/findingText.ts';
import { uncheckedText } from '../../shared/i18n/limitText.ts';
import { bullet, heading, paragraph } from './annexBlocks.tsx';
import { answersOnce, byCode, FINDINGS_OF_A_CODE, groupNameIn, limitStatements } from './briefLimits.ts';
import type { BriefPart } from './briefPart.ts';
import { piecesOf } from './longText.ts';
import type { Block } from './Sheets.tsx';

/** The open statement of limits on the copy for the other side. */
export function limitBlocks(part: BriefPart): Block[] {
  const { model, t } = part;
  const statements = limitStatements(part);
  const answersTo = answersOnce(model);
  const unchecked = model.findings.filter(isNotChecked).map(({ code }) => uncheckedText(t, code));
  return [
    heading('limits', t('brief.limits-title')),
    ...statements.flatMap(({ text, finding }, at) => [
      bullet(`limit-${at}`, text),
      ...(finding === null ? [] : replyBlocks(part, `limit-${at}`, answersTo(finding))),
    ]),
    ...(statements.length === 0 ? [paragraph('limits-none', t('brief.limits-none'))] : []),
    ...(unchecked.length === 0
      ? []
      : [
          paragraph(
            'limits-unchecked',
            t('brief.limits-unchecked', { items: unchecked.join(t('brief.list-and')) }),
            true,
          ),
        ]),
  ];
}

/** What the union must be ready to answer: for the internal copy alone. */
export function answerBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  const groupName = groupNameIn(part.model);
  const answersTo = answersOnce(model);
  const blocks = byCode(model.findings).flatMap((findings) => {
    let before = '';
    const shown = findings.slice(0, FINDINGS_OF_A_CODE).flatMap((finding, at): Block[] => {
      const key = `answer-${finding.code}-${at}`;
      const text = findingText(t, format, finding, groupName);
      // The same advice is given once.
      const isNew = text.advice !== before;
      before = text.advice;
      const replies = replyBlocks(part, key, answersTo(finding));
      const question: Block = {
        kind: 'flow',
        key,
        staysWithNext: replies.length > 0,
        node: (
          <div className="paper-part__answer">
            <p>
              {text.group === null || model.groups.length === 1
                ? text.statement
                : t('brief.limits-of-group', { group: text.group, text: text.statement })}
            </p>
            {isNew && <p className="paper-part__note">{t('brief.answers-basis', { basis: text.basis })}</p>}
            {isNew && <p className="paper-part__note">{t('brief.answers-advice', { advice: text.advice })}</p>}
          </div>
        ),
      };
      return [question, ...replies];
    });
    const more = findings.length - FINDINGS_OF_A_CODE;
    const note = `answer-${findings[0]?.code}-more`;
    return more > 0 ? [...shown, paragraph(note, t('brief.limits-more', { count: more }), true)] : shown;
  });
  return [
    heading('answers', t('brief.answers-title')),
    ...blocks,
    ...(blocks.length === 0 ? [paragraph('limits-none', t('brief.limits-none'))] : []),
  ];
}

/** What the union answers, written to be printed: on both copies. */
function replyBlocks({ t }: BriefPart, key: string, answers: readonly string[]): Block[] {
  return answers.flatMap((answer, at) =>
    piecesOf(answer).map(
      (piece, part): Block => ({
        kind: 'flow',
        key: `${key}-reply-${at}-${part}`,
        node: (
          <div className="paper-part__reply">
            <p>{part === 0 ? t('brief.answers-reply', { answer: piece }) : piece}</p>
          </div>
        ),
      }),
    ),
  );
}
