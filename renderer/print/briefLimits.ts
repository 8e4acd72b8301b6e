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

/** What the calculation cannot claim, in open words, in the order of the checks. */
export function limitStatements({ model, t, format }: BriefPart): string[] {
  const groupName = groupNameIn(model);
  const checked = model.findings.filter((finding) => !isNotChecked(finding));
  return byCode(checked).flatMap((findings) => {
    const texts = findings.slice(0, FINDINGS_OF_A_CODE).flatMap((finding) => {
      const text = limitText(t, format, finding, groupName);
      if (text === null) return [];
      return finding.groupId === undefined || model.groups.length === 1
        ? [text]
        : [t('brief.limits-of-group', { group: groupName(finding.groupId), text })];
    });
    const more = findings.length - FINDINGS_OF_A_CODE;
    return texts.length > 0 && more > 0 ? [...texts, t('brief.limits-more', { count: more })] : texts;
  });
}
