import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { TABLE_LIMITS, type TableCell, TableError, type TableRow, type TableSheet, toTableRow } from './table.ts';
import { checkZip } from './zipSafety.ts';

/** Every workbook of the format has it under this name or is too unusual to be read. */
const WORKBOOK_PARTS = ['[Content_Types].xml', '_rels/.rels'];
/** A sheet with more cells in merged ranges is not made by hand. */
const MAX_MERGED_ROWS = 1_000_000;

/**
 * The sheets of an XLSX file that its reader sees. A merged range repeats its value in each row, so that a group
 * written once beside ten people is the group of all ten.
 * @throws TableError
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<TableSheet[]> {
  const names = await checkZip(bytes);
  if (!WORKBOOK_PARTS.every((part) => names.has(part)) || ![...names].some((name) => /worksheets\//i.test(name))) {
    throw new TableError('not-a-table', 'a ZIP file without worksheets');
  }
  return (await parse(bytes)).map(toTableSheet);
}

async function parse(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const { sheets } = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
    return sheets;
  } catch (error) {
    // The parser throws kinds of its own and, on malformed input, any other.
    throw new TableError('damaged', error instanceof Error ? error.message : String(error));
  }
}

function toTableSheet({ name, rows, merges = [] }: Sheet): TableSheet {
  const filled = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== '')) + 1;
  if (filled > TABLE_LIMITS.rows) throw new TableError('too-many-rows', `sheet with ${filled} rows`);
  const cells = rows.slice(0, filled).map((row) => row.map(toCell));
  let repeated = 0;
  for (const { startRow, endRow, startCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? null;
    for (const row of cells.slice(startRow + 1, endRow + 1)) {
      repeated += 1;
      if (repeated > MAX_MERGED_ROWS) throw new TableError('damaged', 'too many merged rows');
      row[startCol] ??= value;
    }
  }
  return { name, rows: cells.map((row, index): TableRow => toTableRow(index + 1, row)) };
}

export function toCell(value: CellValue): TableCell {
  // The reader gives days as UTC instants; what no calendar holds reads as nothing.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
