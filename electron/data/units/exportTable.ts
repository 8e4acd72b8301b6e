import type { Language } from '../../../shared/contract/settings.ts';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import type { UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { AppError } from '../../../shared/errors.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { UNIT_COLUMN_TEXTS, unitCell } from '../../../shared/i18n/unitColumnText.ts';
import type { RunningCall, Service } from '../serve.ts';
import { writeTable } from '../spreadsheet/writeTable.ts';
import { campaignKey, orderedKeys } from './orderedKeys.ts';
import { rowsOfKeys } from './rows.ts';

export interface TableWish {
  readonly query: UnitQuery;
  readonly columns: readonly UnitColumn[];
  readonly path: string;
  readonly format: 'xlsx' | 'csv';
  readonly language: Language;
}

/** What a spreadsheet program opens without a wait, and most in one sheet of the table copied by a person. */
const MOST_IN_XLSX = 100_000;
const SLICE = 500;

/**
 * Writes a list as a table file; a stopped or failed export leaves nothing behind.
 * @throws table-too-long for a workbook of more than 100,000 rows, cancelled, disk-full, file-read-only
 */
export async function exportTable(
  { db }: Pick<Service, 'db'>,
  { query, columns, path, format, language }: TableWish,
  { signal, report }: RunningCall,
): Promise<{ rows: number }> {
  const keys = db.transaction(() => orderedKeys(db, query, false))();
  if (format === 'xlsx' && keys.length > MOST_IN_XLSX) {
    throw new AppError('table-too-long', `${keys.length} rows`, { max: MOST_IN_XLSX });
  }
  const campaign = query.campaignId === undefined ? null : campaignKey(db, query.campaignId);
  const { t } = createTexts(language);
  const names = new Map<string, string>();
  const nameOf = (code: string) => {
    const name = names.get(code) ?? regionName(code) ?? code;
    names.set(code, name);
    return name;
  };
  async function* table() {
    yield columns.map((column) => t(UNIT_COLUMN_TEXTS[column]));
    for (let from = 0; from < keys.length; from += SLICE) {
      // Others get a word in; nobody waits for the whole file.
      await new Promise(setImmediate);
      signal.throwIfAborted();
      for (const row of rowsOfKeys(db, [...keys.subarray(from, from + SLICE)], campaign)) {
        yield columns.map((column) => unitCell(row, column, { t, language, regionName: nameOf }));
      }
      report({ done: Math.min(from + SLICE, keys.length), total: keys.length });
    }
  }
  await writeTable(table(), { path, format, sheet: t('units.export-sheet'), signal });
  return { rows: keys.length };
}
