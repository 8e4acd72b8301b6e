import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';

export interface ResultsProps {
  readonly detail: NegotiationDetail;
  /** As it stands on screen: with what is being dragged or typed. */
  readonly scenario: StoredScenario;
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
}

export function Results({ evaluation }: ResultsProps) {
  return <p>{evaluation.totals.net}</p>;
}
