import { at } from './flatArrays.ts';
import type { GroupModel, WageModel } from './model.ts';
import { yearlyOnCosts } from './onCosts.ts';
import { elasticTurnover, isRaised, shareArrived, statedTurnover, type TurnoverState } from './turnover.ts';
import { applyWageChange } from './wagePath.ts';

/** Figures of a group or of the whole by year of the scenario (first at 0): fen and leavers, unrounded. */
export interface YearSeries {
  /** A year's gross and on-costs before any component. */
  baseline: number;
  /** Gross above the baseline. */
  readonly wages: Float64Array;
  readonly sameYearOnCosts: Float64Array;
  readonly previousYearOnCosts: Float64Array;
  readonly welfare: Float64Array;
  /** Of the cost, what lump sums and benefits paid once bring, with their on-costs. */
  readonly oneOff: Float64Array;
  readonly leaversAvoided: Float64Array;
  readonly lossAvoided: Float64Array;
  /** Sum over the horizon of leavers avoided × a year's gross at baseline of one head. */
  payOfLeaversAvoided: number;
}

/** The year in which everything agreed is in force for twelve months. */
export interface RunRate {
  cost: number;
  welfare: number;
  /** Gross at baseline and in that year; without lump sums. */
  baselineGross: number;
  gross: number;
  leaversAvoided: number;
  lossAvoided: number;
}

export function createYearSeries(years: number): YearSeries {
  const series = () => new Float64Array(years);
  return {
    baseline: 0,
    wages: series(),
    sameYearOnCosts: series(),
    previousYearOnCosts: series(),
    welfare: series(),
    oneOff: series(),
    leaversAvoided: series(),
    lossAvoided: series(),
    payOfLeaversAvoided: 0,
  };
}

/** Cost of a year: of a row, everything above the baseline. */
export function yearCost(series: YearSeries, year: number): number {
  return (
    at(series.wages, year) +
    at(series.sameYearOnCosts, year) +
    at(series.previousYearOnCosts, year) +
    at(series.welfare, year)
  );
}

/** The wage of each segment, in fen, unrounded; the last one is the wage of the horizon's last month. */
export function fillWagePath(model: WageModel, group: GroupModel, path: Float64Array): void {
  let wage = group.wage;
  let next = 0;
  for (let segment = 0; segment < model.segments.length; segment += 1) {
    for (let due = group.changes[next]; due !== undefined && due.segment === segment; due = group.changes[next]) {
      wage = applyWageChange(wage, due.change);
      next += 1;
    }
    path[segment] = wage;
  }
}

/** Fills what a group costs by year on its wage path. With `fillSavings` the core of all that is repeated: allocates nothing. */
export function fillCosts(model: WageModel, group: GroupModel, path: Float64Array, series: YearSeries): void {
  const { headcount, baselineGross, baselineSameYear, baselinePreviousYear } = group;
  const { sameYear, previousYear } = model.onCosts;
  series.baseline = headcount * (baselineGross + baselineSameYear + baselinePreviousYear);

  // Gross of one head in the year before, with and without lump sums; year 0 is the baseline.
  let grossBefore = baselineGross;
  let recurringBefore = baselineGross;
  let segment = 0;
  for (let year = 0; year < model.years; year += 1) {
    let wageMonths = 0;
    let raise = 0;
    for (let due = model.segments[segment]; due !== undefined && due.year === year; due = model.segments[segment]) {
      raise = at(path, segment) - group.wage;
      wageMonths += due.months * raise;
      segment += 1;
    }
    const recurring = group.payPerWage * wageMonths + group.bonusMonths * raise + at(group.payBenefits.byYear, year);
    const lumpSum = at(group.lumpSums.byYear, year);
    const recurringGross = baselineGross + recurring;
    const gross = recurringGross + lumpSum;
    const sameYearOnCosts = yearlyOnCosts(sameYear, gross) - baselineSameYear;
    const previousYearOnCosts = yearlyOnCosts(previousYear, grossBefore) - baselinePreviousYear;
    let oneOff = lumpSum;
    if (gross !== recurringGross)
      oneOff += sameYearOnCosts - (yearlyOnCosts(sameYear, recurringGross) - baselineSameYear);
    if (grossBefore !== recurringBefore) {
      oneOff += previousYearOnCosts - (yearlyOnCosts(previousYear, recurringBefore) - baselinePreviousYear);
    }
    const welfareOnce = at(group.welfareOnce.byYear, year);

    series.wages[year] = headcount * (recurring + lumpSum);
    series.sameYearOnCosts[year] = headcount * sameYearOnCosts;
    series.previousYearOnCosts[year] = headcount * previousYearOnCosts;
    series.welfare[year] = at(group.welfare.byYear, year) + welfareOnce;
    series.oneOff[year] = headcount * oneOff + welfareOnce;
    grossBefore = gross;
    recurringBefore = recurringGross;
  }
}

