import { Select } from 'antd';
import { useId } from 'react';
import {
  REQUIRED_ROSTER_FIELDS,
  ROSTER_FIELDS,
  type RosterColumns,
  type RosterField,
  type RosterSummary,
} from '../../../shared/domain/negotiation/roster.ts';
import { useTexts } from '../../app/texts.ts';
import { columnLetter } from './columnLetter.ts';
import { FIELD_TEXTS } from './rosterTexts.ts';

interface RosterColumnsFormProps {
  readonly summary: RosterSummary;
  readonly columns: RosterColumns;
  readonly onChosen: (columns: RosterColumns) => void;
}

const UNUSED = -1;

/** Which column says what, as recognised, each to be chosen otherwise. */
export function RosterColumnsForm({ summary, columns, onChosen }: RosterColumnsFormProps) {
  const { t, format } = useTexts();
  const id = useId();
  const options = summary.headers.map((head, column) => {
    const letter = columnLetter(column);
    return {
      value: column,
      label: head === '' ? t('roster.column-without-head', { letter }) : t('roster.column', { letter, head }),
    };
  });
  const choose = (field: RosterField, column: number) => {
    // A column serves one field: the one that had it is left to be chosen again.
    const others = Object.entries(columns).filter(([other, used]) => other !== field && used !== column);
    onChosen({ ...Object.fromEntries(others), ...(column === UNUSED ? {} : { [field]: column }) });
  };

  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {t('roster.columns')} <small>{t('roster.columns-note', { row: format.count(summary.headerRow) })}</small>
      </h3>
      <div className="roster-columns">
        {ROSTER_FIELDS.map((field) => {
          const isNeeded = REQUIRED_ROSTER_FIELDS.includes(field);
          const column = columns[field];
          return (
            <div key={field} className="roster-columns__field">
              <label htmlFor={`${id}-${field}`}>{t(FIELD_TEXTS[field])}</label>
              <Select<number>
                id={`${id}-${field}`}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                value={column ?? (isNeeded ? null : UNUSED)}
                placeholder={t('roster.column-needed')}
                status={isNeeded && column === undefined ? 'error' : ''}
                options={isNeeded ? options : [{ value: UNUSED, label: t('roster.column-unused') }, ...options]}
                onChange={(value) => choose(field, value)}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
