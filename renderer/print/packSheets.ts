/** A measured block, in CSS pixels. */
export type MeasuredBlock =
  | {
      readonly key: string;
      readonly height: number;
      readonly staysWithNext: boolean;
      /** A note on what stands before it. */
      readonly isNote: boolean;
      /** Nothing stands above it on its sheet. */
      readonly startsSheet?: boolean;
    }
  | {
      readonly key: string;
      /** The head and what the table keeps around it. */
      readonly headHeight: number;
      readonly rows: readonly MeasuredRow[];
    };

export interface MeasuredRow {
  readonly height: number;
  /** Its text goes on in the next row. */
  readonly goesOn: boolean;
}

/** A block on a sheet; of a table the rows from `from` up to before `to`. */
export interface Piece {
  readonly key: string;
  readonly rows?: { readonly from: number; readonly to: number };
}

export type SheetContent = readonly Piece[];

/**
 * Fills sheets from the top: blocks and rows stay whole, a heading goes with what it heads, a note with what it is
 * about, and of a table neither the first nor the last row stands alone. What is higher than a whole sheet gets one of its own.
 */
export function packSheets(capacity: number, blocks: readonly MeasuredBlock[]): SheetContent[] {
  const sheets: Piece[][] = [];
  let sheet: Piece[] = [];
  let left = capacity;
  const turn = () => {
    if (sheet.length > 0) sheets.push(sheet);
    sheet = [];
    left = capacity;
  };

  blocks.forEach((block, at) => {
    if ('height' in block) {
      if (block.startsSheet === true || startHeight(capacity, blocks, at) > left) turn();
      sheet.push({ key: block.key });
      left -= block.height;
      return;
    }
    const note = noteHeight(blocks, at);
    let from = 0;
    while (from < block.rows.length || (from === 0 && block.rows.length === 0)) {
      if (block.headHeight + neededBy(capacity, block.rows, from, note) > left) turn();
      let height = block.headHeight;
      let to = from;
      while (to < block.rows.length && (to === from || height + neededBy(capacity, block.rows, to, note) <= left)) {
        height += block.rows[to]?.height ?? 0;
        to += 1;
      }
      sheet.push({ key: block.key, rows: { from, to } });
      left -= height;
      if (block.rows.length === 0) return;
      from = to;
    }
  });
  turn();
  return sheets;
}

/** What must fit for a block to begin on a sheet. */
function startHeight(capacity: number, blocks: readonly MeasuredBlock[], at: number): number {
  const block = blocks[at];
  if (!block) return 0;
  if (!('height' in block)) return block.headHeight + neededBy(capacity, block.rows, 0, noteHeight(blocks, at));
  return block.height + (block.staysWithNext ? startHeight(capacity, blocks, at + 1) : noteHeight(blocks, at));
}

/** Of the note on a block; 0 where there is none. */
function noteHeight(blocks: readonly MeasuredBlock[], at: number): number {
  const next = blocks[at + 1];
  return next && 'height' in next && next.isNote ? next.height : 0;
}

/** Of a sheet: rows that belong together and are higher are parted after all. */
const LARGEST_UNIT = 1 / 4;

/** The height of a row with those after it, and the note below the last, that it does not part from. */
function neededBy(capacity: number, rows: readonly MeasuredRow[], at: number, note: number): number {
  const own = rows[at]?.height ?? 0;
  let together = own;
  let last = at;
  while (last + 1 < rows.length && staysWithNext(rows, last)) {
    last += 1;
    together += rows[last]?.height ?? 0;
  }
  if (last === rows.length - 1) together += note;
  return together > capacity * LARGEST_UNIT ? own : together;
}

function staysWithNext(rows: readonly MeasuredRow[], at: number): boolean {
  return at === 0 || at === rows.length - 2 || rows[at]?.goesOn === true;
}
