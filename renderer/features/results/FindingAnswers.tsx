import { useState } from 'react';
import type { AnswerSubject, FindingAnswer } from '../../../shared/domain/negotiation/findingAnswer.ts';
import { uncheckedText } from '../../../shared/i18n/limitText.ts';
import { useTexts } from '../../app/texts.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { GroupAnswers, OnAnswer } from './findingAnswers.ts';

interface FindingAnswersProps extends GroupAnswers {
  /** Name of a group where there are several; null where there is only one. */
  readonly groupName: (groupId: string) => string | null;
  readonly onAnswer: OnAnswer;
}

/** What the union will say to a finding: shown with it, written in place. */
export function FindingAnswers({ given, open, groupName, onAnswer }: FindingAnswersProps) {
  const { t } = useTexts();
  const [written, setWritten] = useState<AnswerSubject | null>(null);
  const writtenKey = written && keyOf(written);
  // What is being written keeps its place while a pause in typing stores it, or takes it away because it is empty.
  const isNew = written !== null && given.every((answer) => keyOf(answer) !== writtenKey);
  const shown: readonly FindingAnswer[] = isNew ? [...given, { ...written, text: '' }] : given;
  return (
    <>
      {shown.map((answer) => (
        <Answer
          key={keyOf(answer)}
          answer={answer}
          groupName={groupName}
          isWritten={keyOf(answer) === writtenKey}
          onWrite={setWritten}
          onAnswer={onAnswer}
        />
      ))}
      {open !== null && written === null && (
        <button type="button" className="text-button" onClick={() => setWritten(open)}>
          {t('results.answer-prepare')}
        </button>
      )}
    </>
  );
}

interface AnswerProps extends Pick<FindingAnswersProps, 'groupName' | 'onAnswer'> {
  readonly answer: FindingAnswer;
  readonly isWritten: boolean;
  readonly onWrite: (subject: AnswerSubject | null) => void;
}

function Answer({ answer, groupName, isWritten, onWrite, onAnswer }: AnswerProps) {
  const { t } = useTexts();
  const { text, ...subject } = answer;
  const group = subject.groupId === undefined ? null : groupName(subject.groupId);
  const label = group === null ? t('results.answer') : t('results.answer-of-group', { group });
  if (isWritten) {
    return (
      <div className="findings__answer">
        <TextField
          label={label}
          placeholder={t('results.answer-placeholder')}
          multiline
          takesFocus
          value={text}
          onCommit={(next) => onAnswer(subject, next)}
          onDone={() => onWrite(null)}
        />
      </div>
    );
  }
  return (
    <div className="findings__answer">
      <b>{label}</b>
      <p>{text}</p>
      <button type="button" className="text-button" onClick={() => onWrite(subject)}>
        {t('results.answer-edit')}
      </button>
    </div>
  );
}

interface IdleAnswersProps {
  readonly answers: readonly FindingAnswer[];
  readonly groupName: FindingAnswersProps['groupName'];
  readonly onAnswer: OnAnswer;
}

/** Answers to what no longer comes up, each with the check that it was about. */
export function IdleAnswers({ answers, groupName, onAnswer }: IdleAnswersProps) {
  const { t } = useTexts();
  if (answers.length === 0) return null;
  return (
    <section className="findings__idle" aria-label={t('results.answers-idle')}>
      <p className="findings__more">{t('results.answers-idle')}</p>
      <ul>
        {answers.map((answer) => {
          const { text, ...subject } = answer;
          const finding = uncheckedText(t, subject.code);
          const group = subject.groupId === undefined ? null : groupName(subject.groupId);
          return (
            <li key={keyOf(answer)}>
              <b>{group === null ? finding : t('brief.limits-of-group', { group, text: finding })}</b>
              <p>{text}</p>
              <button
                type="button"
                className="text-button"
                aria-label={t('results.answer-remove-of', { finding })}
                onClick={() => onAnswer(subject, '')}
              >
                {t('results.answer-remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const keyOf = ({ code, groupId = '', assumption = '' }: AnswerSubject) => `${code} ${groupId} ${assumption}`;
