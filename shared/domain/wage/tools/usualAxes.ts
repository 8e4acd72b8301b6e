import type { EvaluationInput } from '../evaluationInput.ts';
import { effectOf } from './responseEffect.ts';
import { rangeOf } from './uncertainInputs.ts';

/** Values from one end of an axis to the other, in the unit of the axis. */
export interface GridAxis {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** More rows or columns than this are too small to be told apart. */
export const LONGEST_GRID_AXIS = 31;

/** The values of an axis, the first always among them; in twelve digits, so that 3 × 0.01 is 0.03. */
export function axisValues({ from, to, step }: GridAxis): number[] {
  const count = Math.min(LONGEST_GRID_AXIS, Math.floor((to - from) / step + TOLERANCE) + 1);
  return Array.from({ length: Math.max(1, count) }, (_, at) => Number((from + at * step).toPrecision(12)));
}

/** The axis with a step wide enough for its length. */
export function withFittingStep({ from, to, step }: GridAxis): GridAxis {
  const least = (to - from) / (LONGEST_GRID_AXIS - 1);
  return { from, to, step: step >= least * (1 - TOLERANCE) ? step : roundStep(least) };
}

/** Where a value stands among the values of an axis, the first at 0; null outside of it. */
export function placeOnAxis(value: number, axis: GridAxis): number | null {
  const place = (value - axis.from) / axis.step;
  return place >= -TOLERANCE && place <= axisValues(axis).length - 1 + TOLERANCE ? place : null;
}

/** Added raises of 0 to 12 %. */
export const USUAL_RAISES: GridAxis = { from: 0, to: 0.12, step: 0.01 };

/** From nothing to twice the present response, which stands among the values; null where the scenario has none. */
export function usualResponses(input: EvaluationInput): GridAxis | null {
  const { response } = input.scenario;
  if (response.kind === 'none') return null;
  const present = effectOf(response);
  const { max } = rangeOf(input, { which: 'response', as: 'value' });
  if (present === 0) {
    const to = response.kind === 'elasticity' ? 5 : 0.1;
    return { from: 0, to, step: to / 10 };
  }
  const step = stepWithin(present);
  const most = Math.min(2 * present, max);
  return { from: 0, to: Number((Math.floor(most / step + TOLERANCE) * step).toPrecision(12)), step };
}

const TOLERANCE = 1e-9;
const ROUND = [5, 2.5, 2, 1] as const;

/** The widest round step that goes into a value at least three times and without rest; a fifth of it where none does. */
function stepWithin(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  for (const scale of [power, power / 10]) {
    for (const lead of ROUND) {
      const step = lead * scale;
      const times = value / step;
      if (times >= 3 - TOLERANCE && times <= 10 && Math.abs(times - Math.round(times)) < 1e-6) {
        return Number(step.toPrecision(12));
      }
    }
  }
  return value / 5;
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const lead = [1, 2, 2.5, 5, 10].find((each) => each * power >= atLeast * (1 - TOLERANCE)) ?? 10;
  return Number((lead * power).toPrecision(12));
}
