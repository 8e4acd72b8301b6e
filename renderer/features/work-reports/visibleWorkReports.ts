import type { WorkReport } from '../../../shared/domain/workReports/workReport.ts';

interface Wanted {
  readonly search: string;
  readonly period: string | null;
  readonly region: string;
}

export const periodOf = ({ fromDay, toDay }: Pick<WorkReport, 'fromDay' | 'toDay'>) => `${fromDay}/${toDay}`;

/** Reports of a period from a region and all below it, whose union is found by a text. */
export function visibleWorkReports(reports: readonly WorkReport[], { search, period, region }: Wanted): WorkReport[] {
  const text = search.trim().toLowerCase();
  const stem = region.replace(/(00)+$/, '');
  return reports.filter(
    (report) =>
      (period === null || periodOf(report) === period) &&
      report.regionCode.startsWith(stem) &&
      report.unionName.toLowerCase().includes(text),
  );
}

/** The periods that there are reports for, the latest first. */
export function periodsOf(reports: readonly WorkReport[]): string[] {
  return [...new Set(reports.map(periodOf))].sort().reverse();
}
