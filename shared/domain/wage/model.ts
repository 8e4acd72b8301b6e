import { benefitShares, perHeadMonthly, wholeMonthly } from './benefits.ts';
import type { Component, EvaluationInput, TurnoverResponse, WorkforceGroup } from './evaluationInput.ts';
import { baselineGross, costPerLeaver } from './leaverCost.ts';
import { type ContributionRules, contributionRulesByBase, yearlyOnCosts } from './onCosts.ts';
import { overtimePay } from './overtime.ts';
import { outsidePay } from './turnover.ts';
import { membership, type WageChange, wageChanges } from './wagePath.ts';

/** A run of months of one year in which no wage moves. */
interface Segment {
  /** Counted from 0. */
  readonly year: number;
  /** Month of the scenario, counted from 1. */
  readonly firstMonth: number;
  readonly months: number;
}

/** Amounts by month of the scenario (first at 0) and their sums by year, in fen, unrounded. */
interface Flow {
  readonly byMonth: Float64Array;
  readonly byYear: Float64Array;
  readonly isEmpty: boolean;
}

/** A group with all that does not change while its figures are computed. */
export interface GroupModel {
  readonly id: string;
  readonly headcount: number;
  readonly wage: number;
  /** What a fen more of monthly wage adds to a month's gross: itself and its overtime pay. */
  readonly payPerWage: number;
  readonly fixedMonthly: number;
  readonly bonusMonths: number;
  readonly turnover: number;
  readonly leaverCost: number;
  /** Of one head and year. */
  readonly baselineGross: number;
  /** Of one head and year: items that follow the same year, and those that follow the year before. */
  readonly baselineSameYear: number;
  readonly baselinePreviousYear: number;
  /** Wage changes of this group with the segment in which they act, in order. */
  readonly changes: readonly { readonly segment: number; readonly change: WageChange }[];
  /** Benefits that count as pay, of one head. */
  readonly payBenefits: Flow;
  /** Lump sums, of one head. */
  readonly lumpSums: Flow;
  /** Recurring benefits outside pay, of the whole group. */
  readonly welfare: Flow;
  /** Benefits paid once, of the whole group. */
  readonly welfareOnce: Flow;
}

export interface WageModel {
  readonly years: number;
  readonly segments: readonly Segment[];
  readonly groups: readonly GroupModel[];
  readonly onCosts: ContributionRules;
  /** The most that same-year items can add to a fen of gross. */
  readonly sameYearRate: number;
  readonly response: TurnoverResponse;
  /** Outside pay as a multiple of today's, by year; all 1 where the response knows none. */
  readonly outsideIndex: readonly number[];
}

/** Lays an input out for computing: all lists resolved to months and groups. */
export function buildModel(input: EvaluationInput): WageModel {
  const { components, horizonYears: years, response } = input.scenario;
  const changes = wageChanges(components);
  const segments = segmentsOf(changes, years);
  const onCosts = contributionRulesByBase(input.onCosts, input.contributionBase);
  const growth = response.kind === 'elasticity' ? response.outsideGrowth : 0;
  const payments = paymentsOf(input.groups, components, years);
  return {
    years,
    segments,
    groups: input.groups.map((group, at): GroupModel => {
      const gross = baselineGross(group);
      return {
        id: group.id,
        headcount: group.headcount,
        wage: group.monthlyWage,
        payPerWage: 1 + overtimePay(1, group.overtimeHours),
        fixedMonthly: group.fixedMonthly,
        bonusMonths: group.bonusMonths,
        turnover: group.annualTurnover,
        leaverCost: costPerLeaver(group, input.onCosts),
        baselineGross: gross,
        baselineSameYear: yearlyOnCosts(onCosts.sameYear, gross),
        baselinePreviousYear: yearlyOnCosts(onCosts.previousYear, gross),
        changes: changes
          .filter((change) => change.appliesTo(group.id))
          .map((change) => ({
            segment: segments.findIndex(({ firstMonth }) => firstMonth === change.terms.fromMonth),
            change,
          })),
        ...payments(at),
      };
    }),
    onCosts,
    sameYearRate: onCosts.sameYear.reduce((sum, { rate }) => sum + rate, 0),
    response,
    outsideIndex: Array.from({ length: years }, (_, year) => outsidePay(growth, year + 1)),
  };
}

function segmentsOf(changes: readonly WageChange[], years: number): Segment[] {
  const firstMonths = new Set(changes.map(({ terms }) => terms.fromMonth));
  for (let year = 0; year < years; year += 1) firstMonths.add(12 * year + 1);
  const sorted = [...firstMonths].sort((a, b) => a - b);
  return sorted.map((firstMonth, at) => ({
    year: Math.floor((firstMonth - 1) / 12),
    firstMonth,
    months: (sorted[at + 1] ?? 12 * years + 1) - firstMonth,
  }));
}

type Payments = Pick<GroupModel, 'payBenefits' | 'lumpSums' | 'welfare' | 'welfareOnce'>;

/** Lump sums and benefits by group and month. */
function paymentsOf(
  groups: readonly WorkforceGroup[],
  components: readonly Component[],
  years: number,
): (groupAt: number) => Payments {
  const headcounts = groups.map(({ headcount }) => headcount);
  const flowsOf = () => groups.map(() => new Float64Array(12 * years));
  const payBenefits = flowsOf();
  const lumpSums = flowsOf();
  const welfare = flowsOf();
  const welfareOnce = flowsOf();

  for (const component of components) {
    if (component.kind === 'percent' || component.kind === 'flat') continue;
    const isFor = membership(component);
    const applies = groups.map(({ id }) => isFor(id));
    const first = component.fromMonth - 1;
    if (component.kind === 'lumpSum') {
      addTo(lumpSums, first, first + 1, (at) => (applies[at] ? component.perHead : 0));
      continue;
    }
    const { cost, countsAsPay } = component;
    const perHead = perHeadMonthly(cost);
    if (perHead !== null) {
      if (countsAsPay) addTo(payBenefits, first, 12 * years, (at) => (applies[at] ? perHead : 0));
      else addTo(welfare, first, 12 * years, (at) => (applies[at] ? perHead * (headcounts[at] ?? 0) : 0));
      continue;
    }
    const shares = benefitShares(headcounts, applies);
    if (cost.kind === 'lumpOnce') addTo(welfareOnce, first, first + 1, (at) => cost.amount * (shares[at] ?? 0));
    else addTo(welfare, first, 12 * years, (at) => wholeMonthly(cost) * (shares[at] ?? 0));
  }

  return (at) => ({
    payBenefits: flow(payBenefits[at], years),
    lumpSums: flow(lumpSums[at], years),
    welfare: flow(welfare[at], years),
    welfareOnce: flow(welfareOnce[at], years),
  });
}

function addTo(flows: readonly Float64Array[], from: number, to: number, amountOf: (groupAt: number) => number): void {
  flows.forEach((byMonth, at) => {
    const amount = amountOf(at);
    if (amount === 0) return;
    for (let month = from; month < to; month += 1) byMonth[month] = (byMonth[month] ?? 0) + amount;
  });
}

function flow(byMonth = new Float64Array(), years: number): Flow {
  const byYear = new Float64Array(years);
  byMonth.forEach((amount, month) => {
    const year = Math.floor(month / 12);
    byYear[year] = (byYear[year] ?? 0) + amount;
  });
  return { byMonth, byYear, isEmpty: byYear.every((amount) => amount === 0) };
}
