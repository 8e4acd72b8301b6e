import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';

export function FormationPage() {
  const { t } = useTexts();
  return <Empty text={t('campaigns.nothing-yet')} />;
}
