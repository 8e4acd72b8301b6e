import { type Campaign, campaignFields, checkWindow } from '../domain/campaign/campaign.ts';
import { command, lazily, query } from './define.ts';
import { byId, nothing } from './inputs.ts';

/** "Offer" campaigns (集中要约行动): their lists, their rates. */
export const campaignCalls = {
  campaigns: {
    /** Newest window first. */
    list: query<Campaign[]>('campaigns')(nothing.parse),
    get: query<Campaign>('campaigns')(byId.parse),
    create: command<{ id: string }>('campaigns')(lazily(() => campaignFields.superRefine(checkWindow))),
  },
};
