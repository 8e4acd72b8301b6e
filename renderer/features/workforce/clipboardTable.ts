const QUOTE = '"';
/** Texts that begin so would run as a formula in a spreadsheet. */
const FORMULA_START = /^[=+\-@\t]/;
const GUARDED = /^'(?=[=+\-@\t])/;

/**
 * The cells of a block copied from Excel, WPS or a table in a page: tabs between cells, line breaks between rows, and a
 * cell in quotes where it holds either. A quote that is never closed is a plain character. Empty rows stay, so that the
 * row numbers are those of the sheet; only the break at the end adds none.
 */
export function parseClipboardTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === QUOTE ? readQuoted(text, at) : null;
    const end = quoted ? quoted.end : endOfPlain(text, at);
    row.push((quoted ? quoted.content : text.slice(at, end)).trim().replace(GUARDED, ''));
    at = end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length || isBreak(text[at])) row.push('');
      else continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A block as a spreadsheet takes it from the clipboard. */
export function toClipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(toCell).join('\t')).join('\r\n');
}

/** The same as a table of a page: a spreadsheet that reads it keeps numbers apart from texts, whatever its language. */
export function toClipboardHtml(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(guardedCell(cell))}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(content: string): string {
  return content.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll(/\r?\n/g, '<br>');
}

function guardedCell(content: string): string {
  return FORMULA_START.test(content) && Number.isNaN(Number(content)) ? `'${content}` : content;
}

function toCell(content: string): string {
  const guarded = guardedCell(content);
  return /[\t\r\n"]/.test(guarded) ? `${QUOTE}${guarded.replaceAll(QUOTE, QUOTE + QUOTE)}${QUOTE}` : guarded;
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function endOfPlain(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && !isBreak(text[at])) at += 1;
  return at;
}

function readQuoted(text: string, from: number): { content: string; end: number } | null {
  let content = '';
  let at = from + 1;
  while (at < text.length) {
    const close = text.indexOf(QUOTE, at);
    if (close < 0) return null;
    content += text.slice(at, close);
    if (text[close + 1] !== QUOTE) {
      const next = text[close + 1];
      return next === undefined || next === '\t' || isBreak(next) ? { content, end: close + 1 } : null;
    }
    content += QUOTE;
    at = close + 2;
  }
  return null;
}
