/** One line of the table: a measured value, beside that of a peer in the same run where it has one. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The peer's value in the same unit; null where the budget is absolute. */
  readonly peer: number | null;
  /** value ÷ peer, or null without a peer. */
  readonly ratio: number | null;
  /** The largest ratio allowed, or the largest value where there is no peer. */
  readonly budget: number;
  readonly ok: boolean;
}

export function absoluteRow(name: string, value: number, unit: string, budget: number): Row {
  return { name, value, unit, peer: null, ratio: null, budget, ok: value <= budget };
}

export function peerRow(name: string, value: number, peer: number, unit: string, budget: number): Row {
  const ratio = value / peer;
  return { name, value, unit, peer, ratio, budget, ok: ratio <= budget };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  if (upper === undefined || lower === undefined) throw new Error('no values to take a median of');
  return (lower + upper) / 2;
}
