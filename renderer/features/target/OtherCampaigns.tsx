import type { TargetSheet } from '../../../shared/domain/campaign/targetLink.ts';
import { TARGET_STATUS_TEXTS } from '../../../shared/i18n/targetText.ts';
import { unitOpened } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';

interface OtherCampaignsProps {
  readonly unitId: string;
  readonly campaigns: TargetSheet['otherCampaigns'];
}

/** How the unit stood in other years, to compare. */
export function OtherCampaigns({ unitId, campaigns }: OtherCampaignsProps) {
  const { t } = useTexts();
  if (campaigns.length === 0) return null;
  return (
    <Panel title={t('target.other-campaigns')}>
      <table className="target-others">
        <thead>
          <tr>
            <th>{t('target.campaign')}</th>
            <th>{t('target.status')}</th>
            <th>{t('target.received')}</th>
            <th>{t('target.signed')}</th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map(({ campaignId, name, target: { status, receivedOn, signedOn } }) => (
            <tr key={campaignId}>
              <td>
                <button
                  type="button"
                  className="text-button"
                  title={name}
                  onClick={() => unitOpened(unitId, campaignId)}
                >
                  {name}
                </button>
              </td>
              <td>{t(TARGET_STATUS_TEXTS[status])}</td>
              <td>{receivedOn ?? '—'}</td>
              <td>{signedOn ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
