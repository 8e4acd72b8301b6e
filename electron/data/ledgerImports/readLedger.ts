import { importedFields } from '../../../shared/domain/ledger-import/fields.ts';
import { ledgerFileError } from '../../../shared/domain/ledger-import/fileError.ts';
import { findLedgerHeader } from '../../../shared/domain/ledger-import/heads.ts';
import type { RowIssue, RowProblem } from '../../../shared/domain/ledger-import/issues.ts';
import { createRegionFinder } from '../../../shared/domain/ledger-import/regionFinder.ts';
import { type CheckedRow, compileRowCheck, type RowRules } from '../../../shared/domain/ledger-import/rowCheck.ts';
import type { RowOfReport } from '../../../shared/domain/ledger-import/report.ts';
import type { RowWarning } from '../../../shared/domain/ledger-import/issues.ts';
import { nameOrder } from '../units/nameOrder.ts';
import { looksMisread } from '../spreadsheet/misread.ts';
import { TableError, type TableRow } from '../spreadsheet/table.ts';
import { openTable } from '../spreadsheet/tableRows.ts';
import { sizeOf, type TableSource } from '../spreadsheet/tableSource.ts';
import type { Inspected, RejectedRow, RowBatch, ToReader } from './protocol.ts';
import { SeenUnits } from './seenUnits.ts';

/** Ledgers have some forty columns; a file with more than this is a form or a matrix, and its rows are no units. */
const MOST_COLUMNS = 256;
const HEAD_ROWS = 40;
const PREVIEW_ROWS = 20;

/** @throws `ledger-unreadable` */
export async function inspectLedger(source: TableSource, wantedSheet: string | null): Promise<Inspected> {
  return namingProblems(async () => {
    const table = await openTable(source, MOST_COLUMNS);
    const sheet = table.sheets?.find((name) => name === wantedSheet) ?? table.sheets?.[0] ?? null;
    const first = await firstRows(table.rows(sheet), HEAD_ROWS + PREVIEW_ROWS);
    const written = first.filter(({ cells }) => cells.length > 0);
    if (written.length === 0) throw ledgerFileError('empty-sheet', 'no row with anything in it');
    const header = findLedgerHeader(written.map(({ cells }) => cells));
    if (!header) throw ledgerFileError('no-header', 'no row of column heads');
    if (looksMisread(header.heads)) throw ledgerFileError('mojibake', 'heads that were decoded wrongly');
    const preview = written.slice(header.index + 1, header.index + 1 + PREVIEW_ROWS);
    return {
      sizeBytes: await sizeOf(source),
      sheets: table.sheets,
      sheet,
      encoding: table.encoding,
      headRow: written[header.index]?.number ?? 0,
      heads: header.heads,
      preview: preview.map(({ cells }) => cells.map((cell) => String(cell ?? ''))),
      columns: header.columns,
    };
  });
}

async function firstRows(groups: AsyncGenerator<TableRow[]>, count: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  // Leaving the loop ends the reading.
  for await (const group of groups) {
    rows.push(...group.slice(0, count - rows.length));
    if (rows.length >= count) break;
  }
  return rows;
}

/** Small enough for the memory of the young, from where a batch goes without a collection of the whole heap. */
const ROWS_A_BATCH = 500;

type RowsWish = Extract<ToReader, { kind: 'rows' }>;

/**
 * Reads and checks all rows of a ledger, duplicates within the file included, batch by batch.
 * @throws `ledger-unreadable`
 */
export async function* checkedRows(wish: RowsWish): AsyncGenerator<RowBatch> {
  const check = compileRowCheck(wish.rules, createRegionFinder(wish.rules.region));
  const regionAt = importedFields(wish.rules.columns).indexOf('region');
  const seen = new SeenUnits();
  let batch = new GrowingBatch();
  const groups = await namingProblems(async () => (await openTable(wish.source, MOST_COLUMNS)).rows(wish.sheet));
  for (;;) {
    const group = await namingProblems(() => groups.next());
    if (group.done) break;
    for (const { number, cells } of group.value) {
      batch.rowsRead = number;
      if (number <= wish.headRow) continue;
      const row = check(cells);
      if (row === null) continue;
      const duplicate = row.problems.length === 0 ? duplicateIn(seen, row, regionAt, number) : null;
      if (duplicate) row.problems.push(duplicate);
      if (row.problems.length > 0)
        batch.reject(number, nameOf(cells, wish.rules), row.problems, wish.withCells ? cells : null);
      else batch.take(number, row, nameOf(cells, wish.rules));
      if (batch.rowNumbers.length + batch.rejected.length >= ROWS_A_BATCH) {
        yield batch;
        batch = new GrowingBatch(number);
      }
    }
  }
  yield batch;
}

class GrowingBatch implements RowBatch {
  readonly kind = 'batch';
  readonly rowNumbers: number[] = [];
  readonly values: (string | number | null)[] = [];
  readonly nameKeys: string[] = [];
  readonly nameOrders: string[] = [];
  readonly mergeCodes: string[] = [];
  readonly rejected: RejectedRow[] = [];
  readonly warned: RowOfReport<RowWarning>[] = [];
  rowsRead: number;

  constructor(rowsRead = 0) {
    this.rowsRead = rowsRead;
  }

  take(number: number, row: CheckedRow, name: string): void {
    this.rowNumbers.push(number);
    for (const value of row.values) this.values.push(value);
    this.nameKeys.push(row.nameKey);
    this.nameOrders.push(nameOrder(name));
    this.mergeCodes.push(row.mergeCode);
    if (row.warnings.length > 0) this.warned.push({ row: number, name, issues: row.warnings });
  }

  reject(row: number, name: string, issues: readonly RowIssue[], cells: TableRow['cells'] | null): void {
    this.rejected.push({ row, name, issues, ...(cells === null ? {} : { cells }) });
  }
}

const LONGEST_NAME = 200;

function nameOf(cells: TableRow['cells'], { columns }: RowRules): string {
  return String(cells[columns.name ?? -1] ?? '')
    .trim()
    .slice(0, LONGEST_NAME);
}

/** One enterprise is one row: by its code where that is valid, else by its name within its region. */
function duplicateIn(seen: SeenUnits, row: CheckedRow, regionAt: number, number: number): RowIssue | null {
  const { mergeCode, nameKey } = row;
  const duplicate = (code: RowProblem, field: 'uscc' | 'name', value: string, otherRow: number): RowIssue => ({
    code,
    field,
    value,
    otherRow,
  });
  const place = `${nameKey}|${row.values[regionAt]}`;
  if (mergeCode === '') {
    // A row without a code may be one that has its code elsewhere in the file.
    const other = seen.find(`m${place}`) || seen.claim(`n${place}`, number);
    return other === 0 ? null : duplicate('duplicate-name', 'name', '', other);
  }
  const sameCode = seen.claim(`c${mergeCode}`, number);
  if (sameCode !== 0) return duplicate('duplicate-code', 'uscc', mergeCode, sameCode);
  const sameName = seen.find(`n${place}`);
  if (sameName !== 0) return duplicate('duplicate-name', 'name', '', sameName);
  seen.claim(`m${place}`, number);
  return null;
}

async function namingProblems<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof TableError ? ledgerFileError(error.problem, error.message) : error;
  }
}
