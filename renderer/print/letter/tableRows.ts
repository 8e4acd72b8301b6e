import type { LetterCell, LetterRow } from './letterFlow.ts';

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: LetterCell;
}

/** The cells of a table with the row and the column that each begins in. */
export function placedCells(rows: readonly LetterRow[]): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap((line, row) => {
    let column = 0;
    return line.cells.map((cell) => {
      while (taken.has(`${row}/${column}`)) column += 1;
      const { colspan, rowspan } = cell;
      for (let down = 0; down < rowspan; down += 1) {
        for (let across = 0; across < colspan; across += 1) taken.add(`${row + down}/${column + across}`);
      }
      return { row, column, cell };
    });
  });
}

/**
 * Rows of a table from one up to before another, as a table of its own: a cell that reaches over more rows is said once
 * more where they begin, and none reaches beyond their end.
 */
export function rowsOnSheet(rows: readonly LetterRow[], from: number, to: number): PlacedCell[][] {
  const sheet: PlacedCell[][] = rows.slice(from, to).map(() => []);
  for (const { row, column, cell } of placedCells(rows)) {
    const first = Math.max(row, from);
    const end = Math.min(row + cell.rowspan, to, rows.length);
    if (end > first) sheet[first - from]?.push({ row: first, column, cell: { ...cell, rowspan: end - first } });
  }
  for (const cells of sheet) cells.sort((one, other) => one.column - other.column);
  return sheet;
}
