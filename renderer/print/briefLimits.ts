import { answersFinding } from '../../shared/domain/negotiation/findingAnswer.ts';
import { isNotChecked } from '../../shared/domain/wage/findings.ts';
import { limitText } from '../../shared/i18n/limitText.ts';
import type { BriefModel } from '../../shared/reports/briefModel.ts';
import type { BriefPart } from './briefPart.ts';

type BriefFinding = BriefModel['findings'][number];

/** Where a finding concerns many groups, so many are told and the rest counted. */
export const FINDINGS_OF_A_CODE = 5;

export const byCode = (findings: readonly BriefFinding[]): BriefFinding[][] => [
  ...Map.groupBy(findings, ({ code }) => code).values(),
];

export function groupNameIn(model: BriefModel): (groupId: string) => string {
  const names = new Map(model.groups.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** What the calculation cannot claim, in open words. */
export interface LimitStatement {
  readonly text: string;
  /** Null where the statement counts further groups. */
  readonly finding: BriefFinding | null;
}

/** The limits in the order of the checks. */
export function limitStatements({ model, t, format }: BriefPart): LimitStatement[] {
  const groupName = groupNameIn(model);
  const checked = model.findings.filter((finding) => !isNotChecked(finding));
  return byCode(checked).flatMap((findings) => {
    const statements = findings.slice(0, FINDINGS_OF_A_CODE).flatMap((finding): LimitStatement[] => {
      const text = limitText(t, format, finding, groupName);
      if (text === null) return [];
      return finding.groupId === undefined || model.groups.length === 1
        ? [{ text, finding }]
        : [{ text: t('brief.limits-of-group', { group: groupName(finding.groupId), text }), finding }];
    });
    const more = findings.length - FINDINGS_OF_A_CODE;
    return statements.length > 0 && more > 0
      ? [...statements, { text: t('brief.limits-more', { count: more }), finding: null }]
      : statements;
  });
}

/** Tells the answers to each finding once: those of many groups may share one. */
export function answersOnce({ answers }: BriefModel): (finding: BriefFinding) => string[] {
  const told = new Set<BriefModel['answers'][number]>();
  return (finding) =>
    answers.flatMap((answer) => {
      if (told.has(answer) || !answersFinding(answer, finding)) return [];
      told.add(answer);
      return [answer.text];
    });
}
