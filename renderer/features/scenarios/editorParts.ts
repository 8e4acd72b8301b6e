import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import type { Assessment } from './assessment.ts';
import type { ScenarioEdits } from './useScenarioDraft.ts';

/** What each part of the editor shows and how it changes it. */
export interface EditorParts {
  readonly detail: NegotiationDetail;
  /** As it is saved: what a scale may be laid out from without moving under the pointer. */
  readonly stored: StoredScenario;
  /** As it stands on screen. */
  readonly scenario: StoredScenario;
  readonly assessment: Assessment;
  readonly edits: ScenarioEdits;
}
