import type { InputOf } from '../../../shared/contract/define.ts';
import type { letterCalls } from '../../../shared/contract/letterCalls.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import { todayOf } from '../today.ts';
import { letterBatchKey, selectLetterBatches, selectLetterModels } from './queries.ts';

/** The letter that would stand at a place of a batch; null behind the last. */
async function loadDrafts() {
  const [{ planLetters }, { campaignOfBatch, letterWriter }] = await Promise.all([
    import('./plan.ts'),
    import('./writing.ts'),
  ]);
  return ({ db, now, appVersion }: Service, { at, ...wish }: InputOf<typeof letterCalls.letters.draft>) => {
    const campaign = campaignOfBatch(selectCampaign(db, wish.campaignId), wish);
    const letter = planLetters(db, campaign, wish, todayOf(now())).letters[at - 1];
    if (!letter) return null;
    return letterWriter(db, campaign, wish, { issuedBy: '', appVersion })(letter.unitKey, letter.number);
  };
}

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
      const draftAt = await loadDrafts();
      return (service, wish) => draftAt(service, wish)?.model ?? null;
    },
  },
  draftFile: {
    load: async () => {
      const [draftAt, { filledDraft }] = await Promise.all([loadDrafts(), import('./filledLetters.ts')]);
      return (service, wish) => {
        const letter = draftAt(service, wish);
        return letter && filledDraft(service.db, wish.kind, letter);
      };
    },
  },
  files: {
    load: async () => {
      const { filledLetters } = await import('./filledLetters.ts');
      return filledLetters;
    },
  },
  issue: {
    load: async () => {
      const { issueLetters } = await import('./issuing.ts');
      return issueLetters;
    },
  },
  batches: ({ db }, { campaignId }) => selectLetterBatches(db, selectCampaign(db, campaignId).key),
  list: {
    load: async () => {
      const { selectLetters } = await import('./letterRows.ts');
      return ({ db }, { batchId }) => selectLetters(db, letterBatchKey(db, batchId));
    },
  },
  models: ({ db }, { batchId, places }) => selectLetterModels(db, letterBatchKey(db, batchId), places),
  exportDeliveryList: {
    load: async () => {
      const { exportDeliveryList } = await import('./deliveryList.ts');
      return exportDeliveryList;
    },
  },
};
