import type { Block, DocumentBody, Inline, Paragraph } from '../../../shared/domain/documents/documentBody.ts';
import { placedCells } from './tableRows.ts';

type Align = Paragraph['attrs']['align'];
type TableBlock = Extract<Block, { type: 'table' }>;
type SignatureBlock = Extract<Block, { type: 'signature' }>;
export type TableRow = TableBlock['content'][number];

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
  readonly content: readonly Inline[];
}

export interface LetterTable {
  readonly kind: 'table';
  readonly key: string;
  readonly rows: readonly TableRow[];
  /** Leading rows that are repeated on each sheet. */
  readonly headRows: number;
  /** Shares of the width, of 100. */
  readonly widths: readonly number[];
}

export interface LetterSignature {
  readonly kind: 'signature';
  readonly key: string;
  readonly signers: readonly SignatureBlock[];
}

export interface LetterSlip {
  readonly kind: 'slip';
  readonly key: string;
  readonly lines: readonly Paragraph[];
}

export type LetterBlock = LetterText | LetterTable | LetterSignature | LetterSlip;

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
        add({ kind: 'text', look: 'body', ...block.attrs, content: block.content ?? [] });
        break;
      case 'heading': {
        const look = HEADING_LOOKS[block.attrs.level - 1] ?? 'point';
        const isTitle = look === 'title';
        const align = isTitle ? 'center' : 'start';
        add({ kind: 'text', look, align, isIndented: !isTitle, content: block.content ?? [] });
        break;
      }
      case 'bulletList':
        for (const item of block.content) addItem(add, item.content, 'bullet');
        break;
      case 'taskList':
        for (const item of block.content) addItem(add, item.content, item.attrs.checked ? 'checked' : 'unchecked');
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
        const isBeside = block.attrs.place === 'end' && last?.kind === 'signature' && last.signers.length === 1;
        if (isBeside) blocks.splice(-1, 1, { ...last, signers: [...last.signers, block] });
        else add({ kind: 'signature', signers: [block] });
        break;
      }
      case 'slip':
        add({ kind: 'slip', lines: block.content });
        break;
    }
  }
  return blocks;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Add = (block: DistributiveOmit<LetterBlock, 'key'>) => void;

function addItem(add: Add, paragraphs: readonly Paragraph[], mark: ItemMark): void {
  paragraphs.forEach(({ attrs, content = [] }, at) =>
    add({ kind: 'text', look: 'body', align: attrs.align, isIndented: false, mark: at === 0 ? mark : null, content }),
  );
}

function addNumbered(add: Add, paragraphs: readonly Paragraph[], number: NonNullable<LetterText['number']>): void {
  paragraphs.forEach(({ attrs, content = [] }, at) =>
    add({
      kind: 'text',
      look: 'body',
      align: attrs.align,
      isIndented: true,
      ...(at === 0 && { number }),
      content,
    }),
  );
}

function tableOf({ content: rows }: TableBlock): Omit<LetterTable, 'key'> {
  const firstOfBody = rows.findIndex((row) => row.content.some(({ type }) => type === 'tableCell'));
  // A table of heads only has nothing to repeat them over.
  return { kind: 'table', rows, headRows: Math.max(0, firstOfBody), widths: columnWidths(rows) };
}

/** In ems of the text of a table: what the narrowest and the widest column asks for. */
const COLUMN = { least: 2.5, most: 22 } as const;

/** Shares of the width by what stands in the columns: the same on every sheet. */
export function columnWidths(rows: readonly TableRow[]): number[] {
  const wanted: number[] = [];
  for (const { column, cell } of placedCells(rows)) {
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
export function lengthOf(content: readonly Inline[]): number {
  let length = 0;
  for (const node of content) {
    if (node.type === 'blank') length += node.attrs.width;
    else if (node.type === 'text') for (const sign of node.text) length += sign < FIRST_WIDE ? 0.55 : 1;
  }
  return length;
}

/** Whether a line of a signature is its day (成文日期), written or to be filled in. */
export const isDayLine = ({ content = [] }: Paragraph): boolean =>
  /日\s*$/.test(content.map((node) => (node.type === 'text' ? node.text : '')).join(''));
