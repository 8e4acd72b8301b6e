import { createStore, type StoreApi } from 'zustand';
import type { UnitQuery, UnitSelection } from '../../../shared/domain/units/unitList.ts';

/** Units that are chosen in a list: some of them, or all but some. Never a list of a million ids. */
export interface ChosenUnits {
  readonly all: boolean;
  /** Those chosen, or those left out where all are. */
  readonly ids: ReadonlySet<string>;
}

export const NONE_CHOSEN: ChosenUnits = { all: false, ids: new Set() };

export type ChosenStore = StoreApi<ChosenUnits>;
export const createChosen = (): ChosenStore => createStore<ChosenUnits>(() => NONE_CHOSEN);

export const isChosen = ({ all, ids }: ChosenUnits, id: string): boolean => ids.has(id) !== all;

export function withChosen({ all, ids }: ChosenUnits, changed: readonly string[], chosen: boolean): ChosenUnits {
  const next = new Set(ids);
  for (const id of changed) {
    if (chosen === all) next.delete(id);
    else next.add(id);
  }
  return { all, ids: next };
}

export const chosenCount = ({ all, ids }: ChosenUnits, listCount: number): number =>
  all ? Math.max(0, listCount - ids.size) : ids.size;

/** What goes out with a batch; null where nothing is chosen. */
export function toSelection(chosen: ChosenUnits, query: UnitQuery): UnitSelection | null {
  if (chosen.all) return { query, except: [...chosen.ids], asShown: true };
  return chosen.ids.size === 0 ? null : { ids: [...chosen.ids] };
}
