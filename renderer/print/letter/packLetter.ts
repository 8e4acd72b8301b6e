/** Lines of a sheet (GB/T 9704: 每面排22行). */
export const LINES_A_SHEET = 22;

/** A measured block of a letter. Heights are in lines of the sheet, whole ones but for rows of tables. */
export type MeasuredLetterBlock =
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly lines: number;
      /** A heading goes with what it heads, and so does what announces something. */
      readonly staysWithNext: boolean;
      readonly isHeading: boolean;
      /** A title stays whole. */
      readonly canPart: boolean;
    }
  | {
      readonly kind: 'table';
      readonly key: string;
      readonly headHeight: number;
      /** Of each row, in lines or parts of one. */
      readonly rows: readonly number[];
    }
  | { readonly kind: 'signature'; readonly key: string; readonly lines: number }
  | { readonly kind: 'slip'; readonly key: string; readonly lines: number };

type MeasuredTable = Extract<MeasuredLetterBlock, { kind: 'table' }>;

/** A block, or a part of it, on a sheet. */
export interface LetterPiece {
  readonly key: string;
  /** Free lines above it: a slip lies at the foot. */
  readonly above: number;
  readonly lines: number;
  /** Lines of a text or rows of a table, the end not included; absent where the block is whole. */
  readonly part?: { readonly from: number; readonly to: number };
}

export type LetterSheet = readonly LetterPiece[];

/** Fewest lines of a paragraph at the foot or at the head of a sheet, and of the text above a signature. */
const FEWEST = 2;
/** What stays together, a row, a short table or what closes a letter, is at most as high. */
export const MOST_TOGETHER = LINES_A_SHEET / 2;

/**
 * Fills sheets of 22 lines from the top. A paragraph parts between lines, leaving no single line on either side; a heading
 * goes with two lines of what it heads; a table parts between rows, up to half a sheet it stays whole; a signature has two
 * lines of text above it on its sheet (GB/T 9704: no 此页无正文), with the single lines between them; a slip lies at the
 * foot of its sheet and nothing below it.
 */
export function packLetter(blocks: readonly MeasuredLetterBlock[]): LetterSheet[] {
  const sheets: LetterPiece[][] = [];
  let sheet: LetterPiece[] = [];
  let left = LINES_A_SHEET;
  const turn = () => {
    if (sheet.length > 0) sheets.push(sheet);
    sheet = [];
    left = LINES_A_SHEET;
  };
  const put = (key: string, lines: number, part?: LetterPiece['part'], above = 0) => {
    sheet.push({ key, above, lines, ...(part && { part }) });
    left -= lines + above;
  };

  blocks.forEach((block, at) => {
    const after = follower(blocks, at);
    switch (block.kind) {
      case 'slip':
        if (block.lines > left) turn();
        put(block.key, block.lines, undefined, Math.max(0, left - block.lines));
        turn();
        return;
      case 'signature':
        if (block.lines > left) turn();
        put(block.key, block.lines);
        return;
      case 'table':
        putTable(block, after);
        return;
      case 'text':
        putText(block, after);
    }
  });
  turn();
  return sheets.length > 0 ? sheets : [[]];

  function putText({ key, lines, canPart }: MeasuredLetterBlock & { kind: 'text' }, after: number) {
    let from = 0;
    while (from < lines) {
      const rest = lines - from;
      if (rest + after <= left || (rest <= left && sheet.length === 0 && !canPart)) {
        put(key, rest, from === 0 ? undefined : { from, to: lines });
        return;
      }
      const fitting = canPart ? Math.min(left, rest - FEWEST) : 0;
      if (fitting >= FEWEST) {
        put(key, fitting, { from, to: from + fitting });
        from += fitting;
        turn();
      } else if (sheet.length > 0) turn();
      else {
        // Higher than a sheet, or with more after it than goes on one: nothing is gained by waiting.
        put(key, rest, from === 0 ? undefined : { from, to: lines });
        return;
      }
    }
  }

  function putTable(table: MeasuredTable, after: number) {
    const { key, headHeight, rows } = table;
    let from = 0;
    do {
      const needed = headHeight + heightOf(rows, from, togetherFrom(table, from));
      const ending = togetherFrom(table, from) === rows.length ? after : 0;
      if (Math.ceil(needed) + ending > left && sheet.length > 0) turn();
      let height = headHeight;
      let to = from;
      while (to < rows.length) {
        const next = togetherFrom(table, to);
        const more = heightOf(rows, to, next);
        const fits = Math.ceil(height + more) + (next === rows.length ? after : 0) <= left;
        if (!fits && to > from) break;
        height += more;
        to = next;
      }
      const isWhole = from === 0 && to === rows.length;
      put(key, Math.ceil(height), isWhole ? undefined : { from, to });
      from = to;
      if (from < rows.length) turn();
    } while (from < rows.length);
  }
}

const heightOf = (rows: readonly number[], from: number, to: number) =>
  rows.slice(from, to).reduce((sum, height) => sum + height, 0);

/** The end of the rows that stay with row `at`: neither the first nor the last row of a table stands alone. */
function togetherFrom({ headHeight, rows }: MeasuredTable, at: number): number {
  if (at === 0 && headHeight + heightOf(rows, 0, rows.length) <= MOST_TOGETHER) return rows.length;
  const isPair = at === 0 || at === rows.length - 2;
  const end = Math.min(rows.length, isPair ? at + 2 : at + 1);
  const last = end === rows.length - 1 && end > at + 1 ? rows.length : end;
  // Rows that are higher than a quarter of a sheet are parted after all.
  return heightOf(rows, at, last) > LINES_A_SHEET / 4 ? at + 1 : last;
}

/** The lines after a block that must stand on the sheet on which it ends. */
function follower(blocks: readonly MeasuredLetterBlock[], at: number): number {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (!block || !next) return 0;
  const isHeading = block.kind === 'text' && block.staysWithNext && next.kind !== 'signature';
  return isHeading ? startOf(blocks, at + 1) : closingFrom(blocks, at + 1);
}

/**
 * Single lines, such as whom to turn to, up to a signature and that itself: too little text for it to stand below, but for
 * what has a heading of its own.
 */
function closingFrom(blocks: readonly MeasuredLetterBlock[], from: number): number {
  let lines = 0;
  for (const block of blocks.slice(from, from + MOST_TOGETHER)) {
    if (block.kind === 'signature') return lines + block.lines;
    if (block.kind !== 'text' || block.isHeading || block.lines >= FEWEST) return 0;
    lines += block.lines;
  }
  return 0;
}

/** The lines with which a block begins, and does not do with fewer. */
function startOf(blocks: readonly MeasuredLetterBlock[], at: number): number {
  const block = blocks[at];
  if (!block) return 0;
  if (block.kind === 'table') {
    const first = togetherFrom(block, 0);
    const after = first === block.rows.length ? follower(blocks, at) : 0;
    return Math.ceil(block.headHeight + heightOf(block.rows, 0, first)) + after;
  }
  if (block.kind !== 'text') return block.lines;
  const parts = block.canPart && block.lines >= 2 * FEWEST;
  return parts ? FEWEST : block.lines + follower(blocks, at);
}
