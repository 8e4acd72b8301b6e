import type { Block, DocumentBody, Inline, Paragraph } from '../../../shared/domain/documents/documentBody.ts';
import { placedCells } from './tableRows.ts';

type Align = Paragraph['attrs']['align'];
type TableBlock = Extract<Block, { type: 'table' }>;
type TableRow = TableBlock['content'][number];
type TaskItem = Extract<Block, { type: 'taskList' }>['content'][number];
type SignaturePlace = Extract<Block, { type: 'signature' }>['attrs']['place'];

/** What stands in a line: as in the document, boxes to tick drawn rather than set. */
export type LetterInline = Inline | { readonly type: 'tick'; readonly isChecked: boolean };

export type TextLook = 'body' | 'number' | 'title' | 'section' | 'subsection' | 'point';
/** What stands before an item of a list, outside its lines. */
export type ItemMark = 'checked' | 'unchecked' | 'bullet';

/** A paragraph of a letter: it may go on over sheets, a title may not. */
export interface LetterText {
  readonly kind: 'text';
  readonly key: string;
  readonly look: TextLook;
  readonly align: Align;
  readonly isIndented: boolean;
  /** Of an item of a list: null in its further paragraphs. */
  readonly mark?: ItemMark | null;
  /** Of a numbered item, which begins with it: the list, that list's first number, and its own. */
  readonly number?: { readonly list: string; readonly start: number; readonly own: number };
  readonly content: readonly LetterInline[];
}

/** Two short items of a tick list beside each other, on one line. */
export interface LetterPair {
  readonly kind: 'pair';
  readonly key: string;
  readonly items: readonly PairedItem[];
}

export interface PairedItem {
  readonly mark: ItemMark;
  readonly content: readonly LetterInline[];
}

/** A line of a cell, of a signature or of a slip. */
export interface LetterLine {
  readonly align: Align;
  readonly content: readonly LetterInline[];
}

export interface LetterCell {
  readonly isHead: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly lines: readonly LetterLine[];
}

export interface LetterRow {
  readonly cells: readonly LetterCell[];
  /** Of a part of a high row: the next one says more of the same. */
  readonly goesOn: boolean;
}

export interface LetterTable {
  readonly kind: 'table';
  readonly key: string;
  readonly rows: readonly LetterRow[];
  /** Leading rows that are repeated on each sheet. */
  readonly headRows: number;
  /** Shares of the width, of 100. */
  readonly widths: readonly number[];
}

export interface LetterSignature {
  readonly kind: 'signature';
  readonly key: string;
  readonly signers: readonly { readonly place: SignaturePlace; readonly lines: readonly LetterLine[] }[];
}

export interface LetterSlip {
  readonly kind: 'slip';
  readonly key: string;
  readonly lines: readonly LetterLine[];
}

export type LetterBlock = LetterText | LetterPair | LetterTable | LetterSignature | LetterSlip;

const HEADING_LOOKS: readonly TextLook[] = ['title', 'section', 'subsection', 'point'];

/** The body of a document as what follows one another on its sheets, its number (发文字号) first where it has one. */
export function letterFlow(body: DocumentBody, documentNumber: string): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  const add = (block: DistributiveOmit<LetterBlock, 'key'>) => blocks.push({ key: String(blocks.length), ...block });
  if (documentNumber !== '') {
    const content = [{ type: 'text' as const, text: documentNumber }];
    add({ kind: 'text', look: 'number', align: 'end', isIndented: false, content });
  }
  for (const block of body.content) {
    switch (block.type) {
      case 'paragraph':
        add({ kind: 'text', look: 'body', ...block.attrs, content: inlineOf(block.content) });
        break;
      case 'heading': {
        const look = HEADING_LOOKS[block.attrs.level - 1] ?? 'point';
        const isTitle = look === 'title';
        const align = isTitle ? 'center' : 'start';
        add({ kind: 'text', look, align, isIndented: !isTitle, content: inlineOf(block.content) });
        break;
      }
      case 'bulletList':
        for (const item of block.content) addItem(add, item.content, 'bullet');
        break;
      case 'taskList':
        for (const row of rowsOfItems(block.content)) {
          const [first, second] = row;
          if (first && second) add({ kind: 'pair', items: [first, second].map(pairedItem) });
          else for (const item of row) addItem(add, item.content, markOf(item));
        }
        break;
      case 'orderedList': {
        const start = block.attrs?.start ?? 1;
        const list = String(blocks.length);
        block.content.forEach((item, at) => addNumbered(add, item.content, { list, start, own: start + at }));
        break;
      }
      case 'table':
        add(tableOf(block));
        break;
      case 'signature': {
        const last = blocks.at(-1);
        const { place } = block.attrs;
        const signer = { place, lines: linesOf(block.content) };
        const isBeside = place === 'end' && last?.kind === 'signature' && last.signers.length === 1;
        if (isBeside) blocks.splice(-1, 1, { ...last, signers: [...last.signers, signer] });
        else add({ kind: 'signature', signers: [signer] });
        break;
      }
      case 'slip':
        add({ kind: 'slip', lines: linesOf(block.content) });
        break;
    }
  }
  return blocks;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Add = (block: DistributiveOmit<LetterBlock, 'key'>) => void;

function addItem(add: Add, paragraphs: readonly Paragraph[], mark: ItemMark): void {
  linesOf(paragraphs).forEach((line, at) =>
    add({ kind: 'text', look: 'body', ...line, isIndented: false, mark: at === 0 ? mark : null }),
  );
}

/** In full-width characters: of two columns beside each other, each with room for its mark and a gap. */
const PAIRED = 11;

