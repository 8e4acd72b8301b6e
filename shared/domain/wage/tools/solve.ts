import type { EvaluationInput, TurnoverResponse } from '../evaluationInput.ts';
import { NOTHING_FEN } from '../nothing.ts';
import { type AddedRaise, addedRaise } from './addedRaise.ts';
import type { Goal, SolveRequest } from './toolRequests.ts';

export type SolveNote =
  /** No raise between −20 % and +50 % meets the goal. */
  | 'no-root'
  /** Every raise meets it, as with nobody to raise or nothing asked for: it does not tell which. */
  | 'any-raise'
  /**
   * With a stated response (points or a share) the whole of it comes with the smallest raise, so that the net jumps
   * where pay rises above its baseline: at 0 in a scenario without other raises.
   */
  | 'jump-at-zero';

export interface Solution {
  /** The largest percent raise that meets the goal, as a fraction; null where none does. */
  readonly raise: number | null;
  /** All that do, in rising order; of a stretch of them its ends, and none where all do. */
  readonly roots: readonly number[];
  readonly notes: readonly SolveNote[];
}

/** The uniform percent raise, added to the scenario for all groups from a month on, that meets a goal. */
export function solve({ input, goal, fromMonth }: SolveRequest): Solution {
  const { response } = input.scenario;
  const raise = addedRaise(input, fromMonth);
  const roots = rootsOf(input, raise, goal, response);
  const notes: SolveNote[] = [];
  if (roots.length === 0) {
    const missAt = missOf(goal, input, raise, response);
    notes.push(missAt(LOWEST_RAISE) === 0 && missAt(HIGHEST_RAISE) === 0 ? 'any-raise' : 'no-root');
  }
  if (countsSavings(goal) && comesAtOnce(input, response)) notes.push('jump-at-zero');
  return { raise: roots.at(-1) ?? null, roots, notes };
}

/** Steps of half a percent from −20 % to +50 %. */
const SCAN = Array.from({ length: 141 }, (_, step) => (step - 40) / 200);
export const LOWEST_RAISE = -0.2;
export const HIGHEST_RAISE = 0.5;
/** Bisection ends at a shorter interval. */
const PRECISION = 1e-12;
/** How far above the rate at which a wage is its baseline the wage counts as raised. */
const ABOVE_LEVEL = 2e-11;
/** More jumps than this, as many groups with different flat raises have, are left to the scan. */
const MOST_LEVELS = 200;

/** Every raise within the scan that meets a goal with a response, in rising order. */
export function rootsOf(
  input: EvaluationInput,
  raise: AddedRaise,
  goal: Goal,
  response: TurnoverResponse,
): readonly number[] {
  const missAt = missOf(goal, input, raise, response);
  const tolerance = toleranceOf(input);
  const points = scanRates(raise, countsSavings(goal) && comesAtOnce(input, response)).flatMap((rate) => {
    const miss = missAt(rate);
    return miss === null ? [] : [{ rate, miss }];
  });
  if (points.every(({ miss }) => miss === 0)) return [];
  const roots = points.flatMap((point, index): number[] => {
    const before = points[index - 1];
    if (point.miss === 0) {
      const isWithinStretch = before?.miss === 0 && points[index + 1]?.miss === 0;
      return isWithinStretch ? [] : [point.rate];
    }
    if (before === undefined || before.miss === 0 || before.miss < 0 === point.miss < 0) return [];
    const root = bisect(missAt, before, point);
    // Where the figure jumps over its goal, bisection ends beside the jump and far from the goal.
    return root !== null && Math.abs(root.miss) <= tolerance ? [root.rate] : [];
  });
  return goal.kind === 'benefitCost' ? roots.filter((rate) => (raise.costAt(rate) ?? 0) >= NOTHING_FEN) : roots;
}

function scanRates({ levelRates }: AddedRaise, jumps: boolean): readonly number[] {
  if (!jumps) return SCAN;
  const levels = levelRates.filter((rate) => rate >= LOWEST_RAISE && rate <= HIGHEST_RAISE).slice(-MOST_LEVELS);
  const rates = new Set([...SCAN, ...levels, ...levels.map((rate) => rate + ABOVE_LEVEL)]);
  return [...rates].sort((a, b) => a - b);
}

/** A raise meets its goal within one fen a head. */
function toleranceOf({ groups }: EvaluationInput): number {
  return Math.max(
    1,
    groups.reduce((heads, { headcount }) => heads + headcount, 0),
  );
}

/** Of a raise in percent. */
const [FEWEST_DIGITS, MOST_DIGITS] = [2, 9];

/** Fen: what is shown in whole yuan reads as the goal. */
const UNSEEN_MISS = 49;

/** A raise that `solve` found in the fewest digits with which it still meets its goal: what a person would write down. */
export function shortestRaise({ input, goal, fromMonth }: SolveRequest, root: number): number {
  const missAt = missOf(goal, input, addedRaise(input, fromMonth), input.scenario.response);
  const tolerance = Math.min(UNSEEN_MISS, toleranceOf(input));
  for (let digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits += 1) {
    const rate = Number(root.toFixed(digits + 2));
    const miss = missAt(rate);
    if (miss !== null && Math.abs(miss) <= tolerance) return rate;
  }
  return root;
}

/** By how many fen a raise misses its goal; null where a wage leaves its bounds. */
function missOf(
  goal: Goal,
  input: EvaluationInput,
  { costAt, lossAvoidedAt, labourCostAt }: AddedRaise,
  response: TurnoverResponse,
): (rate: number) => number | null {
  switch (goal.kind) {
    case 'netZero':
      return (rate) => minus(lossAvoidedAt(rate, response), costAt(rate));
    case 'benefitCost':
      return (rate) => minus(lossAvoidedAt(rate, response), times(goal.ratio, costAt(rate)));
    case 'budget':
      return (rate) => minus(costAt(rate), goal.amount);
    case 'labourCostShare':
      return (rate) => minus(labourCostAt(rate), goal.share * (input.revenue ?? 0));
  }
}

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
const times = (factor: number, b: number | null) => (b === null ? null : factor * b);

interface Point {
  readonly rate: number;
  readonly miss: number;
}

/** Halves an interval over which the miss changes its sign; the better of the two ends left. */
function bisect(missAt: (rate: number) => number | null, low: Point, high: Point): Point | null {
  let [from, to] = [low, high];
  while (to.rate - from.rate >= PRECISION) {
    const rate = (from.rate + to.rate) / 2;
    const miss = missAt(rate);
    if (miss === null) return null;
    if (miss === 0) return { rate, miss };
    if (miss < 0 === from.miss < 0) from = { rate, miss };
    else to = { rate, miss };
  }
  return Math.abs(from.miss) <= Math.abs(to.miss) ? from : to;
}

function countsSavings(goal: Goal): boolean {
  return goal.kind === 'netZero' || goal.kind === 'benefitCost';
}

/** Whether a response comes whole with the smallest raise, and does anything. */
function comesAtOnce({ groups }: EvaluationInput, response: TurnoverResponse): boolean {
  if (response.kind === 'none' || response.kind === 'elasticity') return false;
  return response.value > 0 && groups.some(({ headcount, annualTurnover }) => headcount * annualTurnover > 0);
}
