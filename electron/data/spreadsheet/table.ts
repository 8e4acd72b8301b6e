/** A cell of a table file; a cell that holds a day reads `YYYY-MM-DD`. Formulas give the value that was saved with them. */
export type TableCell = string | number | null;

export interface TableRow {
  /** As the file's own program counts, 1 first. */
  readonly number: number;
  readonly cells: readonly TableCell[];
}

export interface TableSheet {
  /** Null for a file without sheets. */
  readonly name: string | null;
  readonly rows: readonly TableRow[];
}

/** What makes a file unreadable as a table. */
export type TableProblem =
  | 'encrypted'
  | 'old-format'
  | 'not-a-table'
  | 'damaged'
  | 'zip-bomb'
  | 'unknown-encoding'
  | 'too-many-rows'
  | 'too-many-columns';

/** The file is at fault, not the program. Whoever asked for the table says what that means to the user. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly problem: TableProblem;

  constructor(problem: TableProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Largest table that is held in memory at once. */
export const TABLE_LIMITS = { rows: 200_000, columns: 1000 } as const;

/** Drops empty cells at the end of a row, where programs leave formats behind, and refuses rows that are still too wide. */
export function toTableRow(
  number: number,
  cells: readonly TableCell[],
  mostColumns: number = TABLE_LIMITS.columns,
): TableRow {
  const width = cells.findLastIndex((cell) => cell !== null && String(cell).trim() !== '') + 1;
  if (width > mostColumns) throw new TableError('too-many-columns', `row ${number} has ${width} columns`);
  return { number, cells: width === cells.length ? cells : cells.slice(0, width) };
}
