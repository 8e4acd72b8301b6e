import { selectCampaign } from '../campaigns/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { todayOf } from '../today.ts';
import { letterBatchKey, selectLetterBatches, selectLetterModels, selectLetters } from './queries.ts';

export const letters: GroupHandlers<'letters'> = {
  preview: {
    load: async () => {
      const [{ planLetters }, { campaignOfBatch }] = await Promise.all([import('./plan.ts'), import('./writing.ts')]);
      return ({ db, now }, wish) =>
        planLetters(db, campaignOfBatch(selectCampaign(db, wish.campaignId), wish), wish, todayOf(now())).plan;
    },
  },
  draft: {
    load: async () => {
      const [{ planLetters }, { campaignOfBatch, letterWriter }] = await Promise.all([
        import('./plan.ts'),
        import('./writing.ts'),
      ]);
      return ({ db, now, appVersion }, { at, ...wish }) => {
        const campaign = campaignOfBatch(selectCampaign(db, wish.campaignId), wish);
        const letter = planLetters(db, campaign, wish, todayOf(now())).letters[at - 1];
        if (!letter) return null;
        return letterWriter(db, campaign, wish, { issuedBy: '', appVersion })(letter.unitKey, letter.number);
      };
    },
  },
  issue: {
    load: async () => {
      const { issueLetters } = await import('./issuing.ts');
      return issueLetters;
    },
  },
  batches: ({ db }, { campaignId }) => selectLetterBatches(db, selectCampaign(db, campaignId).key),
  list: ({ db }, { batchId }) => selectLetters(db, letterBatchKey(db, batchId)),
  models: ({ db }, { batchId, places }) => selectLetterModels(db, letterBatchKey(db, batchId), places),
  exportDeliveryList: {
    load: async () => {
      const { exportDeliveryList } = await import('./deliveryList.ts');
      return exportDeliveryList;
    },
  },
};
