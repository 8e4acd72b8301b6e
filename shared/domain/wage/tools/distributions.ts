import { z } from 'zod';
import type { ValueRange } from './uncertainInputs.ts';

/** How an uncertain input is spread; a normal one is cut off at `low` and `high`, or where the model ends. */
export const distribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: z.number() }),
  z.strictObject({ kind: z.literal('uniform'), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal('triangular'), low: z.number(), mode: z.number(), high: z.number() }),
  z.strictObject({
    kind: z.literal('normal'),
    mean: z.number(),
    /** Above 0 to be drawn from. */
    sd: z.number().min(0),
    low: z.number().optional(),
    high: z.number().optional(),
  }),
]);
export type Distribution = z.output<typeof distribution>;

/** The value below which a share u of a distribution lies, 0 < u < 1. `range` is what the model allows. */
export function quantileOf(of: Distribution, range: ValueRange): (u: number) => number {
  switch (of.kind) {
    case 'fixed': {
      const { value } = of;
      return () => value;
    }
    case 'uniform': {
      const { low, high } = of;
      return (u) => low + u * (high - low);
    }
    case 'triangular':
      return triangularQuantile(of.low, of.mode, of.high);
    case 'normal':
      return truncatedNormalQuantile(
        of.mean,
        of.sd,
        Math.max(range.min, of.low ?? range.min),
        Math.min(range.max, of.high ?? range.max),
      );
  }
}

function triangularQuantile(low: number, mode: number, high: number): (u: number) => number {
  const width = high - low;
  const shareBelowMode = width > 0 ? (mode - low) / width : 0;
  return (u) =>
    u < shareBelowMode ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** Exact within double precision as long as the mean is not outside the bounds, which the request's check sees to. */
function truncatedNormalQuantile(mean: number, sd: number, low: number, high: number): (u: number) => number {
  const shareBelow = normalShareBelow((low - mean) / sd);
  const share = normalShareBelow((high - mean) / sd) - shareBelow;
  return (u) => Math.min(high, Math.max(low, mean + sd * normalQuantile(shareBelow + u * share)));
}

/** The share of the standard normal distribution below x. West (2005), Better approximations to cumulative normal functions. */
function normalShareBelow(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-size * size) / 2);
  const tail =
    size < 7.071_067_811_865_475
      ? (density * polynomial(TAIL_TOP, size)) / polynomial(TAIL_BOTTOM, size)
      : density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / Math.sqrt(2 * Math.PI);
  return x > 0 ? 1 - tail : tail;
}

const TAIL_TOP = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
  3.52624965998911e-2,
];
const TAIL_BOTTOM = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
  1.75566716318264, 8.83883476483184e-2,
];

/** The inverse of `normalShareBelow`, to about 16 digits. Wichura (1988), algorithm AS 241. */
function normalQuantile(share: number): number {
  const offCentre = share - 0.5;
  if (Math.abs(offCentre) <= 0.425) {
    const r = 0.180625 - offCentre * offCentre;
    return (offCentre * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const r = Math.sqrt(-Math.log(offCentre < 0 ? share : 1 - share));
  const size =
    r <= 5
      ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
      : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
  return offCentre < 0 ? -size : size;
}

const CENTRE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const MIDDLE_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const MIDDLE_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const FAR_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const FAR_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/** By Horner; the coefficients start with the constant. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let at = coefficients.length - 1; at >= 0; at -= 1) sum = sum * x + (coefficients[at] ?? 0);
  return sum;
}
