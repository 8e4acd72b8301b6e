import type { ImportColumns, ImportField } from '../../../shared/domain/ledger-import/fields.ts';
import type { LedgerFile } from '../../../shared/domain/ledger-import/report.ts';
import { IMPORT_FIELD_TEXTS } from '../../../shared/i18n/ledgerImportText.ts';
import { useTexts } from '../../app/texts.ts';

const isField = (name: string): name is ImportField => name in IMPORT_FIELD_TEXTS;

/** The first rows as the file has them, under its heads and what each is taken for. */
export function ImportPreview({ ledger, columns }: { ledger: LedgerFile; columns: ImportColumns }) {
  const { t } = useTexts();
  const fieldOf = new Map(Object.entries(columns).flatMap(([field, at]) => (isField(field) ? [[at, field]] : [])));
  return (
    // A wide table is scrolled by the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="import-preview" role="region" aria-label={t('ledger-import.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {ledger.heads.map((head, at) => {
              const field = fieldOf.get(at);
              return (
                // Columns have no other identity than their place.
                // oxlint-disable-next-line react/no-array-index-key
                <th key={at} scope="col" data-used={field !== undefined}>
                  {head}
                  <small>{field ? t(IMPORT_FIELD_TEXTS[field]) : t('roster.column-unused')}</small>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {ledger.preview.map((row, number) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={number}>
              {ledger.heads.map((_, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={at} data-used={fieldOf.has(at)}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
