import type { Settings } from '../../../shared/contract/settings.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';

export function DashboardPage(_props: { campaign: Campaign; settings: Settings }) {
  const { t } = useTexts();
  return <Empty text={t('campaigns.nothing-yet')} />;
}
