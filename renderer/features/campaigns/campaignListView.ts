import { create } from 'zustand';

export const SHELVES = ['current', 'archived', 'all'] as const;
/** Which part of the list is looked at. */
export type Shelf = (typeof SHELVES)[number];

interface CampaignListView {
  readonly search: string;
  readonly shelf: Shelf;
  readonly selectedIds: readonly string[];
  /** The two campaigns that stand beside each other; null shows the list. */
  readonly compared: readonly [string, string] | null;
}

const START: CampaignListView = { search: '', shelf: 'current', selectedIds: [], compared: null };

export const useCampaignListView = create<CampaignListView>(() => START);

export const campaignsSearched = (search: string) => useCampaignListView.setState({ search, selectedIds: [] });
export const campaignShelfChosen = (shelf: Shelf) => useCampaignListView.setState({ shelf, selectedIds: [] });
export const campaignsSelected = (selectedIds: readonly string[]) => useCampaignListView.setState({ selectedIds });
export const campaignsCompared = (compared: readonly [string, string] | null) =>
  useCampaignListView.setState({ compared });
