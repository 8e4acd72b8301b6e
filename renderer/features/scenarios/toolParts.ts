import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { ScenarioEdits } from './useScenarioDraft.ts';

/** What each tool below the four figures works on. */
export interface ToolParts {
  readonly detail: NegotiationDetail;
  /** As it stands on screen. */
  readonly scenario: StoredScenario;
  /** The checked input and its figures; a moment behind the scenario while a slider moves. */
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  readonly edits: ScenarioEdits;
}
