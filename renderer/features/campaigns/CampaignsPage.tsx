import type { Settings } from '../../../shared/contract/settings.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';

export function CampaignsPage(_props: { settings: Settings }) {
  const { t } = useTexts();
  return <Empty text={t('campaigns.nothing-yet')} />;
}
