import type { LetterBlock, LetterCell, LetterLine, LetterRow, LetterTable } from './letterFlow.ts';
import { LINES_A_SHEET, MOST_TOGETHER } from './packLetter.ts';
import { placedCells } from './tableRows.ts';
import { contentBetween, lineStart } from './textPlaces.ts';

/**
 * What stays whole, where it is so high that it would be cut, as what may part: signatures, slips and titles as text, the
 * head of a table as rows, and cells over several rows in the first of them.
 * @param line height of a line of the sheet
 */
export function inPartsThatGoOnSheets(block: LetterBlock, element: Element | undefined, line: number): LetterBlock[] {
  if (!element) return [block];
  const isHigherThan = (lines: number) => heightOf(element) > lines * line;
  switch (block.kind) {
    case 'signature':
      return isHigherThan(LINES_A_SHEET)
        ? asTexts(
            block.key,
            block.signers.flatMap(({ lines }) => lines),
          )
        : [block];
    case 'slip':
      return isHigherThan(LINES_A_SHEET) ? asTexts(block.key, block.lines) : [block];
    case 'text':
      return [block.look === 'title' && isHigherThan(MOST_TOGETHER) ? { ...block, look: 'body' } : block];
    case 'table':
      return [partableTable(block, element, MOST_TOGETHER * line)];
    case 'pair':
      return [block];
  }
}

const heightOf = (element: Element) => element.getBoundingClientRect().height;

const asTexts = (key: string, lines: readonly LetterLine[]): LetterBlock[] =>
  lines.map((line, at) => ({ kind: 'text', key: `${key}/${at}`, look: 'body', isIndented: false, ...line }));

function partableTable(table: LetterTable, element: Element, most: number): LetterTable {
  const head = element.querySelector('thead');
  const isHeadHigh = head !== null && heightOf(head) > most;
  const spanning = [...element.querySelectorAll('[rowspan]')].filter((cell) => cell.getAttribute('rowspan') !== '1');
  const isHigh = [...element.querySelectorAll('tr')].some((row) => heightOf(row) > most);
  const isParted = spanning.length > 0 && (isHigh || spanning.some((cell) => textHeight(cell) > most));
  if (!isHeadHigh && !isParted) return table;
  return {
    ...table,
    headRows: isHeadHigh ? 0 : table.headRows,
    rows: isParted ? withoutSpans(table.rows) : table.rows,
  };
}

const textHeight = ({ children }: Element) => [...children].reduce((sum, line) => sum + heightOf(line), 0);

/** Each cell in the first of its rows, with empty ones below it. */
function withoutSpans(rows: readonly LetterRow[]): LetterRow[] {
  const placed = placedCells(rows);
  return rows.map((line, at) => ({
    ...line,
    cells: placed
      .filter(({ row, cell }) => row <= at && at < row + cell.rowspan)
      .sort((one, other) => one.column - other.column)
      .map(({ row, cell }) => ({ ...cell, rowspan: 1, lines: row === at ? cell.lines : [] })),
  }));
}

/** Tables whose high rows are in parts, which the packing sets on as many sheets as they need. */
export function rowsInParts(block: LetterBlock, element: Element | undefined, line: number): LetterBlock[] {
  if (block.kind !== 'table' || !element) return [block];
  const elements = [...element.querySelectorAll('tr')];
  const rows = block.rows.flatMap((row, at) => {
    const own = elements[at];
    const isHigh = at >= block.headRows && own !== undefined && heightOf(own) > MOST_TOGETHER * line;
    return isHigh ? partsOfRow(row, own) : [row];
  });
  return [rows.length === block.rows.length ? block : { ...block, rows }];
}

function partsOfRow(row: LetterRow, element: Element): LetterRow[] {
  const parts = row.cells.map((cell, at) => partsOfCell(cell, element.children[at]));
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => ({
    goesOn: at < count - 1,
    cells: row.cells.map((cell, column) => ({ ...cell, lines: parts[column]?.[at] ?? [] })),
  }));
}

/** Lines of a cell, as they are set, that stand in one part of a high row. */
const LINES_A_PART = 6;

function partsOfCell({ lines }: LetterCell, element: Element | undefined): LetterLine[][] {
  const parts: LetterLine[][] = [];
  let before = 0;
  for (const [at, { align, content }] of lines.entries()) {
    const own = element?.children[at];
    if (!own) return [[...lines]];
    const height = Number.parseFloat(getComputedStyle(own).lineHeight);
    const count = Math.max(1, Math.round(heightOf(own) / height));
    for (let from = 0; from < count; ) {
      const part = Math.floor((before + from) / LINES_A_PART);
      const to = Math.min(count, (part + 1) * LINES_A_PART - before);
      const end = to === count ? null : lineStart(own, to, height);
      const cut = contentBetween(content, lineStart(own, from, height), end);
      parts[part] = [...(parts[part] ?? []), { align, content: cut }];
      from = to;
    }
    before += count;
  }
  return parts;
}
