import { z } from 'zod';
import { recordId } from '../domain/negotiation/texts.ts';
import { type Unit, unitFields } from '../domain/units/unit.ts';
import { type UnitRow, unitQuery } from '../domain/units/unitList.ts';
import { command, lazily, query } from './define.ts';
import { byId } from './inputs.ts';

/** The ledger of units (协商单位). */
export const unitCalls = {
  units: {
    /**
     * Rows of an ordered list, at most 1,000, how many it has, and how many without its filter. The order of a query is kept: a row that is edited
     * stays in its place until the query is asked with `isFresh`. Example:
     * `{"query":{"filter":{"regions":["630000"],"text":"枸杞"},"sort":{"by":"employees","descending":true}},"from":0,"count":100}`.
     */
    page: query<{ count: number; total: number; rows: UnitRow[] }>(
      'units',
      'campaigns',
      'targets',
    )(
      lazily(() =>
        z.strictObject({
          query: unitQuery,
          from: z.number().int().min(0),
          count: z.number().int().min(0).max(1000),
          isFresh: z.boolean().default(false),
        }),
      ),
    ),
    get: query<Unit>('units')(byId.parse),
    /** Facts stand from `factsFrom`, today where it is left out. */
    create: command<{ ids: string[] }>('units')(
      lazily(() =>
        z.strictObject({
          rows: z
            .array(unitFields.extend({ factsFrom: z.iso.date().exactOptional() }))
            .min(1)
            .max(10_000),
        }),
      ),
    ),
    remove: command<void>('units')(lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(10_000) }))),
  },
};
