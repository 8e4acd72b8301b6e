import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { drawnInputs } from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { ScenarioEdits } from '../scenarios/useScenarioDraft.ts';

export interface SimulationPanelProps {
  readonly detail: NegotiationDetail;
  readonly scenario: StoredScenario;
  /** Of the scenario as it stands on screen. */
  readonly input: EvaluationInput;
  readonly edits: ScenarioEdits;
}

/** How likely the raise pays for itself when its inputs are not sure. */
export function SimulationPanel({ scenario, input }: SimulationPanelProps) {
  const { t } = useTexts();
  const inputs = drawnInputs(input, scenario.uncertainty);
  return (
    <Panel title={t('simulation.title')}>
      <p>{t('simulation.inputs', { count: inputs.length })}</p>
    </Panel>
  );
}
