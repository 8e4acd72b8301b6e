import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';

/** Of a full year, as a share of revenue; null without revenue. */
export function labourCostShare({ revenue }: EvaluationInput, { years, runRate }: Evaluation): number | null {
  return revenue === undefined ? null : ((years[0]?.baseline ?? 0) + runRate.cost) / revenue;
}
