import { z } from 'zod';

/**
 * The text of a document as the editor holds it (ProseMirror's JSON), closed to what a letter needs. What is not named
 * here cannot be stored, printed or pasted.
 */
const MOST_CHARACTERS = 200_000;
const MOST_NODES = 20_000;

const mark = z.strictObject({ type: z.enum(['bold', 'underline']) });
const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).exactOptional() });
/** A place to be filled in by hand: a line as long as `width` full-width characters, `label` says what belongs there. */
const blank = z.strictObject({
  type: z.literal('blank'),
  attrs: z.strictObject({ label: z.string().max(100), width: z.number().int().min(1).max(28) }),
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak') });
const inline = z.discriminatedUnion('type', [text, blank, hardBreak]);
export type Inline = z.infer<typeof inline>;
const content = z.array(inline).exactOptional();

export const ALIGNMENTS = ['start', 'center', 'end'] as const;
/** A paragraph; `isIndented`: its first line begins two characters in. */
const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ align: z.enum(ALIGNMENTS), isIndented: z.boolean() }),
  content,
});
/** Level 1 is the title of the document (标题); 2 to 4 are 一、 (一) and 1. of GB/T 9704, whose numbers are text. */
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.number().int().min(1).max(4) }),
  content,
});

const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1) });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) });
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.number().int().min(1).max(10_000) }).exactOptional(),
  content: z.array(listItem).min(1),
});
const taskItem = z.strictObject({
  type: z.literal('taskItem'),
  attrs: z.strictObject({ checked: z.boolean() }),
  content: z.array(paragraph).min(1),
});
const taskList = z.strictObject({ type: z.literal('taskList'), content: z.array(taskItem).min(1) });

const cellAttrs = z.strictObject({
  colspan: z.number().int().min(1).max(20),
  rowspan: z.number().int().min(1).max(200),
  colwidth: z.array(z.number().int().positive()).nullable().exactOptional(),
});
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: cellAttrs,
  content: z.array(paragraph).min(1),
});
const tableRow = z.strictObject({ type: z.literal('tableRow'), content: z.array(cell) });
const table = z.strictObject({ type: z.literal('table'), content: z.array(tableRow).min(1) });

/**
 * Name, place for the seal and day of one who signs; stays on one sheet with the end of the text. Of two who sign one
 * paper the first stands at the `start`, the second beside it at the `end`.
 */
const signature = z.strictObject({
  type: z.literal('signature'),
  attrs: z.strictObject({ place: z.enum(['whole', 'start', 'end']) }),
  content: z.array(paragraph).min(1),
});
/** A receipt slip (送达回证), cut off below a dashed line; stays whole, at the foot of its sheet. */
const slip = z.strictObject({ type: z.literal('slip'), content: z.array(paragraph).min(1) });

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletList,
  orderedList,
  taskList,
  table,
  signature,
  slip,
]);
export type Block = z.infer<typeof block>;
export type Paragraph = z.infer<typeof paragraph>;

export const documentBody = z
  .strictObject({ type: z.literal('doc'), content: z.array(block).min(1).max(MOST_NODES) })
  .superRefine((body, context) => {
    const characters = bodyText(body).length;
    if (characters <= MOST_CHARACTERS) return;
    const params = { code: 'too-big', max: MOST_CHARACTERS };
    context.addIssue({ code: 'custom', path: ['content'], message: `${characters} characters`, params });
  });
export type DocumentBody = z.infer<typeof documentBody>;

/** All that it says, a line for each paragraph; a blank is a line of underscores. */
export function bodyText({ content: blocks }: { readonly content: readonly Block[] }): string {
  return blocks.flatMap(linesOf).join('\n');
}

function linesOf(one: Block): string[] {
  switch (one.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(one.content)];
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return one.content.flatMap((item) => item.content.map((line) => inlineText(line.content)));
    case 'table':
      return one.content.map((row) =>
        row.content.map((each) => each.content.map((line) => inlineText(line.content)).join(' ')).join('\t'),
      );
    case 'signature':
    case 'slip':
      return one.content.map((line) => inlineText(line.content));
  }
}

function inlineText(nodes: readonly Inline[] = []): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.text : node.type === 'blank' ? '_'.repeat(node.attrs.width) : '\n'))
    .join('');
}

/**
 * What is still to be filled in, by its labels, in the order of the text; a day is one. What stands on a receipt slip is
 * left to whoever receives it.
 */
export function blanksIn(body: DocumentBody): string[] {
  const found: { readonly label: string }[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      if ('type' in node && node.type === 'blank' && 'attrs' in node) {
        // Safe: the body was parsed, and a blank has these attributes.
        found.push(node.attrs as { label: string });
      }
      if ('content' in node) visit(node.content);
    }
  };
  visit(body.content.filter(({ type }) => type !== 'slip'));
  return blankPlaces(found).map(({ label }) => label);
}

/** A place to fill in as a person counts it, with the first of the blanks that make it up. */
export interface BlankPlace<B> {
  readonly label: string;
  readonly first: B;
}

/** Blanks in the order of the text as places to fill in: year, month and day of one day are one place. */
export function blankPlaces<B extends { readonly label: string }>(blanks: readonly B[]): BlankPlace<B>[] {
  const places: BlankPlace<B>[] = [];
  let before = { day: '', part: -1 };
  for (const first of blanks) {
    const [, day = '', name = ''] = PART_OF_DAY.exec(first.label) ?? [];
    const part = DAY_PARTS.indexOf(name);
    const last = places.at(-1);
    if (part > 0 && last && before.day === day && before.part === part - 1) {
      places[places.length - 1] = { ...last, label: day };
    } else {
      places.push({ label: first.label, first });
    }
    before = { day, part };
  }
  return places;
}

const DAY_PARTS: readonly string[] = ['年', '月', '日'];
const PART_OF_DAY = /^(.+)（([年月日])）$/u;
