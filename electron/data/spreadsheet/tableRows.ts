import { AppError } from '../../../shared/errors.ts';
import { csvRows, detectEncoding } from './csvRows.ts';
import { fileKindOf } from './readSheets.ts';
import { TableError, type TableRow } from './table.ts';
import { allBytes, firstBytes, sizeOf, type TableSource } from './tableSource.ts';

/** A table file that is read row by row. */
export interface OpenTable {
  /** Null for text, which has no sheets. */
  readonly sheets: readonly string[] | null;
  /** Null for a workbook. */
  readonly encoding: string | null;
  /** Rows in groups. Without a name the first sheet. */
  readonly rows: (sheet: string | null) => AsyncGenerator<TableRow[]>;
}

const LARGEST_WORKBOOK_BYTES = 100_000_000;
const SIGNATURE_BYTES = 8;

/**
 * Opens a table file for reading row by row; what kind it is, its content tells.
 * @throws TableError, `file-empty`, `file-too-large`, `file-missing`, `file-not-readable`
 */
export async function openTable(source: TableSource, mostColumns: number): Promise<OpenTable> {
  const size = await sizeOf(source);
  if (size === 0) throw new AppError('file-empty', 'no bytes');
  const kind = fileKindOf(await firstBytes(source, SIGNATURE_BYTES));
  if (kind === 'text') {
    const encoding = await detectEncoding(source);
    return { sheets: null, encoding, rows: () => csvRows(source, encoding, mostColumns) };
  }
  if (size > LARGEST_WORKBOOK_BYTES) throw new AppError('file-too-large', `${size} bytes`);
  const bytes = await allBytes(source);
  // What kind of container it is may stand anywhere in it.
  if (kind !== 'workbook') throw new TableError(fileKindOf(bytes) === 'encrypted' ? 'encrypted' : 'old-format', kind);
  // Loaded when needed: a reader of text starts without.
  const { openWorkbook, xlsxRows } = await import('./xlsxRows.ts');
  const book = await openWorkbook(bytes);
  const [first] = book.sheets;
  if (first === undefined) throw new TableError('not-a-table', 'a workbook without sheets of rows');
  return {
    sheets: book.sheets,
    encoding: null,
    rows: (sheet) => xlsxRows(book, sheet !== null && book.sheets.includes(sheet) ? sheet : first, mostColumns),
  };
}
