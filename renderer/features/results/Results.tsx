import './results.css';
import { memo, useDeferredValue, useMemo } from 'react';
import { type BreakEvenCurve, breakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { BreakEvenPanel } from './BreakEvenPanel.tsx';
import { CostAndSavingPanel } from './CostAndSavingPanel.tsx';
import { CostTablePanel } from './CostTablePanel.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { GroupTablePanel } from './GroupTablePanel.tsx';
import { InWordsPanel } from './InWordsPanel.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { RunningNetPanel } from './RunningNetPanel.tsx';
import { usePaced } from './usePaced.ts';

export interface ResultsProps {
  /** As it stands on screen: with what is being dragged or typed. */
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
}

/** Charts follow a slider within 100 ms and leave it the time in between. */
const CHART_PACE_MS = 60;

/** All that a scenario comes to. The four figures move with the slider; the rest follows as soon as there is time. */
export function Results({ input, evaluation }: ResultsProps) {
  const curve = useMemo(() => breakEvenCurve(input), [input]);
  const current = useMemo(() => ({ input, evaluation, curve }), [input, evaluation, curve]);
  const deferred = useDeferredValue(usePaced(current, CHART_PACE_MS));
  return (
    <div className="results">
      <KeyFigures input={input} figures={evaluation} curve={curve} />
      <Panels {...deferred} />
    </div>
  );
}

interface PanelsProps {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  readonly curve: BreakEvenCurve;
}

const Panels = memo(function Panels({ input, evaluation, curve }: PanelsProps) {
  const { startMonth, horizonYears } = input.scenario;
  const { t } = useTexts();
  const isLong = horizonYears > 1;
  if (input.scenario.components.length === 0) {
    return (
      <div className="results__panels">
        <div className="results__empty">
          <Empty text={t('results.empty')} />
        </div>
        <FindingsPanel input={input} findings={evaluation.findings} />
      </div>
    );
  }
  return (
    <div className="results__panels">
      <div className={isLong ? 'results__charts results__charts--three' : 'results__charts'}>
        <BreakEvenPanel curve={curve} />
        <RunningNetPanel startMonth={startMonth} figures={evaluation} />
        {isLong && <CostAndSavingPanel startMonth={startMonth} years={evaluation.years} />}
      </div>
      <div className={isLong ? 'results__rest results__rest--long' : 'results__rest'}>
        <div className="results__findings">
          <FindingsPanel input={input} findings={evaluation.findings} />
        </div>
        <div className="results__side">
          <div className="results__costs">
            <CostTablePanel input={input} figures={evaluation} />
          </div>
          <div className="results__words">
            <InWordsPanel input={input} figures={evaluation} />
          </div>
        </div>
        {input.groups.length > 1 && (
          <div className="results__groups">
            <GroupTablePanel input={input} evaluation={evaluation} />
          </div>
        )}
      </div>
    </div>
  );
});
