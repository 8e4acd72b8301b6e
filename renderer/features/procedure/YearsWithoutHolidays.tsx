import './procedureParts.css';
import { sectionChosen } from '../../app/navigation.ts';
import { useTexts } from '../../app/texts.ts';
import { dataTabChosen } from '../data/dataView.ts';

const toHolidays = () => {
  dataTabChosen('holidays');
  sectionChosen('data');
};

/** Says which days are provisional and leads to where that is mended; nothing where all holidays are known. */
export function YearsWithoutHolidays({ years }: { readonly years: readonly number[] }) {
  const { t } = useTexts();
  if (years.length === 0) return null;
  return (
    <p className="procedure-note procedure-note--doubt" role="note">
      {t('procedure.years-missing', { years: years.join(t('scenarios.list-separator')) })}{' '}
      <button type="button" className="text-button" onClick={toHolidays}>
        {t('procedure.enter-holidays')}
      </button>
    </p>
  );
}
