import { type Finding, type FindingSeverity, isNotChecked } from '../../../shared/domain/wage/findings.ts';

/** Findings that say the same of several groups, together. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: FindingSeverity;
  readonly findings: readonly [Finding, ...Finding[]];
}

export interface SortedFindings {
  readonly raised: readonly FindingGroup[];
  /** Paths of inputs that checks wait for, each once. */
  readonly missing: readonly string[];
}

const GRAVEST_FIRST: Readonly<Record<FindingSeverity, number>> = { alarm: 0, doubt: 1, notice: 2 };

/** The gravest first, otherwise in the order of the checks; what could not be checked for want of an input apart. */
export function sortFindings(findings: readonly Finding[]): SortedFindings {
  const raised = new Map<string, FindingGroup>();
  for (const finding of findings) {
    if (isNotChecked(finding)) continue;
    const key = `${finding.code} ${String(finding.values['assumption'] ?? '')} ${finding.severity}`;
    const group = raised.get(key);
    raised.set(key, {
      key,
      severity: finding.severity,
      findings: group === undefined ? [finding] : [...group.findings, finding],
    });
  }
  return {
    raised: [...raised.values()].sort((a, b) => GRAVEST_FIRST[a.severity] - GRAVEST_FIRST[b.severity]),
    missing: [...new Set(findings.filter(isNotChecked).map(({ values }) => String(values['missing'])))],
  };
}
