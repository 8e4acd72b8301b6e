/** The ends of a chart's axis and its marks, all round numbers in the unit of the values. */
export interface AxisScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10] as const;

/** An axis from at or below `low` to at or above `high` in about `steps` round steps; values that are all one get a step. */
export function axisScale(low: number, high: number, steps: number): AxisScale {
  const step = roundStep((high - low) / steps || Math.abs(high) || 1);
  const first = Math.floor(low / step + TOLERANCE);
  const last = Math.max(first + 1, Math.ceil(high / step - TOLERANCE));
  // From whole numbers, so that 3 × 0.1 is marked 0.3.
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { min: ticks[0] ?? low, max: ticks.at(-1) ?? high, ticks };
}

/** An end that is a round step but for float noise is that step. */
const TOLERANCE = 1e-9;

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = ROUND_STEPS.find((step) => step * power >= atLeast * (1 - TOLERANCE)) ?? 10;
  return factor * power;
}
