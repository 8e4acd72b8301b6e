import type { UnitQuery, UnitSelection } from '../../../shared/domain/units/unitList.ts';

/** Whom a batch is for, and how many they are. */
export interface Whom {
  readonly selection: UnitSelection;
  readonly count: number;
  /** `selected` in the list; else all of the campaign for whom the batch is due. */
  readonly by: 'selected' | 'due';
}

type Filter = UnitQuery['filter'];

/** All of a campaign that a filter finds, in the order of their names. */
export function allOf(campaignId: string, filter: Filter, count: number): Whom {
  const query: UnitQuery = { campaignId, filter, sort: { by: 'name', descending: false } };
  return { selection: { query, except: [] }, count, by: 'due' };
}

export const chosenWhom = ({ selection, count }: Pick<Whom, 'selection' | 'count'>): Whom => ({
  selection,
  count,
  by: 'selected',
});
