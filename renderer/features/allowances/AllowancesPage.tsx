import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';

/** Schemes of tiered allowances: who gets how much, what it costs, how far a fund reaches. */
export function AllowancesPage() {
  const { t } = useTexts();
  return <Empty text={t('allowances.empty')} />;
}
