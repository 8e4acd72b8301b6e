import {
  type Campaign,
  type CampaignFields,
  campaignFields,
  checkWindow,
  fieldsOfCampaign,
  FROZEN_FIELDS,
} from '../../../shared/domain/campaign/campaign.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkedAgain } from '../checkedAgain.ts';
import type { GroupHandlers } from '../serve.ts';
import { hasListChanges, selectListChanges, selectListSummary } from './listChanges.ts';
import { createSample } from '../samples/createSample.ts';
import { addTargets, freezeList, hasEvents, removeTargets, reopenList } from './lists.ts';
import { rates } from '../rates/handlers.ts';
import { changeRules } from '../targets/changingRules.ts';
import { countRules } from './namedUnits.ts';
import {
  archiveCampaigns,
  deleteCampaigns,
  insertCampaign,
  selectCampaign,
  selectCampaigns,
  updateCampaign,
} from './queries.ts';

export const campaigns: GroupHandlers<'campaigns'> = {
  ...rates,
  list: ({ db }) => selectCampaigns(db),
  get: ({ db }, { id }) => selectCampaign(db, id),
  create: ({ db, newId, now }, fields) => {
    const id = newId();
    insertCampaign(db, { ...fields, id, isSample: false, nowMs: now() });
    return { id };
  },
  createSample,
  update: ({ db, now }, { id, patch }) => {
    const campaign = selectCampaign(db, id);
    const before = fieldsOfCampaign(campaign);
    const after = checkedAgain(campaignFields.superRefine(checkWindow), { ...before, ...patch });
    refuseFrozen(campaign, before, after);
    const write = () => updateCampaign(db, id, after, now());
    if (!hasChanged('rulePack', before, after) || !hasEvents(db, campaign.key)) return write();
    if (packIdOf(before.rulePack) !== packIdOf(after.rulePack)) {
      throw new AppError('list-in-use', 'due days were counted by another rule pack');
    }
    changeRules(db, write);
  },
  setArchived: ({ db, now }, { ids, isArchived }) => archiveCampaigns(db, ids, isArchived ? now() : null),
  remove: ({ db }, { ids }) => {
    for (const id of ids) {
      const { key, name } = selectCampaign(db, id);
      if (hasListChanges(db, key)) throw new AppError('campaign-has-list', `list of ${id}`, { id, name });
    }
    deleteCampaigns(db, ids);
  },
  ruleCounts: ({ db }, { id, basis }) => {
    const campaign = selectCampaign(db, id);
    return countRules(db, campaign.key, basis ?? campaign);
  },
  freeze: async (service, input, call) => ({ count: await freezeList(service, input, call) }),
  reopenList: (service, input) => reopenList(service, input),
  addTargets: async (service, input, call) => ({ count: await addTargets(service, input, call) }),
  removeTargets: async (service, input, call) => ({ count: await removeTargets(service, input, call) }),
  listSummary: ({ db }, { id }) => selectListSummary(db, selectCampaign(db, id).key),
  listChanges: ({ db }, { id, ...range }) => selectListChanges(db, selectCampaign(db, id).key, range),
};

const packIdOf = (pack: CampaignFields['rulePack']) => (typeof pack === 'string' ? pack : pack.id);

function hasChanged(field: keyof CampaignFields, before: CampaignFields, after: CampaignFields): boolean {
  return JSON.stringify(before[field]) !== JSON.stringify(after[field]);
}

/** A frozen list was taken by these: it would no longer be what they say. */
function refuseFrozen({ frozenOn }: Campaign, before: CampaignFields, after: CampaignFields): void {
  if (frozenOn === null) return;
  const fields = FROZEN_FIELDS.filter((field) => hasChanged(field, before, after));
  if (fields.length > 0) throw new AppError('list-frozen', `${fields.join(', ')} after the freeze`, { fields });
}
