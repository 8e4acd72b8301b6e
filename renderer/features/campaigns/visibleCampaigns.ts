import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { nameKey } from '../../../shared/domain/units/nameKey.ts';
import type { Shelf } from './campaignListView.ts';

/** The campaigns of a shelf whose name or slogan holds every word of the search. */
export function visibleCampaigns(
  campaigns: readonly Campaign[],
  { search, shelf }: { readonly search: string; readonly shelf: Shelf },
): Campaign[] {
  const words = search.split(/\s+/).map(nameKey).filter(Boolean);
  return campaigns.filter(({ name, slogan, isArchived }) => {
    if (shelf !== 'all' && isArchived !== (shelf === 'archived')) return false;
    const text = `${nameKey(name)}\n${nameKey(slogan)}`;
    return words.every((word) => text.includes(word));
  });
}
