import type { EvaluationInput } from '../evaluationInput.ts';
import { presentValues } from './presentValues.ts';
import type { UncertainInputName } from './uncertainInputs.ts';

/**
 * What the groups of an input have of something, averaged over their heads where each has its own, in the unit of the
 * field: where a value that is to hold for all of them starts from. Null for on-cost rates, which share no value, and
 * where there is nothing of it.
 */
export function typicalValue(input: EvaluationInput, which: UncertainInputName): number | null {
  const values = presentValues(input, which);
  if (which === 'onCostRates' || values.length === 0) return null;
  const heads = input.groups.map(({ headcount }) => headcount);
  const weights = which !== 'headcount' && values.length === heads.length ? heads : values.map(() => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (at: number) => (total > 0 ? (weights[at] ?? 0) / total : 1 / values.length);
  return values.reduce((sum, value, at) => sum + share(at) * value, 0);
}
