import { create } from 'zustand';

export type Section = 'due' | 'negotiations' | 'campaigns' | 'data' | 'settings';
export const NEGOTIATION_TABS = [
  'workforce',
  'comparators',
  'scenarios',
  'proposals',
  'demands',
  'meetings',
  'procedure',
  'agreement',
  'papers',
] as const;
export type NegotiationTab = (typeof NEGOTIATION_TABS)[number];

export const CAMPAIGN_TABS = ['dashboard', 'targets', 'expiry', 'surveys', 'setup', 'papers'] as const;
export type CampaignTab = (typeof CAMPAIGN_TABS)[number];
/** What stands beside the campaigns: the ledger that all of them read, and what unions report. */
export const CAMPAIGN_SECTION_TABS = ['campaigns', 'ledger', 'agreements', 'formation', 'work-reports'] as const;
export type CampaignSectionTab = (typeof CAMPAIGN_SECTION_TABS)[number];

interface Navigation {
  readonly section: Section;
  /** The open negotiation; null shows the list. */
  readonly negotiationId: string | null;
  readonly tab: NegotiationTab;
  readonly campaignSectionTab: CampaignSectionTab;
  /** The open campaign; null shows what stands beside them. */
  readonly campaignId: string | null;
  readonly campaignTab: CampaignTab;
  /** The unit whose page is open, within its campaign or in the ledger. */
  readonly unitId: string | null;
  /** The document that is being written, before whatever it is of. */
  readonly documentId: string | null;
}

const START: Navigation = {
  section: 'negotiations',
  negotiationId: null,
  tab: 'scenarios',
  campaignSectionTab: 'campaigns',
  campaignId: null,
  campaignTab: 'dashboard',
  unitId: null,
  documentId: null,
};

/** One thing is open at a time, of a negotiation or of the campaigns. */
const IN_CAMPAIGNS = { section: 'campaigns', negotiationId: null } as const;

export const useNavigation = create<Navigation>(() => START);

/** Whoever goes elsewhere leaves the document that is open. */
const movedTo = (place: Partial<Navigation>) => useNavigation.setState({ ...place, documentId: null });

export const sectionChosen = (section: Section) =>
  movedTo({ section, negotiationId: null, campaignId: null, unitId: null });
export const negotiationOpened = (negotiationId: string, tab: NegotiationTab = 'scenarios') =>
  movedTo({ section: 'negotiations', negotiationId, tab, campaignId: null, unitId: null });
export const tabChosen = (tab: NegotiationTab) => movedTo({ tab });
export const negotiationLeft = () => movedTo({ negotiationId: null });
export const campaignOpened = (campaignId: string, campaignTab: CampaignTab = 'dashboard') =>
  movedTo({ ...IN_CAMPAIGNS, campaignId, campaignTab, unitId: null });
export const campaignTabChosen = (campaignTab: CampaignTab) => movedTo({ campaignTab, unitId: null });
export const campaignSectionTabChosen = (campaignSectionTab: CampaignSectionTab) =>
  movedTo({ ...IN_CAMPAIGNS, campaignSectionTab, campaignId: null, unitId: null });
/** The page of a unit: as a target of the campaign given, else as the ledger has it. */
export const unitOpened = (unitId: string, campaignId: string | null) =>
  movedTo(
    campaignId === null
      ? { ...IN_CAMPAIGNS, campaignSectionTab: 'ledger', campaignId, unitId }
      : { ...IN_CAMPAIGNS, campaignTab: 'targets', campaignId, unitId },
  );
export const unitLeft = () => movedTo({ unitId: null });
export const documentOpened = (documentId: string) => useNavigation.setState({ documentId });
export const documentLeft = () => useNavigation.setState({ documentId: null });
/** Another file is open: nothing of the old one is selected any more. */
export const navigationReset = () => useNavigation.setState(START);
