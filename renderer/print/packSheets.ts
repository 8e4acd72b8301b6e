/** A measured block, in CSS pixels. */
export type MeasuredBlock =
  | { readonly key: string; readonly height: number; readonly staysWithNext: boolean }
  | {
      readonly key: string;
      /** The head and what the table keeps around it. */
      readonly headHeight: number;
      readonly rows: readonly number[];
      /** The last row is a sum and never stands alone. */
      readonly endsInTotal: boolean;
    };

/** A block on a sheet; of a table the rows from `from` up to before `to`. */
export interface Piece {
  readonly key: string;
  readonly rows?: { readonly from: number; readonly to: number };
}

export type SheetContent = readonly Piece[];

/**
 * Fills sheets from the top: blocks and rows stay whole, a heading goes with what it heads, a sum with a line of its sum.
 * What is higher than a whole sheet gets one of its own.
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
      if (block.height + (block.staysWithNext ? startHeight(blocks, at + 1) : 0) > left) turn();
      sheet.push({ key: block.key });
      left -= block.height;
      return;
    }
    let from = 0;
    while (from < block.rows.length || (from === 0 && block.rows.length === 0)) {
      if (startHeight([{ ...block, rows: block.rows.slice(from) }], 0) > left) turn();
      let height = block.headHeight;
      let to = from;
      while (to < block.rows.length && (to === from || height + neededBy(block, to) <= left)) {
        height += block.rows[to] ?? 0;
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
function startHeight(blocks: readonly MeasuredBlock[], at: number): number {
  const block = blocks[at];
  if (!block) return 0;
  if ('height' in block) return block.height + (block.staysWithNext ? startHeight(blocks, at + 1) : 0);
  return block.headHeight + (block.rows.length > 0 ? neededBy(block, 0) : 0);
}

/** The height of a row, and of the sum below it if that is all that is left. */
function neededBy({ rows, endsInTotal }: { rows: readonly number[]; endsInTotal: boolean }, at: number): number {
  const isBeforeTotal = endsInTotal && at === rows.length - 2;
  return (rows[at] ?? 0) + (isBeforeTotal ? (rows[at + 1] ?? 0) : 0);
}
