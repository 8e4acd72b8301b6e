import { at } from './flatArrays.ts';
import { NOTHING_FEN } from './nothing.ts';

/** Fen; less in a month is what is left of two changes that cancel out, not a cost or saving. */
const FLOAT_NOISE = 1e-3;

/**
 * The first month, not before the first with a cost or saving, from which the running net stays at 0 or above to the
 * horizon; null where it does not. Takes unrounded fen by month (first at 0), answers with a month counted from 1.
 */
export function paybackMonth(cost: Float64Array, lossAvoided: Float64Array, runningNet: Float64Array): number | null {
  const isSomething = (fen: number) => Math.abs(fen) >= FLOAT_NOISE;
  const first = cost.findIndex((fen, month) => isSomething(fen) || isSomething(at(lossAvoided, month)));
  if (first < 0) return null;
  const lastBelow = runningNet.findLastIndex((net) => net < -NOTHING_FEN);
  if (lastBelow === runningNet.length - 1) return null;
  return Math.max(first, lastBelow + 1) + 1;
}
