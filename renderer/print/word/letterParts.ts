import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  announces,
  isDayLine,
  lengthOf,
  type LetterBlock,
  type LetterInline,
  type LetterLine,
  type LetterPair,
  type LetterSignature,
  type LetterSlip,
  type LetterTable,
  type LetterText,
  type TextLook,
} from '../letter/letterFlow.ts';
import { LETTER_FONTS } from './letterFonts.ts';
import { CELL, LINE, TEXT_WIDTH } from './letterPage.ts';
import { withoutControls } from './wordXml.ts';

export const numberReference = (list: string) => `numbers-${list}`;

/** The blocks of a letter as paragraphs and tables of Word. */
export function letterParts(blocks: readonly LetterBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    const staysWithNext = blocks[at + 1]?.kind === 'signature';
    switch (block.kind) {
      case 'text':
        return [textOf(block, staysWithNext)];
      case 'pair':
        return [pairOf(block, staysWithNext)];
      case 'table':
        // Word would join a table with one that follows it.
        return [tableOf(block, staysWithNext), ...(blocks[at + 1]?.kind === 'table' ? [gap(120)] : [])];
      case 'signature':
        return signatureOf(block);
      case 'slip':
        return slipOf(block);
    }
  });
}

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const gap = (line: number) => new Paragraph({ keepNext: true, spacing: exactly(line) });

const HEADINGS: Partial<Record<TextLook, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  title: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  subsection: HeadingLevel.HEADING_3,
  point: HeadingLevel.HEADING_4,
};

const ALIGNMENTS = {
  start: AlignmentType.JUSTIFIED,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const satisfies Record<LetterText['align'], string>;

/** Item and mark of a list, in characters from the edge of the text. */
const HANGING = { left: Math.round(3.5 * CELL), hanging: Math.round(1.5 * CELL) };
const FIRST_LINE = { firstLine: 2 * CELL, firstLineChars: 200 };

function textOf({ look, align, isIndented, mark, number, content }: LetterText, staysWithNext: boolean): Paragraph {
  const heading = HEADINGS[look];
  if (heading) return new Paragraph({ heading, children: runsOf(content) });
  const indent = mark === undefined ? isIndented && FIRST_LINE : HANGING;
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    widowControl: true,
    keepNext: staysWithNext || announces(content),
    ...(number && { numbering: { reference: numberReference(number.list), level: 0 } }),
    ...(indent && { indent: mark === null ? { left: HANGING.left } : indent }),
    children: [...(mark ? [markOf(mark)] : []), ...runsOf(content)],
  });
}

/** Where the second item of a pair and its words begin: half of what the list has, further in. */
const SECOND = [HANGING.left - HANGING.hanging + 13 * CELL, HANGING.left + 13 * CELL];

const pairOf = ({ items }: LetterPair, staysWithNext: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.LEFT,
    keepNext: staysWithNext,
    indent: HANGING,
    tabStops: SECOND.map((position) => ({ type: TabStopType.LEFT, position })),
    children: items.flatMap(({ mark, content }, at) => [
      ...(at === 0 ? [] : [new TextRun({ children: ['\t'] })]),
      markOf(mark),
      ...runsOf(content),
    ]),
  });

const MARKS = { checked: '☑', unchecked: '☐', bullet: '·' } as const;

const markOf = (mark: keyof typeof MARKS): TextRun =>
  new TextRun({
    children: [MARKS[mark], '\t'],
    font: mark === 'bullet' ? LETTER_FONTS.text : LETTER_FONTS.marks,
  });

/** Spaces as wide as a character, none of which is dropped where a line ends, as full-width ones are. */
const SPACES_A_CELL = '\u00a0'.repeat(4);
/** A shorter one stays on one line. */
const LONG_BLANK = 5;

const blankText = (width: number) =>
  Array.from({ length: width }, () => SPACES_A_CELL).join(width < LONG_BLANK ? '' : '\u200b');

function runsOf(content: readonly LetterInline[], look: { readonly size?: number } = {}): TextRun[] {
  return content.flatMap((node): TextRun[] => {
    if (node.type === 'hardBreak') return [new TextRun({ break: 1 })];
    if (node.type === 'blank') return [new TextRun({ ...look, text: blankText(node.attrs.width), underline: {} })];
    if (node.type === 'tick') {
      return [
        new TextRun({ ...look, text: node.isChecked ? MARKS.checked : MARKS.unchecked, font: LETTER_FONTS.marks }),
      ];
    }
    const marks = (node.marks ?? []).map(({ type }) => type);
    const run = {
      ...look,
      ...(marks.includes('bold') && { bold: true }),
      ...(marks.includes('underline') && { underline: {} }),
    };
    return withoutControls(node.text)
      .split('\n')
      .map((text, at) => new TextRun({ ...run, text, ...(at > 0 && { break: 1 }) }));
  });
}

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** 9 mm. */
const ROW_HEIGHT = 510;
/** In tables and on slips: 小四, 12 points, on lines of 18. */
const SMALL = { size: 24, line: 360 };

