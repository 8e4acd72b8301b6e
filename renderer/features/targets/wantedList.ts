import { create } from 'zustand';
import type { UnitFilter, UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { campaignOpened } from '../../app/navigation.ts';

interface WantedList {
  readonly campaignId: string;
  readonly filter: UnitFilter;
}

/** How the list of a campaign is to be shown when it comes onto the page next. */
const useWantedList = create<{ readonly wanted: WantedList | null }>(() => ({ wanted: null }));

/** Opens the list of a campaign, narrowed by a filter. */
export function targetsWanted(campaignId: string, filter: UnitFilter): void {
  useWantedList.setState({ wanted: { campaignId, filter } });
  campaignOpened(campaignId, 'targets');
}

export function wantedQuery(campaignId: string): UnitQuery | null {
  const { wanted } = useWantedList.getState();
  if (wanted?.campaignId !== campaignId) return null;
  return { campaignId, filter: wanted.filter, sort: { by: 'nextDue', descending: false } };
}

/** The list stands as it was wanted: what comes next is as its user leaves it. */
export const wantedForgotten = () => useWantedList.setState({ wanted: null });
