import { create } from 'zustand';
import type { RatesRequest } from '../../../shared/domain/campaign/rates.ts';

/** A bulletin of figures as a page shows them: their day, region, filters and way of counting. */
export type CampaignPaperChoice = { readonly kind: 'bulletin' } & RatesRequest;

interface CampaignPaperView {
  /** The paper that is wanted; null for none. */
  readonly choice: CampaignPaperChoice | null;
}

export const useCampaignPaperView = create<CampaignPaperView>(() => ({ choice: null }));
export const campaignPaperRequested = (choice: CampaignPaperChoice) => useCampaignPaperView.setState({ choice });
export const campaignPaperClosed = () => useCampaignPaperView.setState({ choice: null });