/** Items of a tick list row by row: two short ones that follow each other share a row. */
function rowsOfItems(items: readonly TaskItem[]): TaskItem[][] {
  const rows: TaskItem[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row?.length === 1 && row.every(isShortItem) && isShortItem(item)) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

function isShortItem({ content: paragraphs }: TaskItem): boolean {
  const [only, ...more] = linesOf(paragraphs);
  if (only === undefined || more.length > 0 || only.align !== 'start') return false;
  const breaks = only.content.some((node) => node.type === 'hardBreak');
  return !breaks && lengthOf(only.content) <= PAIRED;
}

const markOf = ({ attrs }: TaskItem): ItemMark => (attrs.checked ? 'checked' : 'unchecked');

const pairedItem = (item: TaskItem): PairedItem => ({
  mark: markOf(item),
  content: linesOf(item.content).flatMap(({ content }) => content),
});

function addNumbered(add: Add, paragraphs: readonly Paragraph[], number: NonNullable<LetterText['number']>): void {
  linesOf(paragraphs).forEach((line, at) =>
    add({ kind: 'text', look: 'body', ...line, isIndented: true, ...(at === 0 && { number }) }),
  );
}

const linesOf = (paragraphs: readonly Paragraph[]): LetterLine[] =>
  paragraphs.map(({ attrs, content }) => ({ align: attrs.align, content: inlineOf(content) }));

const BOXES = /([☐☑☒])/u;

function inlineOf(content: readonly Inline[] = []): LetterInline[] {
  return content.flatMap((node): LetterInline[] => {
    if (node.type !== 'text' || !BOXES.test(node.text)) return [node];
    return node.text
      .split(BOXES)
      .filter((text) => text !== '')
      .map((text) => (BOXES.test(text) ? { type: 'tick', isChecked: text !== '☐' } : { ...node, text }));
  });
}

function tableOf({ content }: TableBlock): Omit<LetterTable, 'key'> {
  const firstOfBody = content.findIndex((row) => row.content.some(({ type }) => type === 'tableCell'));
  // A table of heads only has nothing to repeat them over.
  const headRows = Math.max(0, firstOfBody);
  const widths = columnWidths(content);
  const rows = content.map(rowOf);
  const centred = shortColumns(rows, widths.length);
  const body = rows.slice(headRows).map((row) => centredIn(row, centred));
  return { kind: 'table', rows: [...rows.slice(0, headRows), ...body], headRows, widths };
}

const rowOf = ({ content }: TableRow): LetterRow => ({
  goesOn: false,
  cells: content.map(({ type, attrs, content: paragraphs }) => ({
    isHead: type === 'tableHeader',
    colspan: attrs.colspan,
    rowspan: attrs.rowspan,
    lines: linesOf(paragraphs),
  })),
});

/** In full-width characters: numbers, 男 and 女, boxes to tick stand in the middle of their column. */
const SHORT = 3;

function shortColumns(rows: readonly LetterRow[], columns: number): boolean[] {
  const cells = placedCells(rows).filter(({ cell }) => !cell.isHead && cell.colspan === 1);
  return Array.from({ length: columns }, (_, at) =>
    cells
      .filter(({ column }) => column === at)
      .every(({ cell }) => cell.lines.every((line) => lengthOf(line.content) <= SHORT)),
  );
}

const centredIn = (row: LetterRow, centred: readonly boolean[]): LetterRow => ({
  ...row,
  cells: placedCells([row]).map(({ column, cell }) =>
    centred[column] === true && cell.colspan === 1
      ? { ...cell, lines: cell.lines.map((line) => (line.align === 'start' ? { ...line, align: 'center' } : line)) }
      : cell,
  ),
});

/** In ems of the text of a table: what the narrowest and the widest column asks for. */
const COLUMN = { least: 2.5, most: 22 } as const;

/** Shares of the width by what stands in the columns: the same on every sheet. */
function columnWidths(rows: readonly TableRow[]): number[] {
  const wanted: number[] = [];
  const cells = rows.flatMap((row) => row.content);
  for (const [at, { column }] of placedCells(rows.map(rowOf)).entries()) {
    const cell = cells[at];
    if (!cell) continue;
    const { colspan, colwidth } = cell.attrs;
    const longest = Math.max(...cell.content.map(({ content }) => lengthOf(content ?? [])));
    for (let across = 0; across < colspan; across += 1) {
      const set = colwidth?.[across];
      const asked = set === undefined ? Math.min(longest / colspan, COLUMN.most) : set / PIXELS_AN_EM - PADDING_EMS;
      wanted[column + across] = Math.max(wanted[column + across] ?? COLUMN.least, asked);
    }
  }
  const all = Array.from(wanted, (width) => (width ?? COLUMN.least) + PADDING_EMS);
  const sum = all.reduce((total, width) => total + width, 0);
  return all.map((width) => (width / sum) * 100);
}

const PIXELS_AN_EM = 16;
const PADDING_EMS = 0.8;
/** Characters before it are about half as wide as a Chinese one. */
const FIRST_WIDE = '\u2e80';

/** In full-width characters. */
export function lengthOf(content: readonly LetterInline[]): number {
  let length = 0;
  for (const node of content) {
    if (node.type === 'blank') length += node.attrs.width;
    else if (node.type === 'tick') length += 1;
    else if (node.type === 'text') for (const sign of node.text) length += sign < FIRST_WIDE ? 0.55 : 1;
  }
  return length;
}

/** Whether a line of a signature is its day (成文日期), written or to be filled in. */
export const isDayLine = ({ content }: LetterLine): boolean =>
  /日\s*$/.test(content.map((node) => (node.type === 'text' ? node.text : '')).join(''));

/** Whether a text ends with a colon: it stays with what it announces. */
export function announces(content: readonly LetterInline[]): boolean {
  const last = content.at(-1);
  return last?.type === 'text' && /[：:]\s*$/.test(last.text);
}
