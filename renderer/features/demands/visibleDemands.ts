import type { Language } from '../../../shared/contract/settings.ts';
import {
  type Demand,
  DEMAND_STATES,
  type DemandCategory,
  type DemandState,
} from '../../../shared/domain/demands/demand.ts';
import { currentState, isSettled } from '../../../shared/domain/demands/history.ts';

/** `open` is what still waits: raised, on the agenda, or with its plan kept. */
export const STATE_FILTERS = ['all', 'open', ...DEMAND_STATES] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

const passes = (filter: StateFilter, state: DemandState) =>
  filter === 'all' || (filter === 'open' ? !isSettled(state) : state === filter);

/** How many demands each filter of the state lets through. */
export function countStates(demands: readonly Demand[]): Readonly<Record<StateFilter, number>> {
  const counts = { all: 0, open: 0, raised: 0, 'on-agenda': 0, agreed: 0, refused: 0, 'plan-kept': 0 };
  for (const demand of demands) {
    const { state } = currentState(demand);
    counts.all += 1;
    counts[state] += 1;
    if (!isSettled(state)) counts.open += 1;
  }
  return counts;
}

/** The demands that hold all words of the search in any of their texts, in the order of the register. */
export function visibleDemands(
  demands: readonly Demand[],
  filter: { readonly search: string; readonly state: StateFilter; readonly category: DemandCategory | 'all' },
  language: Language,
): Demand[] {
  const words = filter.search.normalize('NFKC').toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  return demands.filter((demand) => {
    if (!passes(filter.state, currentState(demand).state)) return false;
    if (filter.category !== 'all' && demand.category !== filter.category) return false;
    if (words.length === 0) return true;
    const { title, details, source, evidence, plan, groups, history } = demand;
    const reasons = history.map(({ reason }) => reason);
    const text = [title, details, source, evidence, plan, ...groups, ...reasons].join('\n').normalize('NFKC');
    const lower = text.toLocaleLowerCase(language);
    return words.every((word) => lower.includes(word));
  });
}
