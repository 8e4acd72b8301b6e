import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface TableFile {
  readonly path: string;
  readonly format: 'xlsx' | 'csv';
  /** Name of the sheet of a workbook. */
  readonly sheet: string;
  readonly signal: AbortSignal;
}

/**
 * Writes rows, the heads first, beside the place of the file and then into it: what is stopped or fails leaves nothing
 * behind. A text that a spreadsheet would take for a formula gets a ' before it.
 * @throws cancelled, disk-full, file-read-only
 */
export async function writeTable(
  rows: AsyncIterable<(string | number)[]>,
  { path, format, sheet, signal }: TableFile,
): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    const bytes = format === 'csv' ? await csv(rows) : await xlsx(rows, sheet);
    await pipeline(bytes, createWriteStream(unfinished), { signal });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw signal.aborted ? signal.reason : error;
  }
}

async function csv(rows: AsyncIterable<readonly (string | number)[]>): Promise<NodeJS.ReadableStream> {
  const { stringify } = await import('csv-stringify');
  return Readable.from(rows).pipe(stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' }));
}

async function xlsx(rows: AsyncIterable<(string | number)[]>, name: string): Promise<NodeJS.ReadableStream> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const stream = writeXlsxStream(plainTexts(rows), { name, freezePane: { rows: 1 } });
  // Safe: the stream of the web is the same class in Node; only its two type declarations differ.
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

async function* plainTexts(rows: AsyncIterable<(string | number)[]>) {
  for await (const row of rows) {
    yield row.map((cell) => (typeof cell === 'string' && LOOKS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell));
  }
}
