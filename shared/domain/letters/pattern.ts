const HOLE = /\{([^{}]*)\}/g;

/** As people write them in Chinese letters, with the names that a table or a script may use instead. */
const HOLES = {
  区县: 'region',
  单位: 'enterprise',
  年: 'year',
  编号: 'number',
} as const satisfies Readonly<Record<string, string>>;
export type Hole = (typeof HOLES)[keyof typeof HOLES];

/** How a hole is written, without its braces. */
export const HOLE_WORDS = Object.fromEntries(
  Object.entries(HOLES).map(([word, hole]) => [hole, word]),
  // Safe: the record above, turned round.
) as Readonly<Record<Hole, string>>;

const isWord = (word: string): word is keyof typeof HOLES => word in HOLES;
const holeOf = (word: string): string => (isWord(word) ? HOLES[word] : word);

/** The names of the holes in their order; what is no hole that we know stays as it is written. */
export const holesIn = (pattern: string): string[] => [...pattern.matchAll(HOLE)].map(([, word = '']) => holeOf(word));

/** A pattern with its holes filled; one that is not named stays as it is. */
export const filledIn = (pattern: string, values: Readonly<Partial<Record<Hole, string>>>): string =>
  pattern.replaceAll(HOLE, (whole, word: string) => {
    const hole = holeOf(word);
    // Safe: a name that is no hole has no value.
    return values[hole as Hole] ?? whole;
  });
