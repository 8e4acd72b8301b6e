const HOLE = /\{([^{}]*)\}/g;

/** What stands between braces, in its order. */
export const holesIn = (pattern: string): string[] => [...pattern.matchAll(HOLE)].map(([, hole = '']) => hole);

/** A pattern with its holes filled; one that is not named stays as it is. */
export const filledIn = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(HOLE, (whole, hole: string) => values[hole] ?? whole);
