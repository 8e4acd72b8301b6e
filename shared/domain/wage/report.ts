import { type Fen, roundFen } from '../money.ts';
import { breakEvenPoints } from './breakEven.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { yearCost } from './figures.ts';
import { at, sumOf } from './flatArrays.ts';
import { backPayOf, monthsUntilSigned, netOfYear, runningWithinYear } from './months.ts';
import { NOBODY, NOTHING_FEN } from './nothing.ts';
import { paybackMonth } from './payback.ts';
import type { Row, RowFigures } from './rows.ts';
import { isRaised } from './turnover.ts';

export interface YearFigures {
  readonly baseline: Fen;
  /** Baseline and cost. */
  readonly scenario: Fen;
  /** Wages, on-costs and welfare above the baseline. */
  readonly cost: Fen;
  readonly wages: Fen;
  readonly onCosts: Fen;
  /** The part of the cost that does not come again. */
  readonly oneOff: Fen;
  readonly welfare: Fen;
  readonly leaversAvoided: number;
  readonly lossAvoided: Fen;
  readonly net: Fen;
}

export type RunRateFigures = Pick<YearFigures, 'cost' | 'welfare' | 'leaversAvoided' | 'lossAvoided' | 'net'>;

export interface TotalFigures {
  readonly cost: Fen;
  readonly lossAvoided: Fen;
  readonly net: Fen;
  /** Loss avoided ÷ cost; null where there is no cost. */
  readonly benefitCost: number | null;
  readonly presentValue: Fen;
}

export interface MonthFigures {
  readonly cost: Fen;
  readonly lossAvoided: Fen;
  /** Loss avoided less cost from month 1 to the end of this one. */
  readonly cumulativeNet: Fen;
}

/** What is reported of the whole or of a group; section 8 of the model. */
export interface Figures {
  readonly years: readonly YearFigures[];
  readonly runRate: RunRateFigures;
  readonly carryOver: readonly Fen[];
  readonly backPay: Fen;
  readonly totals: TotalFigures;
  /** Loss avoided ÷ cost at run-rate: 1.33 for "turnover pays back 133 % of the raise". */
  readonly offsetRatio: number | null;
  /** A fraction: 0.0375 for 3.75 points. */
  readonly breakEvenPoints: number | null;
  readonly breakEvenCostPerLeaver: Fen | null;
  readonly impliedCostPerLeaver: Fen | null;
  readonly impliedCostShareOfPay: number | null;
  /** Counted from 1. */
  readonly paybackMonth: number | null;
  /** By year; empty without revenue. */
  readonly labourCostShare: readonly number[];
  readonly monthly: readonly MonthFigures[];
}

/** Rounds a row once, figure by figure. `rows` are the groups that its break-even is sought among. */
export function reportFigures(row: RowFigures, rows: readonly Row[], input: EvaluationInput): Figures {
  const { startMonth, signedMonth, horizonYears, discountRate } = input.scenario;
  const { runRate, years } = row;
  const yearNumbers = Array.from({ length: horizonYears }, (_, year) => year);
  const cost = yearNumbers.reduce((sum, year) => sum + yearCost(years, year), 0);
  const lossAvoided = sumOf(years.lossAvoided);
  const leaversAvoided = sumOf(years.leaversAvoided);
  const raised = rows.filter(({ group, endWage }) => isRaised(group.wage, endWage)).map(({ group }) => group);
  const { revenue } = input;
  return {
    years: yearNumbers.map((year) => yearFigures(row, year)),
    runRate: {
      cost: roundFen(runRate.cost),
      welfare: roundFen(runRate.welfare),
      leaversAvoided: withoutMinusZero(runRate.leaversAvoided),
      lossAvoided: roundFen(runRate.lossAvoided),
      net: roundFen(runRate.lossAvoided - runRate.cost),
    },
    carryOver: Array.from(row.carryOver, roundFen),
    backPay: roundFen(backPayOf(row.months, monthsUntilSigned(startMonth, signedMonth))),
    totals: {
      cost: roundFen(cost),
      lossAvoided: roundFen(lossAvoided),
      net: roundFen(lossAvoided - cost),
      benefitCost: ratio(lossAvoided, cost, NOTHING_FEN),
      presentValue: roundFen(
        yearNumbers.reduce((sum, year) => sum + netOfYear(years, year) / (1 + discountRate) ** (year + 1), 0),
      ),
    },
    offsetRatio: ratio(runRate.lossAvoided, runRate.cost, NOTHING_FEN),
    breakEvenPoints: breakEvenPoints(runRate.cost, raised),
    breakEvenCostPerLeaver: roundedOrNull(ratio(runRate.cost, runRate.leaversAvoided, NOBODY)),
    impliedCostPerLeaver: roundedOrNull(ratio(lossAvoided, leaversAvoided, NOBODY)),
    impliedCostShareOfPay:
      leaversAvoided < NOBODY ? null : ratio(lossAvoided, years.payOfLeaversAvoided, Number.MIN_VALUE),
    ...monthFigures(row, yearNumbers),
    labourCostShare:
      revenue === undefined ? [] : yearNumbers.map((year) => (years.baseline + yearCost(years, year)) / revenue),
  };
}

function yearFigures({ years }: RowFigures, year: number): YearFigures {
  const cost = yearCost(years, year);
  return {
    baseline: roundFen(years.baseline),
    scenario: roundFen(years.baseline + cost),
    cost: roundFen(cost),
    wages: roundFen(at(years.wages, year)),
    onCosts: roundFen(at(years.sameYearOnCosts, year) + at(years.previousYearOnCosts, year)),
    oneOff: roundFen(at(years.oneOff, year)),
    welfare: roundFen(at(years.welfare, year)),
    leaversAvoided: withoutMinusZero(at(years.leaversAvoided, year)),
    lossAvoided: roundFen(at(years.lossAvoided, year)),
    net: roundFen(netOfYear(years, year)),
  };
}

/** Months are differences of rounded running sums of their year, so that twelve add up to the reported year. */
function monthFigures(
  { years, months }: RowFigures,
  yearNumbers: readonly number[],
): Pick<Figures, 'monthly' | 'paybackMonth'> {
  const cost = runningWithinYear(months.cost, (year) => yearCost(years, year));
  const lossAvoided = runningWithinYear(months.lossAvoided, (year) => at(years.lossAvoided, year));
  const netBefore = yearNumbers.map((year) =>
    yearNumbers.slice(0, year).reduce((sum, earlier) => sum + netOfYear(years, earlier), 0),
  );
  const runningNet = cost.map((sum, month) => (netBefore[Math.floor(month / 12)] ?? 0) + at(lossAvoided, month) - sum);
  const step = (running: Float64Array, month: number) =>
    roundFen(at(running, month)) - (month % 12 === 0 ? 0 : roundFen(at(running, month - 1)));
  return {
    paybackMonth: paybackMonth(months.cost, months.lossAvoided, runningNet),
    monthly: Array.from(runningNet, (net, month) => ({
      cost: step(cost, month),
      lossAvoided: step(lossAvoided, month),
      cumulativeNet: roundFen(net),
    })),
  };
}

/** Null where the divisor is nothing or negative. */
function ratio(value: number, divisor: number, least: number): number | null {
  return divisor >= least ? withoutMinusZero(value / divisor) : null;
}

function roundedOrNull(fen: number | null): Fen | null {
  return fen === null ? null : roundFen(fen);
}

/** No one out of a group of no one can come out as −0, which would print with its sign. */
function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}
