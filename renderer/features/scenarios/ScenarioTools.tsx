import './scenarioTools.css';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo } from 'react';
import { withAnswer } from '../../../shared/domain/negotiation/findingAnswer.ts';
import { breakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { useTexts } from '../../app/texts.ts';
import { QueryState } from '../../ui/QueryState.tsx';
import { TabList } from '../../ui/TabList.tsx';
import type { OnAnswer } from '../results/findingAnswers.ts';
import { KeyFigures } from '../results/KeyFigures.tsx';
import { Results } from '../results/Results.tsx';
import { usePaced } from '../results/usePaced.ts';
import { SCENARIO_TOOLS, type ScenarioTool, toolChosen, useScenarioView } from './scenarioView.ts';
import type { ToolParts } from './toolParts.ts';

// Loaded when first chosen: the results stand before what is not shown.
const SolvePanel = lazy(() => import('../solve/SolvePanel.tsx').then((file) => ({ default: file.SolvePanel })));
const SensitivityPanel = lazy(() =>
  import('../sensitivity/SensitivityPanel.tsx').then((file) => ({ default: file.SensitivityPanel })),
);
const HeatMapPanel = lazy(() =>
  import('../heat-map/HeatMapPanel.tsx').then((file) => ({ default: file.HeatMapPanel })),
);
const SimulationPanel = lazy(() =>
  import('../simulation/SimulationPanel.tsx').then((file) => ({ default: file.SimulationPanel })),
);

const TOOL_TEXTS = {
  results: 'tools.results',
  solve: 'tools.solve',
  sensitivity: 'tools.sensitivity',
  'heat-map': 'tools.heat-map',
  simulation: 'tools.simulation',
} as const satisfies Record<ScenarioTool, TextKey>;

/** Charts follow a slider within 100 ms and leave it the time in between. */
const CHART_PACE_MS = 60;

/** The four figures, which move with the slider, and below them the chosen tool, which follows as soon as there is time. */
export function ScenarioTools({ detail, scenario, input, evaluation, edits }: ToolParts) {
  const { t } = useTexts();
  const tool = useScenarioView((view) => view.tool);
  const curve = useMemo(() => breakEvenCurve(input), [input]);
  const parts = { detail, scenario, edits };
  const current = useMemo(() => ({ input, evaluation, curve }), [input, evaluation, curve]);
  const deferred = useDeferredValue(usePaced(current, CHART_PACE_MS));
  const answer = useCallback<OnAnswer>(
    (subject, text) => edits.commit(({ answers }) => ({ answers: withAnswer(answers, subject, text) })),
    [edits],
  );
  return (
    <div className="scenario-tools">
      <KeyFigures input={input} figures={evaluation} curve={curve} />
      <TabList
        label={t('tools.label')}
        tabs={SCENARIO_TOOLS.map((id) => ({ id, label: t(TOOL_TEXTS[id]) }))}
        selected={tool}
        onSelect={toolChosen}
      />
      <div
        key={tool}
        className="scenario-tools__panel"
        role="tabpanel"
        id={`panel-${tool}`}
        aria-labelledby={`tab-${tool}`}
      >
        <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
          {tool === 'results' && <Results {...deferred} answers={scenario.answers} onAnswer={answer} />}
          {tool === 'solve' && <SolvePanel {...parts} {...deferred} />}
          {tool === 'sensitivity' && <SensitivityPanel {...parts} {...deferred} />}
          {tool === 'heat-map' && <HeatMapPanel {...parts} {...deferred} />}
          {tool === 'simulation' && <SimulationPanel {...parts} input={deferred.input} />}
        </Suspense>
      </div>
    </div>
  );
}
