import { LETTER_FONTS } from './letterFonts.ts';
import { CELL, CLOSER, LINE, TEXT_SIZE, TITLE_LINE, TITLE_SIZE } from './letterPage.ts';

type Face = (typeof LETTER_FONTS)['text' | 'hei' | 'kai' | 'title'];

const faceXml = ({ ascii, hAnsi, cs, eastAsia }: Face) =>
  `<w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:cs="${cs}" w:eastAsia="${eastAsia}"/>`;
const sizeXml = (size: number) => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
const lineXml = (line: number, before = 0, after = 0) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;

interface HeadingLook {
  readonly level: number;
  readonly face: Face;
}

const headingXml = ({ level, face }: HeadingLook, paragraph: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>` +
  `<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>${paragraph}` +
  `<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr>${faceXml(face)}${run}</w:rPr></w:style>`;

const FIRST_LINE = `<w:ind w:firstLineChars="200" w:firstLine="${2 * CELL}"/>`;

/**
 * The styles of a letter. The text does not keep to the page's grid of its own accord: Word and LibreOffice fit 28
 * characters of 16 points into 156 mm in different ways, so that each stands a trace closer to the next by itself and
 * lines are exactly a 22nd of 225 mm high.
 */
export function letterStylesXml(): string {
  const titled = { level: 1, face: LETTER_FONTS.title };
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${faceXml(LETTER_FONTS.text)}${sizeXml(TEXT_SIZE)}`,
    '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>',
    '<w:widowControl/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>',
    `${lineXml(LINE)}</w:pPr><w:rPr><w:snapToGrid w:val="0"/><w:spacing w:val="${CLOSER}"/>${sizeXml(TEXT_SIZE)}</w:rPr></w:style>`,
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>',
    '<w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    headingXml(titled, `${lineXml(TITLE_LINE, 156, 300)}<w:jc w:val="center"/>`, `<w:b/>${sizeXml(TITLE_SIZE)}`),
    headingXml({ level: 2, face: LETTER_FONTS.hei }, FIRST_LINE, ''),
    headingXml({ level: 3, face: LETTER_FONTS.kai }, FIRST_LINE, ''),
    headingXml({ level: 4, face: LETTER_FONTS.text }, FIRST_LINE, ''),
    '</w:styles>',
  ].join('');
}
