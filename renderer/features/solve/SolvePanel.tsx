import './solvePanel.css';
import { Button, Segmented } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { INPUT_BOUNDS } from '../../../shared/domain/wage/inputBounds.ts';
import type { Goal } from '../../../shared/domain/wage/tools/toolRequests.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { FromMonth } from '../scenarios/FromMonth.tsx';
import { useScenarioView } from '../scenarios/scenarioView.ts';
import type { ToolParts } from '../scenarios/toolParts.ts';
import { Answer } from './Answer.tsx';
import { labourCostShare } from './labourCostShare.ts';
import {
  budgetChanged,
  GOAL_KINDS,
  goalChosen,
  type GoalKind,
  ratioChanged,
  shareChanged,
  useSolveView,
} from './solveView.ts';

const GOAL_TEXTS = {
  netZero: 'solve.goal-net',
  budget: 'solve.goal-budget',
  benefitCost: 'solve.goal-ratio',
  labourCostShare: 'solve.goal-share',
} as const satisfies Record<GoalKind, TextKey>;

/** The raise that meets a goal, asked the other way round. */
export function SolvePanel({ detail, scenario, input, evaluation }: ToolParts) {
  const { t } = useTexts();
  const view = useSolveView();
  const { kind } = view;
  const fromMonth = useScenarioView((shown) => Math.min(shown.raiseFromMonth, 12 * input.scenario.horizonYears));
  const { id } = detail.negotiation;
  const budget = view.budgets[id] ?? Math.max(0, evaluation.totals.cost);
  const shareNow = labourCostShare(input, evaluation);
  const share = view.shares[id] ?? Math.round(1000 * (shareNow ?? 0)) / 1000;
  const { ratio } = view;
  const goal = useMemo((): Goal => {
    switch (kind) {
      case 'netZero':
        return { kind };
      case 'budget':
        return { kind, amount: budget };
      case 'benefitCost':
        return { kind, ratio };
      case 'labourCostShare':
        return { kind, share };
    }
  }, [kind, budget, ratio, share]);
  const request = useDeferredValue(useMemo(() => ({ input, goal, fromMonth }), [input, goal, fromMonth]));

  return (
    <Panel title={t('solve.title')} note={t('solve.note')}>
      <div className="solve-panel__goal">
        <Segmented<GoalKind>
          aria-label={t('solve.goal')}
          value={kind}
          options={GOAL_KINDS.map((each) => ({ value: each, label: t(GOAL_TEXTS[each]) }))}
          onChange={goalChosen}
        />
        {kind === 'budget' && (
          <NumberField
            label={t('solve.budget', { years: input.scenario.horizonYears })}
            kind="yuan"
            width={168}
            value={budget}
            max={INPUT_BOUNDS.revenue}
            onDraft={(amount) => budgetChanged(id, amount)}
            onCommit={(amount) => budgetChanged(id, amount)}
          />
        )}
        {kind === 'benefitCost' && (
          <NumberField
            label={t('solve.ratio')}
            kind="number"
            width={120}
            unit={t('solve.unit-yuan')}
            value={ratio}
            max={1000}
            onDraft={ratioChanged}
            onCommit={ratioChanged}
          />
        )}
        {kind === 'labourCostShare' && shareNow !== null && (
          <NumberField
            label={t('solve.share')}
            kind="percent"
            width={120}
            value={share}
            max={1}
            onDraft={(next) => shareChanged(id, next)}
            onCommit={(next) => shareChanged(id, next)}
          />
        )}
        <FromMonth month={fromMonth} scenario={input.scenario} />
      </div>
      {kind === 'labourCostShare' && shareNow === null ? (
        <Empty
          text={t('solve.no-revenue')}
          action={
            <Button type="primary" onClick={() => tabChosen('workforce')}>
              {t('solve.to-revenue')}
            </Button>
          }
        />
      ) : (
        <Answer detail={detail} scenario={scenario} evaluation={evaluation} request={request} />
      )}
    </Panel>
  );
}
