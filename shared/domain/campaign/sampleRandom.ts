import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What a made-up ledger is drawn with: the same seed gives the same draws, on every machine. */
export interface SampleRandom {
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  /** True in that share of the draws. */
  readonly chance: (share: number) => boolean;
  readonly pick: <const T>(choices: readonly T[]) => T;
  readonly weighted: <const T>(choices: readonly (readonly [value: T, weight: number])[]) => T;
  /** Days after something, from `from` to `to`, the early ones more often. */
  readonly soon: (from: number, to: number) => number;
  /** 32 bits. */
  readonly bits: () => number;
}

export function sampleRandom(seed: number): SampleRandom {
  const generator = xoroshiro128plus(seed);
  // The first numbers after seeding are little but the seed.
  generator.jump();
  const fraction = () => (generator.next() >>> 0) / 2 ** 32;
  const int = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  return {
    int,
    chance: (share) => fraction() < share,
    pick: (choices) => chosen(choices, int(0, choices.length - 1)),
    weighted: (choices) => {
      let left = fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return chosen(choices, choices.length - 1)[0];
    },
    soon: (from, to) => from + Math.floor(fraction() * fraction() * (to - from + 1)),
    bits: () => generator.next() >>> 0,
  };
}

function chosen<T>(choices: readonly T[], index: number): T {
  if (index < 0 || index >= choices.length) throw new RangeError('nothing to choose from');
  // Safe: the index was checked; T itself may include undefined.
  return choices[index] as T;
}

/**
 * Ids of made-up rows in the shape of a UUID v7, in rising order: the time is that of the sample, not of the clock.
 * Draws of its own, so that rows of two samples in one file do not collide.
 */
export function sampleIds(random: SampleRandom, fromMs: number): () => string {
  const tail = hex(0x80000000 + (random.bits() >>> 2), 8) + hex(random.bits(), 8);
  const version = hex(0x7000 + random.int(0, 0xfff), 4);
  const end = `-${version}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  let ms = fromMs;
  return () => {
    ms += 1;
    const time = hex(ms, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}${end}`;
  };
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
