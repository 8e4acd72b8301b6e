import { create } from 'zustand';
import type { NegotiationState } from '../../../shared/domain/negotiation/negotiationState.ts';
import type { ListView, Shelf, SortColumn } from './visibleNegotiations.ts';

interface NegotiationListView extends ListView {
  readonly selectedIds: ReadonlySet<string>;
  /** The row that the keyboard is on. */
  readonly focusedId: string | null;
  /** Set until the search field has taken the focus. */
  readonly isSearchWanted: boolean;
}

const START: NegotiationListView = {
  search: '',
  shelf: 'current',
  state: null,
  sortBy: 'updatedAtMs',
  isDescending: true,
  selectedIds: new Set(),
  focusedId: null,
  isSearchWanted: false,
};

export const useListView = create<NegotiationListView>(() => START);

const UNSELECTED = { selectedIds: new Set<string>(), focusedId: null };

export const searchChanged = (search: string) => useListView.setState({ search, ...UNSELECTED });
export const shelfChosen = (shelf: Shelf) => useListView.setState({ shelf, ...UNSELECTED });
export const stateChosen = (state: NegotiationState | null) => useListView.setState({ state, ...UNSELECTED });
/** The same column again turns the order round; a new one starts with what one looks for first. */
export const columnSorted = (sortBy: SortColumn) =>
  useListView.setState((view) => ({
    sortBy,
    isDescending: view.sortBy === sortBy ? !view.isDescending : sortBy.endsWith('Ms') || sortBy.endsWith('ount'),
  }));
export const rowsSelected = (selectedIds: ReadonlySet<string>, focusedId: string | null) =>
  useListView.setState({ selectedIds, focusedId });
export const searchWanted = () => useListView.setState({ isSearchWanted: true });
export const searchFocused = () => useListView.setState({ isSearchWanted: false });
export const listViewReset = () => useListView.setState(START);
