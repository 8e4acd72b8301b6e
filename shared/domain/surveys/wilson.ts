/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The Wilson score interval of a share at 95 %, in fractions: E. B. Wilson, Probable Inference, the Law of Succession,
 * and Statistical Inference, Journal of the American Statistical Association 22 (1927) 209–212. It holds for a sample
 * drawn at random. Null where nobody answered.
 */
export function wilsonInterval(yes: number, valid: number): Interval | null {
  if (valid === 0) return null;
  const share = yes / valid;
  const centre = (share + (Z * Z) / (2 * valid)) / (1 + (Z * Z) / valid);
  const half = (Z / (1 + (Z * Z) / valid)) * Math.sqrt((share * (1 - share)) / valid + (Z * Z) / (4 * valid * valid));
  // At none and at all the bound is the share itself, but for the rounding of binary fractions.
  return { low: yes === 0 ? 0 : Math.max(0, centre - half), high: yes === valid ? 1 : Math.min(1, centre + half) };
}
