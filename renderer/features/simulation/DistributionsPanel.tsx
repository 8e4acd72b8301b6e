import { Button } from 'antd';
import { useState } from 'react';
import type { DrawnInput } from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { BUILD_UP_INPUTS, type UncertainInputName } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import type { ScenarioEdits } from '../scenarios/useScenarioDraft.ts';
import type { DistributionProblem } from './distributionProblems.ts';
import { DistributionRow } from './DistributionRow.tsx';

interface DistributionsPanelProps {
  readonly input: EvaluationInput;
  readonly drawn: readonly DrawnInput[];
  readonly problems: readonly DistributionProblem[];
  readonly edits: ScenarioEdits;
  /** Simulates with what stands here now; null where there is no need. */
  readonly onAgain: (() => void) | null;
}

const PARTS: ReadonlySet<UncertainInputName> = new Set(BUILD_UP_INPUTS);

/** Which inputs are drawn, and from what. The parts of a built-up cost per leaver stay folded until they are wanted. */
export function DistributionsPanel({ input, drawn, problems, edits, onAgain }: DistributionsPanelProps) {
  const { t, format } = useTexts();
  const [showsParts, setShowsParts] = useState(false);
  const parts = drawn.filter(({ which }) => PARTS.has(which));
  const areParts = parts.some(({ isIncluded }) => isIncluded);
  const isOpen = showsParts || areParts;
  const isTwice = areParts && drawn.some(({ which, isIncluded }) => which === 'leaverCost' && isIncluded);
  const row = (each: DrawnInput) => (
    <DistributionRow
      key={each.which}
      input={input}
      drawn={each}
      problem={problems.find(({ which }) => which === each.which) ?? null}
      edits={edits}
    />
  );
  const reset = drawn.some(({ isUsual }) => !isUsual) && (
    <button
      type="button"
      className="text-button"
      onClick={() => edits.commit(({ uncertainty }) => ({ uncertainty: { ...uncertainty, distributions: [] } }))}
    >
      {t('simulation.all-usual')}
    </button>
  );
  return (
    <Panel
      title={t('simulation.inputs')}
      note={t('simulation.included', {
        count: format.count(drawn.filter(({ isIncluded }) => isIncluded).length),
        total: format.count(drawn.length),
      })}
      actions={reset}
    >
      <ul className="distributions" aria-label={t('simulation.inputs')}>
        {drawn.filter(({ which }) => !PARTS.has(which)).map(row)}
        {parts.length > 0 && (
          <li className="distributions__parts">
            <Button
              type="link"
              size="small"
              disabled={areParts}
              aria-expanded={isOpen}
              onClick={() => setShowsParts(!isOpen)}
            >
              {t('simulation.parts', { count: format.count(parts.length) })}
            </Button>
            {isTwice && <span className="distributions__twice">{t('simulation.twice')}</span>}
          </li>
        )}
        {isOpen && parts.map(row)}
      </ul>
      <div className="distributions__foot">
        <p>{t('simulation.inputs-note')}</p>
        {onAgain && (
          <Button type="primary" onClick={onAgain}>
            {t('simulation.again')}
          </Button>
        )}
      </div>
    </Panel>
  );
}
