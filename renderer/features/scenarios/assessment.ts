import {
  assumptionSources,
  type NegotiationDetail,
  toEvaluationInput,
} from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { evaluate, type Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { AppError } from '../../../shared/errors.ts';

/** The figures of a scenario, or what keeps its inputs from fitting together. */
export type Assessment =
  | { readonly state: 'valid'; readonly input: EvaluationInput; readonly evaluation: Evaluation }
  | { readonly state: 'invalid'; readonly issues: readonly InputIssue[] };

export function assessScenario(detail: NegotiationDetail, scenario: StoredScenario): Assessment {
  try {
    const input = toEvaluationInput(detail, scenario);
    return { state: 'valid', input, evaluation: evaluate(input, assumptionSources(detail, scenario)) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-input') throw error;
    // Safe: `invalid-input` of the wage model always lists its issues.
    return { state: 'invalid', issues: (error.details['issues'] ?? []) as readonly InputIssue[] };
  }
}
