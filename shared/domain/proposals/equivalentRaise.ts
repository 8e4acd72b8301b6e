import type { EvaluationInput } from '../wage/evaluationInput.ts';
import { runRateOf } from '../wage/figures.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import { buildModel } from '../wage/model.ts';
import { NOTHING_FEN } from '../wage/nothing.ts';

/** Ends of a raise nearer to each other than this are one. */
const PRECISION = 1e-13;

/**
 * The uniform percent raise for all groups from month 1, as a fraction, whose run-rate cost with on-costs is this many
 * fen: the one scale on which percent, flat raises and benefits of both sides can be compared. What is paid only once
 * has no run-rate cost and counts for nothing here. Cost rises strictly with the raise wherever anybody is paid, so
 * there is at most one; null where there is none between −100 % and the largest raise of the model.
 */
export function equivalentRaise(input: EvaluationInput, runRateCost: number): number | null {
  const costAt = uniformRaiseCost(input);
  if (Math.abs(runRateCost) < NOTHING_FEN) return costAt(INPUT_BOUNDS.raise) > NOTHING_FEN ? 0 : null;
  let [low, high] = [-1, INPUT_BOUNDS.raise as number];
  if (costAt(low) > runRateCost || costAt(high) < runRateCost) return null;
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (costAt(middle) < runRateCost) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Run-rate cost in fen, unrounded, of a percent raise for all from month 1 and nothing else. */
export function uniformRaiseCost(input: EvaluationInput): (rate: number) => number {
  const model = buildModel({ ...input, scenario: { ...input.scenario, components: [] } });
  return (rate) => model.groups.reduce((sum, group) => sum + runRateOf(model, group, group.wage * (1 + rate)).cost, 0);
}
