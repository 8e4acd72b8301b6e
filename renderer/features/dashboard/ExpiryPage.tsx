import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';

export function ExpiryPage(_props: { campaign: Campaign }) {
  const { t } = useTexts();
  return <Empty text={t('campaigns.nothing-yet')} />;
}
