import { create } from 'zustand';
import type { RatesRequest } from '../../../shared/domain/campaign/rates.ts';
import type { CampaignPaperKind } from '../../../shared/reports/paperHead.ts';

/** A paper of figures as a page shows them: their day and region; of a bulletin also their filters and way of counting. */
export interface CampaignPaperChoice extends RatesRequest {
  readonly kind: CampaignPaperKind;
  /** Of a bulletin: with the regions below each region of its table. */
  readonly withCounties?: boolean;
  /** Of a list of replies: due up to this day. */
  readonly until?: string;
}

interface CampaignPaperView {
  /** The paper that is being prepared; null while the dialog is closed. */
  readonly choice: CampaignPaperChoice | null;
}

export const useCampaignPaperView = create<CampaignPaperView>(() => ({ choice: null }));
export const campaignPaperRequested = (choice: CampaignPaperChoice) => useCampaignPaperView.setState({ choice });
export const campaignPaperClosed = () => useCampaignPaperView.setState({ choice: null });
