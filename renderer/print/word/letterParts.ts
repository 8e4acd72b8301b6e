import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import {
  announces,
  isDayLine,
  lengthOf,
  type LetterBlock,
  type LetterLine,
  type LetterPair,
  type LetterSignature,
  type LetterSlip,
  type LetterText,
  type TextLook,
} from '../letter/letterFlow.ts';
import { LETTER_FONTS } from './letterFonts.ts';
import { ALIGNMENTS, exactly, MARKS, runsOf, SMALL } from './letterLook.ts';
import { CELL, LINE, TEXT_WIDTH } from './letterPage.ts';
import { tableOf } from './letterTable.ts';

export const numberReference = (list: string) => `numbers-${list}`;

/** The blocks of a letter as paragraphs and tables of Word. */
export function letterParts(blocks: readonly LetterBlock[]): (Paragraph | Table)[] {
  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    const staysWithNext = closes(blocks, at + 1);
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

/** As many single lines before a signature are too little text for it to stand below. */
const MOST_CLOSING = 10;
/** Of a paragraph that goes on one line, in characters. */
const SINGLE = 25;

/** Whether what begins here is a signature, or single lines and then one: they stay with the text before them. */
function closes(blocks: readonly LetterBlock[], from: number): boolean {
  const next = blocks.slice(from, from + MOST_CLOSING + 1);
  const isSingle = (block: LetterBlock) =>
    block.kind === 'pair' || (block.kind === 'text' && block.look === 'body' && lengthOf(block.content) <= SINGLE);
  return next.find((block) => !isSingle(block))?.kind === 'signature';
}

const gap = (line: number) => new Paragraph({ keepNext: true, spacing: exactly(line) });

const HEADINGS: Partial<Record<TextLook, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  title: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  subsection: HeadingLevel.HEADING_3,
  point: HeadingLevel.HEADING_4,
};

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

const markOf = (mark: keyof typeof MARKS): TextRun =>
  new TextRun({
    children: [MARKS[mark], '\t'],
    font: mark === 'bullet' ? LETTER_FONTS.text : LETTER_FONTS.marks,
  });

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
