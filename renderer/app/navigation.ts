import { create } from 'zustand';

export type Section = 'negotiations' | 'data' | 'settings';
export const NEGOTIATION_TABS = [
  'workforce',
  'comparators',
  'scenarios',
  'proposals',
  'demands',
  'meetings',
  'agreement',
  'papers',
] as const;
export type NegotiationTab = (typeof NEGOTIATION_TABS)[number];

interface Navigation {
  readonly section: Section;
  /** The open negotiation; null shows the list. */
  readonly negotiationId: string | null;
  readonly tab: NegotiationTab;
}

const START: Navigation = { section: 'negotiations', negotiationId: null, tab: 'scenarios' };

export const useNavigation = create<Navigation>(() => START);

export const sectionChosen = (section: Section) => useNavigation.setState({ section, negotiationId: null });
export const negotiationOpened = (negotiationId: string, tab: NegotiationTab = 'scenarios') =>
  useNavigation.setState({ section: 'negotiations', negotiationId, tab });
export const tabChosen = (tab: NegotiationTab) => useNavigation.setState({ tab });
export const negotiationLeft = () => useNavigation.setState({ negotiationId: null });
/** Another file is open: nothing of the old one is selected any more. */
export const navigationReset = () => useNavigation.setState(START);
