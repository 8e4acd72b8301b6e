import { z } from 'zod';
import { requiredName } from '../negotiation/texts.ts';
import { UNIT_COLUMNS } from './unitColumns.ts';
import { unitQuery } from './unitList.ts';

export const VIEWED_LISTS = ['units', 'targets'] as const;
export type ViewedList = (typeof VIEWED_LISTS)[number];

/** Filter, order and columns of a list, under a name. */
export const savedViewFields = z.strictObject({
  list: z.enum(VIEWED_LISTS),
  name: requiredName,
  view: z.strictObject({
    filter: unitQuery.shape.filter,
    sort: unitQuery.shape.sort,
    columns: z.array(z.enum(UNIT_COLUMNS)).min(1).max(UNIT_COLUMNS.length),
  }),
});
export type SavedViewFields = z.infer<typeof savedViewFields>;

export interface SavedView extends SavedViewFields {
  readonly id: string;
}
