/** Money is whole fen in a plain number; 100 fen are one yuan. Exact up to 2^53 fen, some 90 trillion yuan. */
export type Fen = number;

/** To whole fen, half away from zero. Never −0, which would print as a cut. */
export function roundFen(fen: number): Fen {
  const size = Math.round(Math.abs(fen));
  return fen < 0 && size > 0 ? -size : size;
}

/**
 * Splits a total of whole fen by weight so that the parts add up to it (largest remainder; of equal remainders the
 * first wins). Weights are not negative; where all are 0 the parts are equal. Without weights there is nothing to
 * split among, and the answer is empty.
 */
export function allocate(totalFen: Fen, weights: readonly number[]): Fen[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const size = Math.abs(totalFen);
  const shares = weights.map((weight) => (weightSum > 0 ? (size * weight) / weightSum : size / weights.length));
  const parts = shares.map(Math.floor);
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder);
  let left = size - parts.reduce((sum, part) => sum + part, 0);
  for (const { at } of byRemainder) {
    if (left <= 0) break;
    parts[at] = (parts[at] ?? 0) + 1;
    left -= 1;
  }
  return totalFen < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
}