function tableOf({ rows, headRows, widths }: LetterTable, staysWithNext: boolean): Table {
  const columns = widths.map((width) => Math.round((width / 100) * TEXT_WIDTH));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: {
      top: HAIRLINE,
      bottom: HAIRLINE,
      left: HAIRLINE,
      right: HAIRLINE,
      insideHorizontal: HAIRLINE,
      insideVertical: HAIRLINE,
    },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: at < headRows,
          height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
          children: row.cells.map(({ isHead, colspan, rowspan, lines }) => {
            const keepNext = isHead || (staysWithNext && at >= rows.length - 2);
            return new TableCell({
              columnSpan: colspan,
              rowSpan: Math.min(rowspan, rows.length - at),
              verticalAlign: VerticalAlign.CENTER,
              margins: { top: 57, bottom: 57, left: 68, right: 68 },
              children: wordLines(lines).map((line) => cellLine(line, isHead, keepNext)),
            });
          }),
        }),
    ),
  });
}

/** Word wants a paragraph in each cell. */
const wordLines = (lines: readonly LetterLine[]): readonly LetterLine[] =>
  lines.length > 0 ? lines : [{ align: 'start', content: [] }];

function cellLine({ align, content }: LetterLine, isHead: boolean, keepNext: boolean): Paragraph {
  const font = isHead ? { font: LETTER_FONTS.hei } : {};
  return new Paragraph({
    alignment: isHead ? AlignmentType.CENTER : align === 'start' ? AlignmentType.LEFT : ALIGNMENTS[align],
    keepNext,
    spacing: exactly(SMALL.line),
    children: runsOf(content, { size: SMALL.size, ...font }),
  });
}

/** Free lines for the seal, which covers name and day. */
const SEAL_LINES = { one: 2, two: 1 };

function signatureOf({ signers }: LetterSignature): (Paragraph | Table)[] {
  const [first, second] = signers;
  if (!first) return [];
  if (!second && first.place !== 'start') {
    return [...Array.from({ length: SEAL_LINES.one }, () => gap(LINE)), ...linesAtEnd(first.lines)];
  }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const sides = [first, ...(second ? [second] : [])];
  const width = Math.floor(TEXT_WIDTH / 2);
  return [
    ...Array.from({ length: SEAL_LINES.two }, () => gap(LINE)),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: 2 * width, type: WidthType.DXA },
      columnWidths: [width, width],
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: [
        new TableRow({
          cantSplit: true,
          children: sides.map(
            ({ lines }) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { left: 0, right: CELL },
                children: lines.map((line) => plainLine(line, { alignment: AlignmentType.LEFT })),
              }),
          ),
        }),
      ],
    }),
  ];
}

/** 成文日期 ends four characters before the edge of the text, the name centred above it. */
function linesAtEnd(lines: readonly LetterLine[]): Paragraph[] {
  const lengths = lines.map(({ content }) => lengthOf(content));
  const day = lines.findIndex(isDayLine);
  const widest = Math.min(28, Math.max(...lengths));
  const middle = day === -1 ? widest / 2 : Math.max(widest / 2, 4 + (lengths[day] ?? 0) / 2);
  return lines.map((line, at) => {
    const right = Math.max(0, Math.round((middle - (lengths[at] ?? 0) / 2) * CELL));
    return plainLine(line, { alignment: AlignmentType.RIGHT, indent: { right }, keepNext: at < lines.length - 1 });
  });
}

const plainLine = ({ content }: LetterLine, look: IParagraphOptions): Paragraph =>
  new Paragraph({ keepLines: true, ...look, children: runsOf(content) });

/** The slip below the line along which it is cut off. */
function slipOf({ lines }: LetterSlip): Paragraph[] {
  const cut = { style: BorderStyle.DASHED, size: 6, space: 8, color: '000000' };
  return [
    new Paragraph({ keepNext: true, spacing: exactly(Math.round(LINE / 2)) }),
    new Paragraph({ keepNext: true, spacing: exactly(120), border: { top: cut } }),
    ...lines.map(
      ({ align, content }, at) =>
        new Paragraph({
          keepLines: true,
          keepNext: at < lines.length - 1,
          alignment: align === 'start' ? AlignmentType.LEFT : ALIGNMENTS[align],
          spacing: exactly(SMALL.line),
          children: runsOf(content, { size: SMALL.size }),
        }),
    ),
  ];
}