/** Fills what a group saves by year on its wage path. Apart from the costs, because what is uncertain is mostly here. */
export function fillSavings(model: WageModel, group: GroupModel, path: Float64Array, series: YearSeries): void {
  let segment = 0;
  let horizonLeavers = 0;
  for (let year = 0; year < model.years; year += 1) {
    let leavers = 0;
    for (let due = model.segments[segment]; due !== undefined && due.year === year; due = model.segments[segment]) {
      leavers += due.months * monthlyLeaversAvoided(model, group, path, segment, year);
      segment += 1;
    }
    series.leaversAvoided[year] = leavers;
    series.lossAvoided[year] = leavers * group.leaverCost;
    horizonLeavers += leavers;
  }
  series.payOfLeaversAvoided = horizonLeavers * group.baselineGross;
}

/** Leavers avoided in one month of a segment. */
export function monthlyLeaversAvoided(
  model: WageModel,
  group: GroupModel,
  path: Float64Array,
  segment: number,
  year: number,
): number {
  const wage = at(path, segment);
  const { response } = model;
  if (response.kind === 'elasticity') {
    const index = payLevel(group, wage) / payLevel(group, group.wage);
    const { reference, effective } = elasticTurnover(group.turnover, index, model.outsideIndex[year] ?? 1, response);
    return (group.headcount * (reference - effective)) / 12;
  }
  const arrived = shareArrived(group.wage, wage, at(path, path.length - 1));
  return (group.headcount * arrived * (group.turnover - statedTurnover(group.turnover, response))) / 12;
}

/** What the elasticity compares: a month's pay with its part of the yearly bonus. */
export function payLevel(group: GroupModel, wage: number): number {
  return group.payPerWage * wage + group.fixedMonthly + (group.bonusMonths * wage) / 12;
}

/** Turnover with the full effect of the response, in the last year of the horizon. */
export function runRateTurnover(model: WageModel, group: GroupModel, endWage: number): TurnoverState {
  const { response, years } = model;
  if (response.kind === 'elasticity') {
    const index = payLevel(group, endWage) / payLevel(group, group.wage);
    return elasticTurnover(group.turnover, index, model.outsideIndex[years - 1] ?? 1, response);
  }
  const effective = isRaised(group.wage, endWage) ? statedTurnover(group.turnover, response) : group.turnover;
  return { reference: group.turnover, effective };
}

export function runRateOf(model: WageModel, group: GroupModel, endWage: number): RunRate {
  const { headcount, baselineGross } = group;
  const extraGross = yearOfWage(group, endWage) + yearOf(group.payBenefits.byMonth, model.years);
  const welfare = yearOf(group.welfare.byMonth, model.years);
  const extraOnCosts =
    yearlyOnCosts(model.onCosts.all, baselineGross + extraGross) - group.baselineSameYear - group.baselinePreviousYear;
  const turnover = runRateTurnover(model, group, endWage);
  const leaversAvoided = headcount * (turnover.reference - turnover.effective);
  return {
    cost: headcount * (extraGross + extraOnCosts) + welfare,
    welfare,
    baselineGross: headcount * baselineGross,
    gross: headcount * (baselineGross + extraGross),
    leaversAvoided,
    lossAvoided: leaversAvoided * group.leaverCost,
  };
}

/**
 * What the components in force at the end of each year cost more in the next one. Later components do not count, nor
 * does anything paid once; the year after the horizon is notional.
 */
export function carryOverOf(model: WageModel, group: GroupModel, path: Float64Array, series: YearSeries): Float64Array {
  const { headcount, baselineGross } = group;
  const { sameYear, previousYear } = model.onCosts;
  const baselineOnCosts = group.baselineSameYear + group.baselinePreviousYear;
  return series.wages.map((wages, year) => {
    const recurringGross = baselineGross + (headcount > 0 ? wages / headcount : 0) - at(group.lumpSums.byYear, year);
    const nextGross =
      baselineGross + yearOfWage(group, wageAtYearEnd(model, path, year)) + yearOf(group.payBenefits.byMonth, year + 1);
    const nextOnCosts = yearlyOnCosts(sameYear, nextGross) + yearlyOnCosts(previousYear, recurringGross);
    const next =
      headcount * (nextGross - baselineGross + nextOnCosts - baselineOnCosts) + yearOf(group.welfare.byMonth, year + 1);
    return next - (yearCost(series, year) - at(series.oneOff, year));
  });
}

/** What a wage adds to one head's gross in a whole year. */
function yearOfWage(group: GroupModel, wage: number): number {
  return (12 * group.payPerWage + group.bonusMonths) * (wage - group.wage);
}

/** Twelve times the amount of the last month of the first `years` years. */
function yearOf(byMonth: Float64Array, years: number): number {
  return 12 * at(byMonth, 12 * years - 1);
}

function wageAtYearEnd(model: WageModel, path: Float64Array, year: number): number {
  let last = 0;
  model.segments.forEach((segment, index) => {
    if (segment.year <= year) last = index;
  });
  return at(path, last);
}
