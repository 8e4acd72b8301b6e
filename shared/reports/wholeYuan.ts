import type { Fen } from '../domain/money.ts';

const FEN_A_YUAN = 100;

/** Fen to whole yuan, half away from zero; never −0. */
export function toWholeYuan(fen: Fen): number {
  const size = Math.round(Math.abs(fen) / FEN_A_YUAN);
  return fen < 0 && size > 0 ? -size : size;
}

/**
 * Lines in whole yuan that add up to a total that is printed elsewhere: each is its amount rounded down, and what is
 * left goes to the largest remainders, as with `allocate` but for lines of either sign. The first wins a tie.
 */
export function wholeYuanLines(linesFen: readonly Fen[], totalYuan: number): number[] {
  const lines = linesFen.map((fen) => Math.floor(fen / FEN_A_YUAN));
  if (lines.length === 0) return lines;
  const byRemainder = linesFen
    .map((fen, at) => ({ at, remainder: fen / FEN_A_YUAN - Math.floor(fen / FEN_A_YUAN) }))
    .sort((a, b) => b.remainder - a.remainder);
  const left = totalYuan - lines.reduce((sum, line) => sum + line, 0);
  // Nearly always 0: the total may itself be a sum of rounded lines, and so lie a little outside these.
  const each = Math.floor(left / lines.length);
  const extra = new Set(byRemainder.slice(0, left - each * lines.length).map(({ at }) => at));
  return lines.map((line, at) => line + each + (extra.has(at) ? 1 : 0));
}
