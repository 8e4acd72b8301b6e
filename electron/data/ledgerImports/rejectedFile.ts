import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre/xlsx';
import type { TableCell } from '../spreadsheet/table.ts';

type Line = readonly TableCell[];

/** What a spreadsheet would run when it opens the file. */
const STARTS_FORMULA = /^[=+\-@\t\r]/;

function harmless(cell: TableCell): TableCell {
  return typeof cell === 'string' && STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * Writes lines to a table file as they come; the file appears under its name when it is complete. Text that a
 * spreadsheet would take for a formula gets a ' in front, which an import takes off again.
 */
export async function writeLines(
  to: string,
  format: 'csv' | 'xlsx',
  sheetName: string,
  lines: AsyncIterable<Line>,
): Promise<void> {
  const unfinished = `${to}.unfinished`;
  const safeLines = harmlessLines(lines);
  try {
    if (format === 'csv') {
      // With a byte order mark Excel reads the file as UTF-8.
      await pipeline(safeLines, stringify({ bom: true, record_delimiter: '\r\n' }), createWriteStream(unfinished));
    } else {
      // Safe: the same stream; the library's type is that of the DOM.
      const stream = writeXlsxStream(safeLines, { name: sheetName }) as Parameters<typeof Readable.fromWeb>[0];
      await pipeline(Readable.fromWeb(stream), createWriteStream(unfinished));
    }
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* harmlessLines(lines: AsyncIterable<Line>): AsyncGenerator<TableCell[]> {
  for await (const line of lines) yield line.map(harmless);
}
