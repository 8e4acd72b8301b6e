import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import { letterFlow } from '../letter/letterFlow.ts';
import { SAMPLE_MARK } from '../letter/sampleMark.ts';
import { letterFontTableXml, LETTER_FONTS } from './letterFonts.ts';
import { exactly } from './letterLook.ts';
import { letterParts, numberReference } from './letterParts.ts';
import { CELL, LINE } from './letterPage.ts';
import { letterStylesXml } from './letterStyles.ts';
import { corePropertiesXml } from './wordXml.ts';

/** A4 in twentieths of a point, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 794, footer: 1446, gutter: 0 },
};

/** A document as a Word file in the layout of GB/T 9704, its headings real ones, its lists and tables too. */
export async function letterDocx(model: DocumentModel): Promise<Uint8Array> {
  const blocks = letterFlow(model.body, model.documentNumber);
  const lists = blocks.flatMap((block) => (block.kind === 'text' && block.number ? [block.number] : []));
  const file = new Document({
    title: model.title,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    externalStyles: letterStylesXml(),
    numbering: {
      config: [...new Map(lists.map(({ list, start }) => [list, start]))].map(([list, start]) => ({
        reference: numberReference(list),
        levels: [numberLevel(start)],
      })),
    },
    sections: [
      {
        properties: { page: PAGE, grid: GRID },
        ...(model.isSample && { headers: { default: sampleHeader(), even: sampleHeader() } }),
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: closed(letterParts(blocks)),
      },
    ],
  });
  const blob = await Packer.toBlob(file, undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(model) },
    { path: 'word/fontTable.xml', data: letterFontTableXml() },
  ]);
  return new Uint8Array(await blob.arrayBuffer());
}

/** 22 lines of 28 characters; what a character stands closer is in 4096ths of a point. */
const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: -848 };

const numberLevel = (start: number): ILevelsOptions => ({
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  start,
  suffix: LevelSuffix.SPACE,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, firstLine: 2 * CELL, firstLineChars: 200 } } },
});

/** `— 1 —`, one character in from the outer edge of the text. */
function footer(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = { font: LETTER_FONTS.page, size: 28 };
  const indent = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 };
  const children = [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })];
  return new Footer({ children: [new Paragraph({ alignment, indent, spacing: exactly(280), children })] });
}

function sampleHeader(): Header {
  const run = new TextRun({ text: SAMPLE_MARK, font: LETTER_FONTS.hei, size: 21, color: '8f5d10' });
  return new Header({ children: [new Paragraph({ spacing: exactly(280), children: [run] })] });
}

/** Word wants a paragraph after the last table. */
const closed = (parts: (Paragraph | Table)[]): (Paragraph | Table)[] =>
  parts.at(-1) instanceof Paragraph ? parts : [...parts, new Paragraph({ spacing: exactly(20) })];
