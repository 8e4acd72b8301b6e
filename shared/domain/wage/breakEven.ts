import { NOTHING_FEN } from './nothing.ts';

interface RaisedGroup {
  readonly headcount: number;
  readonly turnover: number;
  readonly leaverCost: number;
}

/**
 * The smallest fall in turnover, the same for all groups raised and at most their whole turnover, that pays back a
 * run-rate cost: a fraction, 0.0375 for 3.75 points. 0 where there is no cost, null where no fall is enough.
 */
export function breakEvenPoints(runRateCost: number, raisedGroups: readonly RaisedGroup[]): number | null {
  if (runRateCost < NOTHING_FEN) return 0;
  // Saving grows with the fall along straight lines that bend where the turnover of a group is used up.
  const groups = [...raisedGroups].sort((a, b) => a.turnover - b.turnover);
  let slope = groups.reduce((sum, { headcount, leaverCost }) => sum + headcount * leaverCost, 0);
  let saved = 0;
  let fall = 0;
  for (const { turnover, headcount, leaverCost } of groups) {
    const savedAtBend = saved + slope * (turnover - fall);
    if (slope > 0 && savedAtBend >= runRateCost) return fall + (runRateCost - saved) / slope;
    saved = savedAtBend;
    fall = turnover;
    slope -= headcount * leaverCost;
  }
  return saved >= runRateCost - NOTHING_FEN ? fall : null;
}
