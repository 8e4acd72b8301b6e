import './packChoice.css';
import { App } from 'antd';
import dayjs from 'dayjs';
import type { Campaign, CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { differences } from './packAnswers.ts';

type Pack = CampaignFields['rulePack'];

/**
 * Gives a campaign a rule pack. One with entries takes its own pack as it is now: what that changes is told first, as
 * the days of its targets are counted anew.
 */
export function usePackUpdate({ id, rulePack }: Campaign, save: (rulePack: Pack) => Promise<void>) {
  const { t, language, format } = useTexts();
  const { modal } = App.useApp();
  const run = useRun();
  return (next: Pack) =>
    run(async () => {
      if (typeof next === 'string' || typeof rulePack === 'string' || next.id !== rulePack.id) return save(next);
      const count = await countEntered(id);
      if (count === 0) return save(next);
      const changed = differences(t, openPack(rulePack), openPack(next));
      modal.confirm({
        title: t('rule-packs.update-title', { name: next.name[language] }),
        width: 560,
        content: (
          <div className="pack-update">
            {changed.length === 0 ? (
              <p>{t('rule-packs.update-same')}</p>
            ) : (
              <dl>
                {changed.map(({ label, before, after }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      <del>{before}</del>
                      <ins>{after}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            <p>{t('rule-packs.update-note', { count: format.count(count) })}</p>
          </div>
        ),
        okText: t('rule-packs.choice-take'),
        onOk: () => save(next),
      });
    });
}

/** Targets of which anything was entered. */
async function countEntered(campaignId: string): Promise<number> {
  const { byStatus, total } = await api.targets.counts({ campaignId, asOf: dayjs().format('YYYY-MM-DD') });
  return total - (byStatus.listed ?? 0);
}
