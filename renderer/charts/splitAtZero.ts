/** A running net in a month, told apart by its sign so that both sides can be filled. */
export interface NetPoint {
  /** Of the scenario, counted from 1; between two months where the line crosses zero. */
  readonly month: number;
  readonly net: number;
  readonly gain: number | null;
  readonly loss: number | null;
}

/** The points of a running net with the crossings of zero put in, where a filled area has to begin or end. */
export function splitAtZero(netByMonth: readonly number[]): NetPoint[] {
  return netByMonth.flatMap((net, at) => {
    const before = netByMonth[at - 1];
    const point = pointOf(at + 1, net);
    if (before === undefined || before === 0 || net === 0 || before > 0 === net > 0) return [point];
    return [pointOf(at + before / (before - net), 0), point];
  });
}

function pointOf(month: number, net: number): NetPoint {
  return { month, net, gain: net >= 0 ? net : null, loss: net <= 0 ? net : null };
}
