import './procedureParts.css';
import { useTexts } from '../../app/texts.ts';

/** Says which days are provisional and how that is mended; nothing where all holidays are known. */
export function YearsWithoutHolidays({ years }: { readonly years: readonly number[] }) {
  const { t } = useTexts();
  if (years.length === 0) return null;
  return (
    <p className="procedure-note procedure-note--doubt" role="note">
      {t('procedure.years-missing', { years: years.join(t('scenarios.list-separator')) })}
    </p>
  );
}
