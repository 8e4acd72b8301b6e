import { createTexts } from '../i18n/texts.ts';
import {
  countedAdoption,
  type RankedBy,
  rankUnions,
  reportsByPeriod,
  reportsByUnion,
  sumFigures,
} from '../domain/workReports/ranking.ts';
import { isReportOfRegion, type WorkReport } from '../domain/workReports/workReport.ts';
import { AppError } from '../errors.ts';
import { regionOfPaper } from './campaignHead.ts';
import { paperHeadOf, type PaperOptions } from './paperHead.ts';
import type { WorkReportModel } from './workReportModel.ts';

/** Unions that a paper lists, and places of a ranking. */
export const MOST_LISTED_UNIONS = 1000;
export const MOST_RANKED_UNIONS = 50;

export interface WorkReportChoice {
  /** Both days included. */
  readonly from: string;
  readonly to: string;
  /** With all below it; null for all. */
  readonly region: string | null;
  /** What unions are ranked by beside demands adopted. */
  readonly rankedBy: RankedBy;
}

/**
 * The model of the work report (工作报告) over the reports of periods that lie within the days chosen.
 * @throws nothing-to-print where there is none; paper-open-only for an internal copy
 */
export function buildWorkReport(
  all: readonly WorkReport[],
  { from, to, region, rankedBy }: WorkReportChoice,
  options: PaperOptions,
): WorkReportModel {
  if (options.copy !== 'table') {
    throw new AppError('paper-open-only', 'a work report has one copy', { copy: options.copy });
  }
  const near = all.filter(
    (report) => isReportOfRegion(report, region ?? '') && report.fromDay <= to && report.toDay >= from,
  );
  const reports = near.filter(({ fromDay, toDay }) => fromDay >= from && toDay <= to);
  if (reports.length === 0) throw new AppError('nothing-to-print', 'no reports', { kind: 'work-report' });
  const named = region === null ? null : regionOfPaper(region);
  const { t } = createTexts(options.language);
  const title = named ? t('work-paper.title-of-region', { region: named.name }) : t('work-paper.title');
  const unions = reportsByUnion(reports).toSorted(byRegionAndName);
  return {
    modelVersion: 1,
    kind: 'work-report',
    ...paperHeadOf({ title, enterpriseName: '', unionName: '', isSample: false }, options),
    from,
    to,
    region: named,
    reportCount: reports.length,
    unionCount: unions.length,
    partlyOutside: near.length - reports.length,
    unionsOverlapping: unions.filter(({ reports: own }) => isAnyOverlapping(own)).length,
    total: figuresOf(reports),
    rankings: [...new Set<RankedBy>(['demandsAdopted', rankedBy])].map((by) => rankingOf(reports, by)),
    unions: unions.slice(0, MOST_LISTED_UNIONS).map(({ unionName, regionCode, reports: own }) => ({
      name: unionName,
      region: regionOfPaper(regionCode),
      reports: own.length,
      ...figuresOf(own),
    })),
    periods: reportsByPeriod(reports).map(({ fromDay, toDay, reports: own }) => ({
      from: fromDay,
      to: toDay,
      reports: own.length,
      ...figuresOf(own),
    })),
  };
}

const figuresOf = (reports: readonly WorkReport[]) => ({
  figures: sumFigures(reports),
  adoption: countedAdoption(reports),
});

/** By code units: the order of a frozen paper depends on no machine's language. */
function byRegionAndName(a: Named, b: Named): number {
  const [one, other] = [`${a.regionCode}\n${a.unionName}`, `${b.regionCode}\n${b.unionName}`];
  return one < other ? -1 : 1;
}
type Named = Pick<WorkReport, 'regionCode' | 'unionName'>;

function rankingOf(reports: readonly WorkReport[], by: RankedBy): WorkReportModel['rankings'][number] {
  const ranked = rankUnions(reports, by).flatMap(({ unionName, regionCode, rank, value }) =>
    rank === null || value === null ? [] : [{ name: unionName, region: regionOfPaper(regionCode), rank, value }],
  );
  return { by, rankedCount: ranked.length, unions: ranked.slice(0, MOST_RANKED_UNIONS) };
}

function isAnyOverlapping(reports: readonly WorkReport[]): boolean {
  const inOrder = reports.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  return inOrder.some(({ fromDay }, at) => fromDay <= (inOrder[at - 1]?.toDay ?? ''));
}
