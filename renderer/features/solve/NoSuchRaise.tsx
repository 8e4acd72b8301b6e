import { useMemo } from 'react';
import { HIGHEST_RAISE, LOWEST_RAISE } from '../../../shared/domain/wage/tools/solve.ts';
import type { Goal, SolveRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { tabChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { responseWanted } from '../scenarios/scenarioView.ts';
import { figureAt } from './goalFigure.ts';
import type { GoalKind } from './solveView.ts';

type Miss = 'below' | 'above' | 'around';

/** Why there is none, by where the figure stands against its goal at both ends, and the way out. */
const REASONS = {
  netZero: { below: 'solve.no-net-below', above: 'solve.no-net-above', around: 'solve.no-jump' },
  budget: { below: 'solve.no-budget-below', above: 'solve.no-budget-above', around: 'solve.no-jump' },
  benefitCost: { below: 'solve.no-ratio-below', above: 'solve.no-ratio-above', around: 'solve.no-jump' },
  labourCostShare: { below: 'solve.no-share-below', above: 'solve.no-share-above', around: 'solve.no-jump' },
} as const satisfies Record<GoalKind, Record<Miss, TextKey>>;

interface NoSuchRaiseProps {
  readonly request: SolveRequest;
  /** Every raise meets the goal. */
  readonly isAny: boolean;
}

/** Says that no raise meets the goal, what the ends of the search come to, and what would help. */
export function NoSuchRaise({ request, isAny }: NoSuchRaiseProps) {
  const { t, format } = useTexts();
  const { input, goal } = request;
  const ends = useMemo(() => [figureAt(request, LOWEST_RAISE), figureAt(request, HIGHEST_RAISE)], [request]);
  const countsSavings = goal.kind === 'netZero' || goal.kind === 'benefitCost';
  const isUnstated = countsSavings && input.scenario.response.kind === 'none';
  const show = (figure: number | null | undefined) => {
    if (goal.kind === 'benefitCost') return format.number(figure);
    if (goal.kind === 'labourCostShare') return format.percent(figure);
    return format.money(figure, { signed: goal.kind === 'netZero' });
  };
  if (isAny) {
    const hasPeople = input.groups.some(({ headcount }) => headcount > 0);
    return (
      <div role="status">
        <p className="solve-panel__sentence">{t('solve.any')}</p>
        <p className="solve-panel__note">{t(hasPeople ? 'solve.any-goal' : 'solve.any-nobody')}</p>
        {!hasPeople && (
          <button type="button" className="text-button" onClick={() => tabChosen('workforce')}>
            {t('solve.to-headcount')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div role="status">
      <p className="solve-panel__sentence">
        {t('solve.none', { low: format.percent(-LOWEST_RAISE), high: format.percent(HIGHEST_RAISE) })}
      </p>
      <p className="solve-panel__note">
        {isUnstated
          ? t('solve.no-response')
          : t(REASONS[goal.kind][missOf(goal, ends)], { low: show(ends[0]), high: show(ends[1]) })}
      </p>
      {countsSavings && (
        <button type="button" className="text-button" onClick={responseWanted}>
          {t(isUnstated ? 'tools.to-response' : 'tools.check-response')}
        </button>
      )}
    </div>
  );
}

function missOf(goal: Goal, ends: readonly (number | null)[]): Miss {
  const wanted = wantedBy(goal);
  const known = ends.filter((end) => end !== null);
  if (known.every((end) => end < wanted)) return 'below';
  return known.every((end) => end > wanted) ? 'above' : 'around';
}

function wantedBy(goal: Goal): number {
  switch (goal.kind) {
    case 'netZero':
      return 0;
    case 'budget':
      return goal.amount;
    case 'benefitCost':
      return goal.ratio;
    case 'labourCostShare':
      return goal.share;
  }
}
