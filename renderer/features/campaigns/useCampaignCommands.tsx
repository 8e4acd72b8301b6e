import { type Campaign, fieldsOfCampaign } from '../../../shared/domain/campaign/campaign.ts';
import { nameMadeOf } from '../../../shared/domain/negotiation/name.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';
import { campaignsSelected } from './campaignListView.ts';

/** What can be done with campaigns as a whole. */
export function useCampaignCommands() {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();

  const duplicate = (campaign: Campaign) =>
    run(async () => {
      const name = nameMadeOf(campaign.name, (title) => t('negotiations.copy-title', { title }));
      const { id } = await api.campaigns.create({ ...fieldsOfCampaign(campaign), name });
      campaignsSelected([id]);
    });
  const rename = (id: string, name: string) => run(() => api.campaigns.update({ id, patch: { name } }));
  const setArchived = (ids: readonly string[], isArchived: boolean) =>
    run(async () => {
      await api.campaigns.setArchived({ ids: [...ids], isArchived });
      campaignsSelected([]);
      const count = format.count(ids.length);
      offerUndo({
        step: api.campaigns.setArchived.path,
        text: isArchived ? t('campaigns.archived-now', { count }) : t('campaigns.unarchived', { count }),
      });
    });
  const remove = (ids: readonly string[]) =>
    run(async () => {
      if (ids.length === 0) return;
      await api.campaigns.remove({ ids: [...ids] });
      campaignsSelected([]);
      offerUndo({ step: api.campaigns.remove.path, text: t('campaigns.deleted', { count: format.count(ids.length) }) });
    });
  return { duplicate, rename, setArchived, remove };
}
