import './results.css';
import { memo } from 'react';
import type { BreakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import type { FindingAnswer } from '../../../shared/domain/negotiation/findingAnswer.ts';
import type { Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { BreakEvenPanel } from './BreakEvenPanel.tsx';
import { CostAndSavingPanel } from './CostAndSavingPanel.tsx';
import { CostTablePanel } from './CostTablePanel.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import type { OnAnswer } from './findingAnswers.ts';
import { GroupTablePanel } from './GroupTablePanel.tsx';
import { InWordsPanel } from './InWordsPanel.tsx';
import { PriceListPanel } from './PriceListPanel.tsx';
import { RunningNetPanel } from './RunningNetPanel.tsx';

export interface ResultsProps {
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
  readonly curve: BreakEvenCurve;
  /** Prepared answers to findings, as they stand on screen. */
  readonly answers: readonly FindingAnswer[];
  readonly onAnswer: OnAnswer;
}

/** What a scenario comes to beside its four figures: charts, findings, costs, words. */
export const Results = memo(function Results({ input, evaluation, curve, answers, onAnswer }: ResultsProps) {
  const { startMonth, horizonYears } = input.scenario;
  const { t } = useTexts();
  const isLong = horizonYears > 1;
  const findings = <FindingsPanel input={input} findings={evaluation.findings} {...{ answers, onAnswer }} />;
  const { components } = input.scenario;
  // A single raise needs no price list: it is the cost.
  const hasPrices = components.length > 1 || components.some(({ kind }) => kind === 'benefit');
  const hasGroups = input.groups.length > 1;
  if (components.length === 0) {
    return (
      <div className="results__panels">
        <div className="results__empty">
          <Empty text={t('results.empty')} />
        </div>
        {findings}
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
        <div className="results__findings">{findings}</div>
        <div className="results__side">
          <div className="results__costs">
            <CostTablePanel input={input} figures={evaluation} />
          </div>
          <div className="results__words">
            <InWordsPanel input={input} figures={evaluation} />
          </div>
        </div>
        {(hasPrices || hasGroups) && (
          <div className="results__tables">
            {hasPrices && <PriceListPanel input={input} figures={evaluation} />}
            {hasGroups && <GroupTablePanel input={input} evaluation={evaluation} />}
          </div>
        )}
      </div>
    </div>
  );
});
