import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { ALIGNMENTS } from '../../../shared/domain/documents/documentBody.ts';

/**
 * What the editor knows, exactly as shared/domain/documents/documentBody.ts states it: what is pasted is reduced to
 * these, and each stored body fits into them.
 */

const isAlignment = (text: string | null): text is (typeof ALIGNMENTS)[number] =>
  ALIGNMENTS.some((alignment) => alignment === text);

const ALIGNMENT_OF_STYLE: Readonly<Record<string, string>> = { center: 'center', right: 'end', end: 'end' };

function alignmentOf(element: HTMLElement): string {
  const own = element.getAttribute('data-align');
  if (isAlignment(own)) return own;
  return ALIGNMENT_OF_STYLE[element.style.textAlign || (element.getAttribute('align') ?? '')] ?? 'start';
}

/** A paragraph from elsewhere is one of the text, unless it says that it begins at the margin. */
function isIndented(element: HTMLElement): boolean {
  const own = element.getAttribute('data-indented');
  if (own !== null) return own === 'true';
  if (alignmentOf(element) !== 'start') return false;
  const { textIndent } = element.style;
  return textIndent === '' || Number.parseFloat(textIndent) > 0;
}

/** A whole number within bounds, whatever a page says. */
const bounded = (text: string | null, least: number, most: number, otherwise: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? otherwise : Math.min(most, Math.max(least, value));
};

const LetterDocument = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const LetterText = Node.create({ name: 'text', group: 'inline' });

const LetterParagraph = Node.create({
  name: 'paragraph',
  // The first block is what a new line becomes.
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    align: { default: 'start', parseHTML: alignmentOf, renderHTML: ({ align }) => ({ 'data-align': align }) },
    isIndented: {
      default: true,
      parseHTML: isIndented,
      renderHTML: ({ isIndented: indented }) => ({ 'data-indented': String(indented) }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const LEVELS = [1, 2, 3, 4];
const LetterHeading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs['level']}`, HTMLAttributes, 0],
});

const LetterHardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

/** A place to be filled in. */
const LetterBlank = Node.create({
  name: 'blank',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    label: {
      default: '',
      parseHTML: (element) => (element.getAttribute('data-label') ?? '').slice(0, 100),
      renderHTML: ({ label }) => ({ 'data-label': label }),
    },
    width: {
      default: 8,
      parseHTML: (element) => bounded(element.getAttribute('data-width'), 1, 28, 8),
      renderHTML: ({ width }) => ({ 'data-width': width, style: `min-inline-size: ${width}em` }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-blank]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-blank': '', class: 'editor-blank' }),
    ['span', {}, node.attrs['label']],
  ],
  renderText: ({ node }) => '_'.repeat(node.attrs['width']),
});

const LetterBold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    // Documents from the web wrap everything in a <b> of normal weight.
    { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null },
    { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]00)$/u.test(value) && null },
  ],
  renderHTML: () => ['strong', 0],
});

const LetterUnderline = Mark.create({
  name: 'underline',
  parseHTML: () => [
    { tag: 'u' },
    { style: 'text-decoration', consuming: false, getAttrs: (value) => value.includes('underline') && {} },
  ],
  renderHTML: () => ['u', 0],
});

const LetterListItem = ListItem.extend({
  content: 'paragraph+',
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});
const LetterBulletList = BulletList.extend({ addKeyboardShortcuts: () => ({}) });
const LetterOrderedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => bounded(element.getAttribute('start'), 1, 10_000, 1),
      renderHTML: ({ start }) => (start === 1 ? {} : { start }),
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addKeyboardShortcuts: () => ({}),
});
const LetterTaskList = TaskList.extend({ addKeyboardShortcuts: () => ({}) });

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => bounded(element.getAttribute('colspan'), 1, 20, 1) },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => bounded(element.getAttribute('rowspan'), 1, 200, 1) },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});
const LetterTableCell = TableCell.extend({ content: 'paragraph+', addAttributes: cellAttributes });
const LetterTableHeader = TableHeader.extend({ content: 'paragraph+', addAttributes: cellAttributes });
const LetterTableRow = TableRow.extend({ content: '(tableCell | tableHeader)*' });
const LetterTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] });

const PLACES = ['whole', 'start', 'end'];
const LetterSignature = Node.create({
  name: 'signature',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({
    place: {
      default: 'whole',
      parseHTML: (element) => {
        const place = element.getAttribute('data-signature') ?? '';
        return PLACES.includes(place) ? place : 'whole';
      },
      renderHTML: ({ place }) => ({ 'data-signature': place }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-signature]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
});

const LetterSlip = Node.create({
  name: 'slip',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-slip]' }],
  renderHTML: () => ['div', { 'data-slip': '' }, 0],
});

export const letterNodes = [
  LetterDocument,
  LetterText,
  LetterParagraph,
  LetterHeading,
  LetterHardBreak,
  LetterBlank,
  LetterBold,
  LetterUnderline,
  LetterListItem,
  LetterBulletList,
  LetterOrderedList,
  LetterTaskList,
  TaskItem,
  LetterTable,
  LetterTableRow,
  LetterTableCell,
  LetterTableHeader,
  LetterSignature,
  LetterSlip,
];
