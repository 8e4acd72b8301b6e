import { AlignmentType, LineRuleType, TextRun } from 'docx';
import type { LetterInline, LetterText } from '../letter/letterFlow.ts';
import { LETTER_FONTS } from './letterFonts.ts';
import { withoutControls } from './wordXml.ts';

/** Lines of a height in twentieths of a point, with nothing above and below. */
export const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

export const ALIGNMENTS = {
  start: AlignmentType.JUSTIFIED,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const satisfies Record<LetterText['align'], string>;

/** In tables and on slips: 小四, 12 points, on lines of 18. */
export const SMALL = { size: 24, line: 360 };

export const MARKS = { checked: '☑', unchecked: '☐', bullet: '·' } as const;

/** Spaces as wide as a character, none of which is dropped where a line ends, as full-width ones are. */
const SPACES_A_CELL = '\u00a0'.repeat(4);
/** Four of them stand as much closer together as one character does. */
const BLANK_CLOSER = -1;
/** A shorter one stays on one line. */
const LONG_BLANK = 5;

const blankText = (width: number) =>
  Array.from({ length: width }, () => SPACES_A_CELL).join(width < LONG_BLANK ? '' : '\u200b');

/** In the Latin face even between Chinese characters: a Chinese face has spaces of its own width. */
const blankRun = (width: number, look: { readonly size?: number }) =>
  new TextRun({
    ...look,
    text: blankText(width),
    font: LETTER_FONTS.blank,
    characterSpacing: BLANK_CLOSER,
    underline: {},
  });

/** What stands in a line, each with its own look. */
export function runsOf(content: readonly LetterInline[], look: { readonly size?: number } = {}): TextRun[] {
  return content.flatMap((node): TextRun[] => {
    if (node.type === 'hardBreak') return [new TextRun({ break: 1 })];
    if (node.type === 'blank') return [blankRun(node.attrs.width, look)];
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
