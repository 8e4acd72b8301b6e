/** In the width of a Chinese character: about a third of a sheet in the width of the page. */
const PIECE_LENGTH = 600;

/**
 * Cuts a text of any length into pieces that fit on a sheet: at line ends, else after a sentence, else anywhere between
 * two characters.
 */
export function piecesOf(text: string, length = PIECE_LENGTH): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => cut(line, length));
}

/** Characters before it are about half as wide as a Chinese one. */
const FIRST_WIDE = '\u2e80';

function cut(line: string, length: number): string[] {
  const characters = Array.from(line);
  let [fitting, width] = [0, 0];
  for (const character of characters) {
    width += character < FIRST_WIDE ? 0.5 : 1;
    if (width > length) break;
    fitting += 1;
  }
  if (fitting === characters.length) return [line];
  const head = characters.slice(0, fitting).join('');
  const sentence = Math.max(
    ...['。', '；', '. ', '; ', '，', ', '].map((mark) => head.lastIndexOf(mark) + mark.length),
  );
  const end = sentence > head.length / 2 ? sentence : head.length;
  return [line.slice(0, end), ...cut(line.slice(end), length)];
}
