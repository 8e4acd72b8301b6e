import type { UnitFilter } from '../../../shared/domain/units/unitList.ts';
import { useTexts } from '../../app/texts.ts';
import { filterChips } from './filterTexts.ts';

interface FilterChipsProps {
  readonly filter: UnitFilter;
  readonly regionName: (code: string) => string;
  readonly onChange: (filter: UnitFilter) => void;
}

/** What a list is narrowed to, each part with a way to drop it. */
export function FilterChips({ filter, regionName, onChange }: FilterChipsProps) {
  const texts = useTexts();
  const { t } = texts;
  const chips = filterChips(filter, { ...texts, regionName });
  if (chips.length === 0) return null;
  return (
    <ul className="unit-grid__chips" aria-label={t('units.filter')}>
      {chips.map(({ key, text }) => (
        <li key={key}>
          <span>{text}</span>
          <button
            type="button"
            aria-label={t('units.drop-chip', { text })}
            onClick={() => {
              const { [key]: _dropped, ...other } = filter;
              onChange(other);
            }}
          >
            ×
          </button>
        </li>
      ))}
      <li className="unit-grid__clear">
        <button
          type="button"
          className="text-button"
          onClick={() => onChange(filter.text === undefined ? {} : { text: filter.text })}
        >
          {t('units.clear-filter')}
        </button>
      </li>
    </ul>
  );
}
