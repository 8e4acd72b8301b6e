import { type Finding, type FindingSeverity, isNotChecked } from '../../../shared/domain/wage/findings.ts';

/** Findings that say the same of several groups, together; the first stands for all. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: FindingSeverity;
  readonly first: Finding;
  readonly others: readonly Finding[];
}

export interface SortedFindings {
  readonly raised: readonly FindingGroup[];
  /** Paths of inputs that checks wait for, each once. */
  readonly missing: readonly string[];
}

const GRAVEST_FIRST: Readonly<Record<FindingSeverity, number>> = { alarm: 0, doubt: 1, notice: 2 };

/** The gravest first, otherwise in the order of the checks; what could not be checked for want of an input apart. */
export function sortFindings(findings: readonly Finding[]): SortedFindings {
  const raised = new Map<string, FindingGroup & { readonly others: Finding[] }>();
  for (const finding of findings) {
    if (isNotChecked(finding)) continue;
    const key = `${finding.code} ${String(finding.values['assumption'] ?? '')} ${finding.severity}`;
    const group = raised.get(key);
    if (group) group.others.push(finding);
    else raised.set(key, { key, severity: finding.severity, first: finding, others: [] });
  }
  return {
    raised: [...raised.values()].sort((a, b) => GRAVEST_FIRST[a.severity] - GRAVEST_FIRST[b.severity]),
    missing: [...new Set(findings.filter(isNotChecked).map(({ values }) => String(values['missing'])))],
  };
}
