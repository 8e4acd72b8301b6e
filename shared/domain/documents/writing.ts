import type { Block, Inline, Paragraph } from './documentBody.ts';

/** How documents are put together from words, blanks and blocks. Empty words leave nothing behind. */
export type Words = string | Inline | readonly (string | Inline)[];

export const blank = (label: string, width = 8): Inline => ({ type: 'blank', attrs: { label, width } });

/** What is known, or a line to fill it in by hand. */
export const orBlank = (known: string, label: string, width = 8): string | Inline =>
  known.trim() === '' ? blank(label, width) : known;

export const bold = (words: string): Inline => ({ type: 'text', text: words, marks: [{ type: 'bold' }] });

function inlineOf(words: Words): Inline[] {
  const parts = typeof words === 'string' || !Array.isArray(words) ? [words] : words;
  return (parts as readonly (string | Inline)[]).flatMap((part): Inline[] => {
    if (typeof part !== 'string') return [part];
    return part
      .split('\n')
      .flatMap((line, at): Inline[] => [
        ...(at === 0 ? [] : [{ type: 'hardBreak' } as const]),
        ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
      ]);
  });
}

/** Words of several kinds after each other. */
export const phrase = (...parts: readonly Words[]): Inline[] => parts.flatMap(inlineOf);

function paragraphOf(words: Words, align: Paragraph['attrs']['align'], isIndented: boolean): Paragraph {
  const content = inlineOf(words);
  return { type: 'paragraph', attrs: { align, isIndented }, ...(content.length > 0 && { content }) };
}

/** A paragraph of the text, its first line two characters in. */
export const para = (words: Words): Paragraph => paragraphOf(words, 'start', true);
/** A line that begins at the margin: who is addressed. */
export const line = (words: Words): Paragraph => paragraphOf(words, 'start', false);
export const centred = (words: Words): Paragraph => paragraphOf(words, 'center', false);
const atEnd = (words: Words): Paragraph => paragraphOf(words, 'end', false);

const headingOf = (level: number, words: Words): Block => {
  const content = inlineOf(words);
  return { type: 'heading', attrs: { level }, ...(content.length > 0 && { content }) };
};
/** 标题. */
export const title = (words: Words): Block => headingOf(1, words);
/** 一、 */
export const section = (words: Words): Block => headingOf(2, words);

export const ticks = (items: readonly { readonly words: Words; readonly checked: boolean }[]): Block[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'taskList',
          content: items.map(({ words, checked }) => ({
            type: 'taskItem',
            attrs: { checked },
            content: [line(words)],
          })),
        },
      ];

export const numbered = (items: readonly Words[]): Block[] =>
  items.length === 0
    ? []
    : [{ type: 'orderedList', content: items.map((words) => ({ type: 'listItem', content: [line(words)] })) }];

export const bulleted = (items: readonly Words[]): Block[] =>
  items.length === 0
    ? []
    : [{ type: 'bulletList', content: items.map((words) => ({ type: 'listItem', content: [line(words)] })) }];

/**
 * A table with a head; a row that is shorter than the head is filled up with empty cells. `widths`: of the columns in
 * CSS pixels, of some 590 that a line of 28 characters has.
 */
export function tableOf(
  head: readonly Words[],
  rows: readonly (readonly Words[])[],
  widths: readonly number[] = [],
): Block {
  const cellOf = (type: 'tableCell' | 'tableHeader', words: Words, at: number) => {
    const width = widths[at];
    return {
      type,
      attrs: { colspan: 1, rowspan: 1, ...(width !== undefined && { colwidth: [width] }) },
      content: [type === 'tableHeader' ? centred(words) : line(words)],
    };
  };
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: head.map((words, at) => cellOf('tableHeader', words, at)) },
      ...rows.map((row) => ({
        type: 'tableRow' as const,
        content: head.map((_, at) => cellOf('tableCell', row[at] ?? '', at)),
      })),
    ],
  };
}

/** Columns of a table in which two sides sign: a name, room to sign it, and the same of the other side. */
export const SIGNING_WIDTHS = [135, 160, 135, 160];

export const signature = (...lines: readonly Words[]): Block => ({
  type: 'signature',
  attrs: { place: 'whole' },
  content: lines.map(atEnd),
});
/** Two who sign one paper, side by side. */
export const signatures = (first: readonly Words[], second: readonly Words[]): Block[] => [
  { type: 'signature', attrs: { place: 'start' }, content: first.map(line) },
  { type: 'signature', attrs: { place: 'end' }, content: second.map(line) },
];
export const slip = (...lines: readonly Paragraph[]): Block => ({ type: 'slip', content: [...lines] });
