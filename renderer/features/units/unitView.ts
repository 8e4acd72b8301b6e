import { z } from 'zod';
import { savedViewFields, type SavedViewFields, type ViewedList } from '../../../shared/domain/units/savedView.ts';
import { USUAL_TARGET_COLUMNS, USUAL_UNIT_COLUMNS, type UnitColumn } from '../../../shared/domain/units/unitColumns.ts';

export type UnitView = SavedViewFields['view'];

const storedColumns = savedViewFields.shape.view.shape.columns.or(z.null());
const storeName = (list: ViewedList) => `unit-columns.${list}`;

/** The columns that were shown last on this computer. */
export function lastColumns(list: ViewedList): readonly UnitColumn[] {
  const usual = list === 'units' ? USUAL_UNIT_COLUMNS : USUAL_TARGET_COLUMNS;
  try {
    return storedColumns.parse(JSON.parse(localStorage.getItem(storeName(list)) ?? 'null')) ?? usual;
  } catch {
    // From another version of the product.
    return usual;
  }
}

export function rememberColumns(list: ViewedList, columns: readonly UnitColumn[]): void {
  localStorage.setItem(storeName(list), JSON.stringify(columns));
}
