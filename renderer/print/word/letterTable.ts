import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  lengthOf,
  type LetterInline,
  type LetterLine,
  type LetterRow,
  type LetterTable,
} from '../letter/letterFlow.ts';
import { MOST_TOGETHER } from '../letter/packLetter.ts';
import { placedCells } from '../letter/tableRows.ts';
import { LETTER_FONTS } from './letterFonts.ts';
import { ALIGNMENTS, exactly, runsOf, SMALL } from './letterLook.ts';
import { LINE, TEXT_WIDTH } from './letterPage.ts';

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** 9 mm. */
const ROW_HEIGHT = 510;
/** Above and below the text of a cell: 1 mm. */
const CELL_MARGIN = 57;
/** Half a sheet: a row that is higher may part, a table that is not stays whole. */
const HALF_A_SHEET = MOST_TOGETHER * LINE;
/** Of the text of a table: 12 points of a line of 156 mm, and what a cell leaves free. */
const CHARACTERS = { aLine: 36.8, free: 0.8 };

/** How high a row is, about, in twentieths of a point. */
function heightOfRow({ cells }: LetterRow, widths: readonly number[]): number {
  const lines = placedCells([{ cells, goesOn: false }]).map(({ column, cell }) => {
    const share = widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0) / 100;
    const most = Math.max(1, share * CHARACTERS.aLine - CHARACTERS.free);
    return cell.lines.reduce((sum, { content }) => sum + linesOfCell(content, most), 0);
  });
  return Math.max(ROW_HEIGHT, Math.max(0, ...lines) * SMALL.line + 2 * CELL_MARGIN);
}

function linesOfCell(content: readonly LetterInline[], most: number): number {
  const ends = content.filter((node) => node.type === 'hardBreak').length;
  return ends + Math.max(1, Math.ceil(lengthOf(content) / most));
}

/** A table of a letter, its head on each page. */
export function tableOf({ rows, headRows, widths }: LetterTable, staysWithNext: boolean): Table {
  const heights = rows.map((row) => heightOfRow(row, widths));
  const total = (some: readonly number[]) => some.reduce((sum, height) => sum + height, 0);
  const isShort = total(heights) <= HALF_A_SHEET;
  const isHeadHigh = total(heights.slice(0, headRows)) > HALF_A_SHEET;
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
    rows: rows.map((row, at) => {
      const isHigh = (heights[at] ?? 0) > HALF_A_SHEET;
      const isBeforeNext = isShort ? at < rows.length - 1 : at < headRows;
      const keepNext = !isHigh && (isBeforeNext || (staysWithNext && at >= rows.length - 2));
      return new TableRow({
        cantSplit: !isHigh,
        tableHeader: at < headRows && !isHeadHigh,
        height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
        children: row.cells.map(
          ({ isHead, colspan, rowspan, lines }) =>
            new TableCell({
              columnSpan: colspan,
              rowSpan: Math.min(rowspan, rows.length - at),
              verticalAlign: VerticalAlign.CENTER,
              margins: { top: CELL_MARGIN, bottom: CELL_MARGIN, left: 68, right: 68 },
              children: wordLines(lines).map((line) => cellLine(line, isHead, keepNext)),
            }),
        ),
      });
    }),
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
