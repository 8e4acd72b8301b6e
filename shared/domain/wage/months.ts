import type { YearSeries } from './figures.ts';
import { monthlyLeaversAvoided, yearCost } from './figures.ts';
import { at } from './flatArrays.ts';
import type { GroupModel, WageModel } from './model.ts';

/** Figures by month of the scenario (first at 0), in fen, unrounded. Twelve add up to the year, but for float noise. */
export interface MonthSeries {
  readonly cost: Float64Array;
  readonly welfare: Float64Array;
  readonly lossAvoided: Float64Array;
}

export function createMonthSeries(years: number): MonthSeries {
  const series = () => new Float64Array(12 * years);
  return { cost: series(), welfare: series(), lossAvoided: series() };
}

/** Months whose gross adds up to less than this share of their size add up to nothing: what is left is float noise. */
const CANCELLED = 1e-9;

/** Spreads a group's years over their months: what is paid in each, and the on-costs of the year. */
export function fillMonths(
  model: WageModel,
  group: GroupModel,
  path: Float64Array,
  years: YearSeries,
  months: MonthSeries,
): void {
  const gross = months.cost;
  model.segments.forEach((segment, index) => {
    const raise = at(path, index) - group.wage;
    const loss = monthlyLeaversAvoided(model, group, path, index, segment.year) * group.leaverCost;
    for (let month = segment.firstMonth - 1; month < segment.firstMonth - 1 + segment.months; month += 1) {
      const bonus = month % 12 === 11 ? group.bonusMonths * raise : 0;
      const payments = at(group.payBenefits.byMonth, month) + at(group.lumpSums.byMonth, month);
      gross[month] = group.headcount * (group.payPerWage * raise + bonus + payments);
      months.welfare[month] = at(group.welfare.byMonth, month) + at(group.welfareOnce.byMonth, month);
      months.lossAvoided[month] = loss;
    }
  });
  for (let year = 0; year < model.years; year += 1) {
    const share = sameYearShare(gross, years, year, model.sameYearRate);
    const previousYearOnCosts = at(years.previousYearOnCosts, year) / 12;
    for (let month = 12 * year; month < 12 * year + 12; month += 1) {
      months.cost[month] = at(gross, month) * (1 + share) + previousYearOnCosts + at(months.welfare, month);
    }
  }
}

/** Same-year on-costs of a year per fen of its gross above the baseline; 0 where that gross adds up to nothing. */
function sameYearShare(gross: Float64Array, years: YearSeries, year: number, sameYearRate: number): number {
  let size = 0;
  for (let month = 12 * year; month < 12 * year + 12; month += 1) size += Math.abs(at(gross, month));
  const yearGross = at(years.wages, year);
  if (Math.abs(yearGross) <= CANCELLED * size) return 0;
  // Limits only ever take from an item, so that anything outside 0…rate is noise.
  return Math.min(sameYearRate, Math.max(0, at(years.sameYearOnCosts, year) / yearGross));
}

/** A running sum that ends each year on that year's own total, so that rounded months add up to the rounded year. */
export function runningWithinYear(byMonth: Float64Array, yearTotal: (year: number) => number): Float64Array {
  let sum = 0;
  return byMonth.map((amount, month) => {
    const year = Math.floor(month / 12);
    sum = month % 12 === 0 ? amount : sum + amount;
    return month % 12 === 11 ? yearTotal(year) : sum;
  });
}

/** Months from the start to the month of signing; 0 where it was signed before. */
export function monthsUntilSigned(startMonth: string, signedMonth: string): number {
  return Math.max(0, monthNumber(signedMonth) - monthNumber(startMonth));
}

function monthNumber(calendarMonth: string): number {
  return 12 * Number(calendarMonth.slice(0, 4)) + Number(calendarMonth.slice(5, 7));
}

/** Cost without welfare of the months before signing, twelve at most: what is due in one go. Fen, unrounded. */
export function backPayOf(months: MonthSeries, monthsBefore: number): number {
  let sum = 0;
  for (let month = 0; month < Math.min(12, monthsBefore); month += 1)
    sum += at(months.cost, month) - at(months.welfare, month);
  return sum;
}

export function netOfYear(series: YearSeries, year: number): number {
  return at(series.lossAvoided, year) - yearCost(series, year);
}
