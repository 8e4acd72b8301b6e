import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { pictureOfChart } from './pictureOfChart.ts';
import { withoutControls } from './wordXml.ts';

/** 174 mm between the margins, in twentieths of a point. */
const TEXT_WIDTH = 9865;
const TWIPS_A_PIXEL = 15;

const HEADINGS = {
  H1: HeadingLevel.HEADING_1,
  H2: HeadingLevel.HEADING_2,
  H3: HeadingLevel.HEADING_3,
  H4: HeadingLevel.HEADING_4,
} as const;

const headingOf = (element: Element) =>
  element.tagName in HEADINGS
    ? HEADINGS[element.tagName as keyof typeof HEADINGS] // just looked up
    : undefined;

/** The blocks of a laid-out paper, element by element, as paragraphs, tables and pictures that look the same in Word. */
export async function wordParts(root: Element): Promise<(Paragraph | Table)[]> {
  const parts: (Paragraph | Table)[] = [];
  for (const element of root.children) {
    if (element instanceof HTMLTableElement) parts.push(tableOf(element), gap());
    else if (element instanceof HTMLDListElement) parts.push(figuresOf(element), gap());
    else if (element instanceof SVGSVGElement) parts.push(await pictureIn(element));
    else if (element.tagName === 'P' || element.tagName === 'FIGCAPTION' || headingOf(element) !== undefined) {
      if ((element.textContent ?? '').trim() !== '') parts.push(paragraphOf(element));
    } else parts.push(...(await wordParts(element)));
  }
  return parts;
}

/** Word would join a table with the next one. */
const gap = () => new Paragraph({ spacing: { before: 0, after: 0, line: 80, lineRule: 'exact' } });

const twips = (pixels: string) => Math.round((Number.parseFloat(pixels) || 0) * TWIPS_A_PIXEL);

function paragraphOf(element: Element): Paragraph {
  const style = getComputedStyle(element);
  const heading = headingOf(element);
  const isBullet = element.matches('.paper-part__bullet');
  const isReply = element.matches('.paper-part__reply p');
  const indent = twips(style.paddingInlineStart);
  return new Paragraph({
    ...(heading && { heading, keepNext: true }),
    ...(element.matches('.paper-part__title') && { pageBreakBefore: true }),
    keepLines: heading !== undefined,
    spacing: {
      before: twips(style.paddingBlockStart) + twips(style.marginBlockStart),
      after: twips(style.paddingBlockEnd) + twips(style.marginBlockEnd),
    },
    ...(indent > 0 && { indent: { left: indent, ...(isBullet && { hanging: indent }) } }),
    ...(isReply && { border: { left: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '0f766e' } } }),
    children: [...(isBullet ? [new TextRun({ ...runStyle(style), text: '·\t' })] : []), ...runsOf(element)],
  });
}

/** The text of an element with the look that it has in the page. */
function runsOf(element: Element): TextRun[] {
  return [...element.childNodes].flatMap((node): TextRun[] => {
    if (node instanceof Text) {
      const style = runStyle(getComputedStyle(element));
      // Line ends inside a text are line ends on the page only where its style keeps them.
      const text = withoutControls(node.data).replaceAll(/\s+/g, ' ');
      return text === '' ? [] : [new TextRun({ ...style, text })];
    }
    if (node instanceof HTMLBRElement) return [new TextRun({ break: 1 })];
    return node instanceof Element ? runsOf(node) : [];
  });
}

function runStyle({ fontSize, fontWeight, color }: CSSStyleDeclaration): IRunOptions {
  return {
    // Half points, of which a CSS pixel has 1.5.
    size: Math.round(Number.parseFloat(fontSize) * 1.5),
    bold: Number(fontWeight) >= 600,
    color: hexOf(color),
  };
}

function hexOf(color: string): string {
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  return [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('');
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

const shareOf = (column: Element) => Number.parseFloat((column as HTMLElement).style.width); // of a colgroup of ours

function tableOf(table: HTMLTableElement): Table {
  const widths = [...table.querySelectorAll('col')].map((column) => Math.round((shareOf(column) / 100) * TEXT_WIDTH));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [...table.rows].map(
      (row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: row.parentElement?.tagName === 'THEAD',
          children: [...row.cells].map((cell, at) => cellOf(cell, widths[at] ?? 0)),
        }),
    ),
  });
}

function cellOf(cell: HTMLTableCellElement, width: number): TableCell {
  const style = getComputedStyle(cell);
  const isNumber = cell.matches('.paper-table__number');
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: cell.tagName === 'TH' ? 'bottom' : 'top',
    margins: {
      top: twips(style.paddingBlockStart),
      bottom: twips(style.paddingBlockEnd),
      left: twips(style.paddingInlineStart),
      right: twips(style.paddingInlineEnd),
    },
    borders: {
      ...NO_BORDERS,
      bottom: style.borderBlockEndColor.endsWith(', 0)')
        ? NO_BORDER
        : { style: BorderStyle.SINGLE, size: 4, color: hexOf(style.borderBlockEndColor) },
    },
    children: [
      new Paragraph({
        alignment: isNumber ? AlignmentType.END : AlignmentType.START,
        spacing: { before: 0, after: 0 },
        children: runsOf(cell),
      }),
    ],
  });
}

/** The row of large figures as a table without lines between them. */
function figuresOf(list: HTMLDListElement): Table {
  const figures = [...list.children];
  const width = Math.floor(TEXT_WIDTH / Math.max(1, figures.length));
  const line = { style: BorderStyle.SINGLE, size: 4, color: hexOf(getComputedStyle(list).borderBlockEndColor) };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * figures.length, type: WidthType.DXA },
    columnWidths: figures.map(() => width),
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: figures.map(
          (figure) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 100, bottom: 100, left: 0, right: 100 },
              borders: { ...NO_BORDERS, top: line, bottom: line },
              children: [...figure.children].map(
                (text) => new Paragraph({ spacing: { before: 0, after: 0 }, children: runsOf(text) }),
              ),
            }),
        ),
      }),
    ],
  });
}

async function pictureIn(svg: SVGSVGElement): Promise<Paragraph> {
  const { width, height } = svg.getBoundingClientRect();
  const words = svg.getAttribute('aria-label') ?? '';
  return new Paragraph({
    spacing: { before: 60, after: 60 },
    children: [
      new ImageRun({
        type: 'png',
        data: await pictureOfChart(svg),
        transformation: { width: Math.round(width), height: Math.round(height) },
        altText: { name: 'chart', title: '', description: words },
      }),
    ],
  });
}
