/** About a third of a sheet in the width of a text column. */
const PIECE_LENGTH = 600;

/**
 * Cuts a text of any length into pieces that fit on a sheet: at line ends, else after a sentence, else anywhere between
 * two characters.
 */
export function piecesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .flatMap(cut);
}

function cut(line: string): string[] {
  const characters = Array.from(line);
  if (characters.length <= PIECE_LENGTH) return [line];
  const head = characters.slice(0, PIECE_LENGTH).join('');
  const sentence = Math.max(
    ...['。', '；', '. ', '; ', '，', ', '].map((mark) => head.lastIndexOf(mark) + mark.length),
  );
  const end = sentence > PIECE_LENGTH / 2 ? sentence : head.length;
  return [line.slice(0, end), ...cut(line.slice(end))];
}
