import type { GroupHandlers } from '../serve.ts';
import { insertCampaign, selectCampaign, selectCampaigns } from './queries.ts';

export const campaigns: GroupHandlers<'campaigns'> = {
  list: ({ db }) => selectCampaigns(db),
  get: ({ db }, { id }) => selectCampaign(db, id),
  create: ({ db, newId, now }, fields) => {
    const id = newId();
    insertCampaign(db, { ...fields, id, isSample: false, nowMs: now() });
    return { id };
  },
};
