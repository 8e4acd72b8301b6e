import { Temporal } from 'temporal-polyfill';
import type { Demand } from '../domain/demands/demand.ts';
import { demandsReport } from '../domain/demands/demandsReport.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Negotiation } from '../domain/negotiation/negotiation.ts';
import { AppError } from '../errors.ts';
import type { DemandsReportModel } from './demandsReportModel.ts';
import { paperHeadOf, type PaperOptions } from './paperHead.ts';

/** The first day of the year that ends with a day. */
export function yearUpTo(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ years: 1 }).add({ days: 1 }).toString();
}

/**
 * The model of the report to the workers, from a day up to the day on the paper.
 * @throws nothing-to-print where nothing was raised and no meeting held; paper-open-only for an internal copy
 */
export function buildDemandsReport(
  negotiation: Negotiation,
  demands: readonly Demand[],
  meetings: readonly Meeting[],
  from: string,
  options: PaperOptions,
): DemandsReportModel {
  if (options.copy !== 'table') {
    throw new AppError('paper-open-only', 'a report to the workers has nothing to hide', { copy: options.copy });
  }
  const report = demandsReport(demands, meetings, from, options.day);
  if (report.total === 0 && report.meetings.length === 0) {
    throw new AppError('nothing-to-print', 'no demands and no meetings', { kind: 'demands-report' });
  }
  return {
    modelVersion: 1,
    kind: 'demands-report',
    ...paperHeadOf(negotiation, options),
    from: report.from,
    to: report.to,
    total: report.total,
    newCount: report.newCount,
    settledCount: report.settledCount,
    byState: report.byState,
    byCategory: report.byCategory,
    demands: report.demands.map(({ id: _id, groups, ...demand }) => ({ ...demand, groups: [...groups] })),
    meetings: report.meetings.map(({ id: _id, ...meeting }) => meeting),
  };
}
