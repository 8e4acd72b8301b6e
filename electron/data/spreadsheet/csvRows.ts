import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { detectDelimiter, likelyEncodings, refuseOtherText } from './csv.ts';
import { CsvSplitter } from './csvSplitter.ts';
import { TableError, type TableRow, toTableRow } from './table.ts';
import { firstBytes, piecesOf, type TableSource } from './tableSource.ts';

const SAMPLE_LENGTH = 64 * 1024;
const LONGEST_LINE_BYTES = 4_000_000;
const LINE_FEED = 0x0a;

/**
 * How a text file is encoded: by its byte order mark, else strict UTF-8 to its last byte, else GB18030, which is tried
 * strictly while reading.
 * @throws TableError
 */
export async function detectEncoding(source: TableSource): Promise<string> {
  const [likeliest = 'utf-8', other] = likelyEncodings(await firstBytes(source, SAMPLE_LENGTH));
  if (likeliest !== 'utf-8' || (await isUtf8Throughout(source))) return likeliest;
  if (other === undefined) throw new TableError('unknown-encoding', 'marked as UTF-8 and none');
  return other;
}

async function isUtf8Throughout(source: TableSource): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of piecesOf(source)) {
    // No character of several bytes holds a line feed: cut there, and none is torn.
    const cut = piece.lastIndexOf(LINE_FEED) + 1;
    if (!isUtf8(Buffer.concat([rest, piece.subarray(0, cut)]))) return false;
    rest = Buffer.from(cut === 0 ? Buffer.concat([rest, piece]) : piece.subarray(cut));
    if (rest.length > LONGEST_LINE_BYTES) throw new TableError('damaged', 'a line without an end');
  }
  return isUtf8(rest);
}

/**
 * Rows of a text table in groups as they are read; only a piece of the file is held at a time.
 * @throws TableError
 */
export async function* csvRows(source: TableSource, encoding: string, mostColumns: number): AsyncGenerator<TableRow[]> {
  const decode = decoderOf(encoding);
  let splitter: CsvSplitter | undefined;
  let number = 0;
  const toRows = (records: string[][]) => records.map((cells) => toTableRow(++number, cells, mostColumns));
  for await (const piece of piecesOf(source)) {
    let text = decode(piece);
    if (!splitter) {
      if (text.startsWith('\ufeff')) text = text.slice(1);
      const sample = text.slice(0, SAMPLE_LENGTH);
      refuseOtherText(sample);
      splitter = new CsvSplitter(detectDelimiter(sample), sample);
    }
    yield toRows(splitter.push(text));
  }
  if (splitter) yield toRows([...splitter.push(decode(null)), ...splitter.end()]);
}

/** Text of one piece after the other, of null what is left at the end. */
function decoderOf(encoding: string): (piece: Buffer | null) => string {
  if (encoding === 'utf-8') {
    // Known to be UTF-8 throughout: this decoder is the fastest, and never has to refuse.
    const decoder = new StringDecoder('utf8');
    return (piece) => (piece ? decoder.write(piece) : decoder.end());
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (piece) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch (error) {
      if (error instanceof TypeError) throw new TableError('unknown-encoding', `neither UTF-8 nor ${encoding}`);
      throw error;
    }
  };
}
