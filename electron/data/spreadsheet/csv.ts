import { CsvError, parse } from 'csv-parse/sync';
import { TABLE_LIMITS, TableError, type TableSheet, toTableRow } from './table.ts';

const DELIMITERS = [',', '\t', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
/** Enough to see how a file is written. */
const SAMPLE_LENGTH = 64 * 1024;
/** A quotation mark that is never closed must not swallow the rest of the file. */
const MAX_RECORD_LENGTH = 1_000_000;

/**
 * The one sheet of a text file with comma, tab or semicolon between its cells. Cells stay text.
 * @throws TableError
 */
export function readCsvSheet(bytes: Uint8Array): TableSheet {
  const text = decodeText(bytes);
  const sample = text.slice(0, SAMPLE_LENGTH);
  refuseOtherText(sample);
  const records = parseRecords(text, detectDelimiter(sample));
  if (records.length > TABLE_LIMITS.rows) throw new TableError('too-many-rows', `more than ${TABLE_LIMITS.rows} rows`);
  return { name: null, rows: records.map((cells, index) => toTableRow(index + 1, cells)) };
}

/**
 * Refuses text that is no table, by its beginning.
 * @throws TableError
 */
export function refuseOtherText(sample: string): void {
  if (/^\s*</.test(sample)) throw new TableError('old-format', 'a page or XML under the name of a table');
  // Control characters other than tab and line ends never stand in a table.
  // oxlint-disable-next-line eslint/no-control-regex
  if (/[\u0000-\u0008\u000e-\u001a]/.test(sample)) throw new TableError('not-a-table', 'control characters');
}

function parseRecords(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD_LENGTH,
      to: TABLE_LIMITS.rows + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new TableError('damaged', error.message);
    throw error;
  }
}

/** The delimiter that most lines of the sample hold, outside quotation marks. */
export function detectDelimiter(sample: string): Delimiter {
  const lines = sample.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/);
  const linesWith = (delimiter: Delimiter) => lines.filter((line) => line.includes(delimiter)).length;
  return DELIMITERS.reduce((best, next) => (linesWith(next) > linesWith(best) ? next : best));
}

/**
 * Text by its byte order mark, else as strict UTF-8, else as strict GB18030, which most Chinese programs write.
 * @throws TableError `unknown-encoding` where none of them fits without a single error
 */
function decodeText(bytes: Uint8Array): string {
  for (const encoding of likelyEncodings(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      // A wrong byte: the next encoding may fit.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new TableError('unknown-encoding', 'neither UTF-8 nor GB18030 nor UTF-16');
}

/** How a text file may be encoded, by its beginning, the likeliest first; each is to be tried strictly. */
export function likelyEncodings(bytes: Uint8Array): readonly string[] {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  // Digits and delimiters leave zeros in every UTF-16 file, on one side of each pair.
  const sample = bytes.subarray(0, 4096);
  const zerosAt = (side: 0 | 1) => sample.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (even + odd > 0) return [odd > even ? 'utf-16le' : 'utf-16be'];
  return ['utf-8', 'gb18030'];
}
