import type { CampaignState, ListChange } from '../domain/campaign/campaign.ts';
import type { TargetRule } from '../domain/campaign/targetRules.ts';
import type { TextKey } from './texts.ts';

export const CAMPAIGN_STATE_TEXTS = {
  preparing: 'campaigns.state-preparing',
  running: 'campaigns.state-running',
  over: 'campaigns.state-over',
} as const satisfies Record<CampaignState, TextKey>;

export const TARGET_RULE_TEXTS = {
  expired: 'campaigns.rule-expired',
  neverNegotiated: 'campaigns.rule-neverNegotiated',
  bodiesReady: 'campaigns.rule-bodiesReady',
  inDifficulty: 'campaigns.rule-inDifficulty',
  adjust: 'campaigns.rule-adjust',
} as const satisfies Record<TargetRule, TextKey>;

export const LIST_CHANGE_TEXTS = {
  frozen: 'campaigns.change-frozen',
  reopened: 'campaigns.change-reopened',
  added: 'campaigns.change-added',
  removed: 'campaigns.change-removed',
} as const satisfies Record<ListChange['change'], TextKey>;
