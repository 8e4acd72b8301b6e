import { adoptionRate, WORK_FIGURES, type WorkFigureId, type WorkReport } from './workReport.ts';

/** What unions are ranked by: a figure, or the share of demands adopted. */
export const RANKED_BY = [...WORK_FIGURES, 'adoption'] as const;
export type RankedBy = (typeof RANKED_BY)[number];

export interface FigureSum {
  /** Of the figures that were counted, and from how many reports. */
  readonly counted: number;
  readonly countedReports: number;
  readonly approximate: number;
  readonly approximateReports: number;
}

/** Counted and approximate figures apart, each over all reports given. */
export function sumFigures(reports: readonly WorkReport[]): Record<WorkFigureId, FigureSum> {
  const sumOf = (id: WorkFigureId): FigureSum => {
    const figures = reports.flatMap(({ figures: { [id]: figure } }) => figure ?? []);
    const [counted, approximate] = [figures.filter((f) => !f.isApproximate), figures.filter((f) => f.isApproximate)];
    const total = (some: typeof figures) => some.reduce((sum, { value }) => sum + value, 0);
    return {
      counted: total(counted),
      countedReports: counted.length,
      approximate: total(approximate),
      approximateReports: approximate.length,
    };
  };
  // Safe: one entry for each figure.
  return Object.fromEntries(WORK_FIGURES.map((id) => [id, sumOf(id)])) as Record<WorkFigureId, FigureSum>;
}

export interface ReportsOfUnion {
  readonly unionName: string;
  readonly regionCode: string;
  readonly reports: readonly WorkReport[];
}

/** The reports of each union; one of the same name in another region is another. */
export function reportsByUnion(reports: readonly WorkReport[]): ReportsOfUnion[] {
  const groups = Map.groupBy(reports, ({ unionName, regionCode }) => `${regionCode}\n${unionName}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ unionName: first.unionName, regionCode: first.regionCode, reports: own }] : [];
  });
}

export interface CountedAdoption {
  readonly raised: number;
  readonly adopted: number;
  readonly reports: number;
}

/** Demands raised and adopted by those reports that counted both and had some: what an adoption rate is made of. */
export function countedAdoption(reports: readonly WorkReport[]): CountedAdoption {
  const told = reports.filter(({ figures }) => adoptionRate(figures) !== null);
  const { demandsRaised, demandsAdopted } = sumFigures(told);
  return { raised: demandsRaised.counted, adopted: demandsAdopted.counted, reports: told.length };
}

export interface RankedUnion {
  readonly unionName: string;
  readonly regionCode: string;
  /** 1 first, equal values share it; null where a figure is approximate or not known, which is not ranked. */
  readonly rank: number | null;
  /** A fraction for `adoption`. */
  readonly value: number | null;
  readonly isApproximate: boolean;
}

/**
 * Unions by what they did over all their reports given, the most first. A union with an approximate figure among them
 * stands below, without a rank.
 */
export function rankUnions(reports: readonly WorkReport[], by: RankedBy): RankedUnion[] {
  const unions = reportsByUnion(reports).map(
    ({ unionName, regionCode, reports: own }): Omit<RankedUnion, 'rank'> => ({
      unionName,
      regionCode,
      ...valueOf(own, by),
    }),
  );
  const isRanked = ({ value, isApproximate }: Omit<RankedUnion, 'rank'>) => value !== null && !isApproximate;
  const ranked = unions.filter(isRanked).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  let rank = 0;
  const withRank = ranked.map((union, index): RankedUnion => {
    if (index === 0 || union.value !== ranked[index - 1]?.value) rank = index + 1;
    return { ...union, rank };
  });
  const others = unions.filter((union) => !isRanked(union)).toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return [...withRank, ...others.map((union) => ({ ...union, rank: null }))];
}

function valueOf(reports: readonly WorkReport[], by: RankedBy): Pick<RankedUnion, 'value' | 'isApproximate'> {
  const sums = sumFigures(reports);
  if (by !== 'adoption') {
    const { counted, countedReports, approximate, approximateReports } = sums[by];
    const isKnown = countedReports + approximateReports > 0;
    return { value: isKnown ? counted + approximate : null, isApproximate: approximateReports > 0 };
  }
  const told = reports.filter(({ figures }) => figures.demandsRaised || figures.demandsAdopted);
  const isComplete = told.every(({ figures }) => adoptionRate(figures) !== null || isNothingRaised(figures));
  const { demandsRaised: raised, demandsAdopted: adopted } = sums;
  if (!isComplete || raised.counted === 0) return { value: null, isApproximate: told.length > 0 && !isComplete };
  return { value: adopted.counted / raised.counted, isApproximate: false };
}

const isNothingRaised = ({ demandsRaised, demandsAdopted }: WorkReport['figures']) =>
  demandsRaised?.value === 0 && !demandsRaised.isApproximate && (demandsAdopted?.value ?? 0) === 0;

export interface TrendPoint extends FigureSum {
  readonly fromDay: string;
  readonly toDay: string;
}

export interface ReportsOfPeriod {
  readonly fromDay: string;
  readonly toDay: string;
  readonly reports: readonly WorkReport[];
}

/** The reports of each period that some were made for, in their order. */
export function reportsByPeriod(reports: readonly WorkReport[]): ReportsOfPeriod[] {
  const periods = Map.groupBy(reports, ({ fromDay, toDay }) => `${fromDay}\n${toDay}`);
  return [...periods.values()]
    .flatMap((own) => {
      const [first] = own;
      return first ? [{ fromDay: first.fromDay, toDay: first.toDay, reports: own }] : [];
    })
    .toSorted((a, b) => (a.fromDay + a.toDay < b.fromDay + b.toDay ? -1 : 1));
}

/** A figure over the periods that reports were made for, in their order. */
export function trendOf(reports: readonly WorkReport[], id: WorkFigureId): TrendPoint[] {
  return reportsByPeriod(reports).map(({ fromDay, toDay, reports: own }) => ({
    fromDay,
    toDay,
    ...sumFigures(own)[id],
  }));
}
