import { create } from 'zustand';
import type { DemandCategory, StateEntry } from '../../../shared/domain/demands/demand.ts';
import type { StateFilter } from './visibleDemands.ts';

interface DemandView {
  readonly search: string;
  readonly state: StateFilter;
  readonly category: DemandCategory | 'all';
  readonly selectedIds: readonly string[];
  /** What is being typed as a new demand, by negotiation and meeting. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What is being written down as the next state, by demand: it waits while another demand is looked at. */
  readonly nextStates: Readonly<Record<string, StateEntry | null>>;
}

export const useDemandView = create<DemandView>(() => ({
  search: '',
  state: 'all',
  category: 'all',
  selectedIds: [],
  drafts: {},
  nextStates: {},
}));

export const searchChanged = (search: string) => useDemandView.setState({ search });
export const stateChosen = (state: StateFilter) => useDemandView.setState({ state });
export const categoryChosen = (category: DemandCategory | 'all') => useDemandView.setState({ category });
export const demandsSelected = (selectedIds: readonly string[]) => useDemandView.setState({ selectedIds });
/** Shows one demand whatever was searched for before. */
export const demandOpened = (id: string) =>
  useDemandView.setState({ search: '', state: 'all', category: 'all', selectedIds: [id] });
export const draftTyped = (key: string, text: string) =>
  useDemandView.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
/** Null ends it, written down or not. */
export const nextStateDrafted = (id: string, entry: StateEntry | null) =>
  useDemandView.setState(({ nextStates }) => ({ nextStates: { ...nextStates, [id]: entry } }));
export const draftOf = (key: string): string => useDemandView.getState().drafts[key] ?? '';
