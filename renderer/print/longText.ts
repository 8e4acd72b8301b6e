/** About a third of a sheet in the width of the page. */
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

function cut(line: string, length: number): string[] {
  const characters = Array.from(line);
  if (characters.length <= length) return [line];
  const head = characters.slice(0, length).join('');
  const sentence = Math.max(
    ...['。', '；', '. ', '; ', '，', ', '].map((mark) => head.lastIndexOf(mark) + mark.length),
  );
  const end = sentence > length / 2 ? sentence : head.length;
  return [line.slice(0, end), ...cut(line.slice(end), length)];
}
