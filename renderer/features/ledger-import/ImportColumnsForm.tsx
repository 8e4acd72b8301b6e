import { Button, Select } from 'antd';
import { useId } from 'react';
import { IMPORT_FIELDS, type ImportColumns, type ImportField } from '../../../shared/domain/ledger-import/fields.ts';
import type { LedgerFile } from '../../../shared/domain/ledger-import/report.ts';
import { IMPORT_FIELD_TEXTS } from '../../../shared/i18n/ledgerImportText.ts';
import { useTexts } from '../../app/texts.ts';

interface ImportColumnsFormProps {
  readonly ledger: LedgerFile;
  readonly columns: ImportColumns;
  readonly isAllShown: boolean;
  readonly onShowAll: () => void;
  readonly onChosen: (columns: ImportColumns) => void;
}

const UNUSED = -1;
const ALWAYS_SHOWN: readonly ImportField[] = ['name', 'uscc', 'region'];

/** Which column says what, as recognised, each to be chosen otherwise. */
export function ImportColumnsForm({ ledger, columns, isAllShown, onShowAll, onChosen }: ImportColumnsFormProps) {
  const { t, format } = useTexts();
  const id = useId();
  const options = [
    { value: UNUSED, label: t('roster.column-unused') },
    ...ledger.heads.map((head, column) => ({
      value: column,
      label: head === '' ? t('ledger-import.column-without-head', { number: format.count(column + 1) }) : head,
    })),
  ];
  const choose = (field: ImportField, column: number) => {
    // A column serves one field: the one that had it is left to be chosen again.
    const others = Object.entries(columns).filter(([other, used]) => other !== field && used !== column);
    onChosen({ ...Object.fromEntries(others), ...(column === UNUSED ? {} : { [field]: column }) });
  };
  const shown = IMPORT_FIELDS.filter(
    (field) => isAllShown || columns[field] !== undefined || ALWAYS_SHOWN.includes(field),
  );
  return (
    <section aria-label={t('ledger-import.columns')}>
      <div className="import-columns">
        {shown.map((field) => {
          const isMissing = field === 'name' && columns.name === undefined;
          return (
            <div key={field} className="import-columns__field">
              <label htmlFor={`${id}-${field}`}>{t(IMPORT_FIELD_TEXTS[field])}</label>
              <Select<number>
                id={`${id}-${field}`}
                size="small"
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                value={columns[field] ?? UNUSED}
                status={isMissing ? 'error' : ''}
                options={options}
                onChange={(column) => choose(field, column)}
              />
            </div>
          );
        })}
      </div>
      {!isAllShown && (
        <Button size="small" type="link" onClick={onShowAll}>
          {t('ledger-import.all-fields')}
        </Button>
      )}
    </section>
  );
}
