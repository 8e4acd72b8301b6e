import { isReportOfRegion, type WorkReport } from '../../../shared/domain/workReports/workReport.ts';

interface Wanted {
  readonly search: string;
  readonly period: string | null;
  readonly region: string;
}

const periodOf = ({ fromDay, toDay }: Pick<WorkReport, 'fromDay' | 'toDay'>) => `${fromDay}/${toDay}`;

/** Reports of a period from a region and all below it, whose union is found by a text. */
export function visibleWorkReports(reports: readonly WorkReport[], { search, period, region }: Wanted): WorkReport[] {
  const text = search.trim().toLowerCase();
  return reports.filter(
    (report) =>
      (period === null || periodOf(report) === period) &&
      isReportOfRegion(report, region) &&
      report.unionName.toLowerCase().includes(text),
  );
}

/** The periods that there are reports for, the latest first. */
export function periodsOf(reports: readonly WorkReport[]): string[] {
  return [...new Set(reports.map(periodOf))].sort().reverse();
}

/** The days that a period takes, or all periods together; null without reports. */
export function daysOf(reports: readonly WorkReport[], period: string | null): { from: string; to: string } | null {
  const own = reports.filter((report) => period === null || periodOf(report) === period);
  const [from] = own.map(({ fromDay }) => fromDay).sort();
  const to = own
    .map(({ toDay }) => toDay)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
