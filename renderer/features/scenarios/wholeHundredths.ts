/** A fraction in hundredths of a percent, and nothing without a sign: −0.0000001 is 0. */
export function wholeHundredths(fraction: number | null): number | null {
  return fraction === null ? null : Math.round(fraction * 1e4) / 1e4 + 0;
}
