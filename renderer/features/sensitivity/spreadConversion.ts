import { roundFen } from '../../../shared/domain/money.ts';
import type { SensitivityInput } from '../../../shared/domain/wage/tools/toolRequests.ts';
import type { ValueRange } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import type { UncertainMeasure } from '../../../shared/i18n/uncertainText.ts';

/** Steps that a person would write, in the unit of the field. */
const STEPS: Readonly<Record<UncertainMeasure, number>> = {
  yuan: 100,
  percent: 0.0001,
  points: 0.0001,
  months: 0.1,
  count: 1,
  number: 0.01,
  factor: 0.01,
};

/** The same ends as figures or as shares of what the input is now; of nothing every share is as it is. */
export function converted(
  { which, low, high }: SensitivityInput,
  as: SensitivityInput['as'],
  typical: number,
  valueMeasure: UncertainMeasure,
  { min, max }: ValueRange,
): SensitivityInput {
  const measure = as === 'factor' ? 'factor' : valueMeasure;
  const convert = (end: number) => {
    const value = as === 'value' ? end * typical : typical === 0 ? 1 : end / typical;
    const rounded = measure === 'yuan' ? roundFen(value / STEPS.yuan) * STEPS.yuan : stepped(value, STEPS[measure]);
    return Math.min(max, Math.max(min, rounded));
  };
  const ends = [convert(low), convert(high)];
  return { which, as, low: Math.min(...ends), high: Math.max(...ends) };
}

/** Back from the 0.30000000000000004 of binary fractions. */
const stepped = (value: number, step: number) => Number((Math.round(value / step) * step).toPrecision(12));
