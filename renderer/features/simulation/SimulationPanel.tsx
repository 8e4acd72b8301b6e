import './simulation.css';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { citedUncertainty } from '../../../shared/domain/negotiation/citedRanges.ts';
import { drawnInputs, simulationRequestOf } from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import type { Simulation } from '../../../shared/domain/wage/tools/simulate.ts';
import type { SimulationRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { useRun } from '../../ui/useRun.ts';
import type { ScenarioEdits } from '../scenarios/useScenarioDraft.ts';
import { DistributionsPanel } from './DistributionsPanel.tsx';
import { distributionProblems } from './distributionProblems.ts';
import { RunPanel } from './RunPanel.tsx';
import { SpreadOfNetPanel } from './SpreadOfNetPanel.tsx';
import { basisOf, startSimulation, useSimulation } from './useSimulation.ts';

export interface SimulationPanelProps {
  readonly detail: NegotiationDetail;
  readonly scenario: StoredScenario;
  /** Of the scenario as it stands on screen. */
  readonly input: EvaluationInput;
  readonly edits: ScenarioEdits;
}

const FIRST_DRAWS = 10_000;
/** Draws times groups and inputs: no more is drawn without being asked for, about a tenth of a second. */
const FIRST_WORK = 1_000_000;

/** How likely the raise pays for itself when its inputs are not sure. */
export function SimulationPanel({ detail, scenario, input, edits }: SimulationPanelProps) {
  const run = useRun();
  const { id } = scenario;
  const uncertainty = useMemo(() => citedUncertainty(detail, scenario), [detail, scenario]);
  const state = useSimulation(id);
  const drawn = useMemo(() => drawnInputs(input, uncertainty), [input, uncertainty]);
  const problems = useMemo(() => distributionProblems(input, uncertainty, drawn), [input, uncertainty, drawn]);
  const request = useMemo(() => simulationRequestOf(input, uncertainty), [input, uncertainty]);
  const basis = useMemo(() => basisOf(request), [request]);
  const results = useRef<HTMLDivElement>(null);
  const isStale = state.result !== null && state.result.basis !== basis;
  const isBlocked = problems.length > 0;
  const start = (of: SimulationRequest) => run(() => startSimulation(id, of));

  const startFirst = useEffectEvent(() => {
    const first = { ...request, draws: Math.min(FIRST_DRAWS, request.draws) };
    const work = first.draws * (input.groups.length + first.inputs.length);
    if (state.result || state.running || problems.length > 0 || work > FIRST_WORK) return;
    void start(first);
  });
  // A first look costs nothing, so nobody has to ask for it.
  useEffect(() => {
    if (id !== '') startFirst();
  }, [id]);

  return (
    <div className="simulation">
      <div ref={results} className="simulation__results">
        <RunPanel
          uncertainty={uncertainty}
          edits={edits}
          state={state}
          isStale={isStale}
          isBlocked={isBlocked}
          onStart={() => void start(request)}
        />
        {state.result && varies(state.result.simulation) && <SpreadOfNetPanel simulation={state.result.simulation} />}
      </div>
      <DistributionsPanel
        input={input}
        drawn={drawn}
        problems={problems}
        edits={edits}
        onAgain={
          isStale && !isBlocked && state.running === null
            ? () => {
                results.current?.scrollIntoView({ block: 'start' });
                void start(request);
              }
            : null
        }
      />
    </div>
  );
}

function varies({ net }: Simulation): boolean {
  return net.lowest !== net.highest;
}
