import type { UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import type { UnitQuery, UnitRow, UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { api } from '../../api/bridge.ts';

/** What a spreadsheet takes from the clipboard without a long wait. */
export const MOST_COPIED = 10_000;
const SLICE = 1000;

/** The first rows of a selection, or of the whole list, in the order of the list. */
export async function firstRows(query: UnitQuery, selection: UnitSelection | null): Promise<UnitRow[]> {
  const isSome = selection !== null && 'ids' in selection;
  const asked = isSome ? { ...query, filter: { ids: [...selection.ids] } } : query;
  const except = new Set(selection !== null && 'query' in selection ? selection.except : []);
  const rows: UnitRow[] = [];
  for (let from = 0; rows.length < MOST_COPIED; from += SLICE) {
    const page = await api.units.page({ query: asked, from, count: SLICE, isFresh: false });
    rows.push(...page.rows.filter(({ id }) => !except.has(id)));
    if (from + SLICE >= page.count) break;
  }
  return rows.slice(0, MOST_COPIED);
}

/** Heads and cells as they are shown. */
export function tableOf(
  rows: readonly UnitRow[],
  columns: readonly UnitColumn[],
  head: (column: UnitColumn) => string,
  cell: (row: UnitRow, column: UnitColumn) => string | number,
): string[][] {
  return [columns.map(head), ...rows.map((row) => columns.map((column) => String(cell(row, column))))];
}
