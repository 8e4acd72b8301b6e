import { streamXlsxRows } from 'hucre/xlsx';
import { TABLE_LIMITS, type TableCell, TableError, type TableRow, toTableRow } from './table.ts';
import { toCell } from './xlsx.ts';
import { checkZip } from './zipSafety.ts';

interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

/** A workbook that is safe to be read, with what its sheets say after their rows. */
export interface Workbook {
  /** Names of the sheets that a reader sees, in order. */
  readonly sheets: readonly string[];
  readonly bytes: Uint8Array;
  readonly mergesOf: (sheet: string) => readonly Merge[];
}

/** A sheet with more merged ranges is not made by hand. */
const MOST_MERGES = 100_000;
const LARGEST_LIST_BYTES = 5_000_000;

/**
 * Looks through a workbook without holding it: sizes, names of sheets, merged cells.
 * @throws TableError
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const lists = new Map<string, string>();
  const merges = new Map<string, MergeScan>();
  const names = await checkZip(bytes, undefined, (name, piece) => {
    if (name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels') {
      const text = (lists.get(name) ?? '') + piece.toString('latin1');
      if (text.length > LARGEST_LIST_BYTES) throw new TableError('damaged', `${name} is too long`);
      lists.set(name, text);
    } else if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) {
      const scan = merges.get(name) ?? new MergeScan();
      merges.set(name, scan);
      scan.look(piece);
    }
  });
  const book = lists.get('xl/workbook.xml');
  if (!names.has('[Content_Types].xml') || book === undefined) {
    throw new TableError('not-a-table', 'a ZIP file without a workbook');
  }
  const parts = new Map(
    tagsOf(lists.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      `xl/${attribute(tag, 'Target').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  const sheets = tagsOf(book, 'sheet')
    .filter((tag) => !/hidden/i.test(attribute(tag, 'state')))
    .map((tag) => ({ name: attribute(tag, 'name'), part: parts.get(attribute(tag, 'r:id')) ?? '' }))
    // Sheets of charts have no rows.
    .filter(({ part }) => part.startsWith('xl/worksheets/'));
  return {
    sheets: sheets.map(({ name }) => name),
    bytes,
    mergesOf: (sheet) => merges.get(sheets.find(({ name }) => name === sheet)?.part ?? '')?.found() ?? [],
  };
}

const ROWS_AT_ONCE = 1000;

/**
 * Rows of a sheet in groups as they are read. A merged range repeats its value in each of its rows.
 * @throws TableError
 */
export async function* xlsxRows(
  { bytes, mergesOf }: Workbook,
  sheet: string,
  mostColumns: number,
): AsyncGenerator<TableRow[]> {
  const merges = mergesOf(sheet).toSorted((a, b) => a.firstRow - b.firstRow);
  let nextMerge = 0;
  let open: (Merge & { readonly value: TableCell })[] = [];
  let rows: TableRow[] = [];
  for await (const { index, values } of namedFailures(streamXlsxRows(bytes, { sheet }))) {
    if (index >= TABLE_LIMITS.rows) throw new TableError('too-many-rows', `more than ${TABLE_LIMITS.rows} rows`);
    const cells = values.map(toCell);
    if (open.length > 0) {
      open = open.filter(({ lastRow }) => lastRow >= index);
      for (const { column, value } of open) {
        while (cells.length < column) cells.push(null);
        cells[column] ??= value;
      }
    }
    for (let merge = merges[nextMerge]; merge && merge.firstRow <= index; merge = merges[++nextMerge]) {
      if (merge.firstRow === index) open.push({ ...merge, value: cells[merge.column] ?? null });
    }
    rows.push(toTableRow(index + 1, cells, mostColumns));
    if (rows.length === ROWS_AT_ONCE) {
      yield rows;
      rows = [];
    }
  }
  yield rows;
}

async function* namedFailures<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* rows;
  } catch (error) {
    // The parser throws kinds of its own and, on malformed input, any other.
    throw error instanceof TableError
      ? error
      : new TableError('damaged', error instanceof Error ? error.message : String(error));
  }
}

/** Finds merged ranges in the pieces of a sheet; they stand behind the rows. */
class MergeScan {
  #rest = '';
  readonly #ranges: string[] = [];

  look(piece: Buffer): void {
    if (this.#rest === '' && !piece.includes('ergeCell')) {
      // Nearly every piece is rows: only the end is kept, where a tag may be torn.
      this.#rest = piece.includes('<', Math.max(0, piece.length - LONGEST_TAG)) ? tailOf(piece) : '';
      return;
    }
    const text = this.#rest + piece.toString('latin1');
    for (const [, range = ''] of text.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g)) {
      if (this.#ranges.length >= MOST_MERGES) throw new TableError('damaged', 'too many merged ranges');
      this.#ranges.push(range);
    }
    const torn = text.lastIndexOf('<');
    this.#rest = torn >= 0 && !text.includes('>', torn) ? text.slice(torn).slice(0, LONGEST_TAG) : '';
  }

  found(): Merge[] {
    return this.#ranges.flatMap((range) => {
      const [, from = '', first = '', last = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
      const merge = { firstRow: Number(first) - 1, lastRow: Number(last) - 1, column: columnOf(from) };
      return merge.lastRow > merge.firstRow ? [merge] : [];
    });
  }
}

const LONGEST_TAG = 200;

function tailOf(piece: Buffer): string {
  const tail = piece.toString('latin1', Math.max(0, piece.length - LONGEST_TAG));
  const torn = tail.lastIndexOf('<');
  return tail.includes('>', torn) ? '' : tail.slice(torn);
}

/** A → 0, AA → 26. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute of a tag that was read byte by byte, as the UTF-8 that it is. */
function attribute(tag: string, name: string): string {
  const raw = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const text = Buffer.from(raw?.[1] ?? raw?.[2] ?? '', 'latin1').toString('utf8');
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, entity?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16));
  });
}
