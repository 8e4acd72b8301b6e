import { z } from 'zod';
import type { TargetSheet } from '../domain/campaign/targetLink.ts';
import { recordId, shortText } from '../domain/negotiation/texts.ts';
import { type SavedView, savedViewFields, VIEWED_LISTS } from '../domain/units/savedView.ts';
import { type DatedFacts, type Unit, unitFields } from '../domain/units/unit.ts';
import { UNIT_COLUMNS } from '../domain/units/unitColumns.ts';
import { type TwinGroup, type UnitRow, unitQuery, unitSelection } from '../domain/units/unitList.ts';
import { command, lazily, log, query, task } from './define.ts';
import { byId, nothing, patchOf } from './inputs.ts';

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
    /**
     * Facts stand as changed from `factsFrom`, today where it is left out; a past day puts right what was known then.
     * Example: `{"id":"…","patch":{"employees":120},"factsFrom":"2026-01-01"}`.
     */
    update: command<void>('units')(
      lazily(() => patchOf(unitFields).extend({ factsFrom: z.iso.date().exactOptional() })),
    ),
    /** At most 200,000 units. Those of which newer facts are known than `factsFrom` keep them and are counted. */
    updateMany: command<{ changed: number; newer: number }>('units')(
      lazily(() =>
        z.strictObject({
          selection: unitSelection,
          patch: patchOf(unitFields).shape.patch,
          factsFrom: z.iso.date().exactOptional(),
        }),
      ),
    ),
    /** Units on a list of a campaign are refused, by name. */
    remove: command<void>('units')(lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(10_000) }))),
    /** The facts that stand now and those before, the newest first. */
    facts: query<DatedFacts[]>('units')(byId.parse),
    /** The campaigns whose list it is on, and how it stands there, the latest first. */
    campaigns: query<TargetSheet['otherCampaigns']>('targets', 'campaigns', 'units')(byId.parse),
    /** Units that one with this code, or this name in this county, may be already. */
    like: query<Unit[]>('units')(
      lazily(() =>
        z.strictObject({
          name: shortText,
          uscc: shortText,
          regionCode: z.string(),
          exceptId: recordId.exactOptional(),
        }),
      ),
    ),
    /** Rows that may be one enterprise: of one code, or of one name in one county. */
    twins: query<TwinGroup[]>('units')(nothing.parse),
    /**
     * Makes one unit of two rows of one enterprise: agreements, lists, events and past facts move to the row that
     * stays, which takes over `patch`. Undo leaves it alone.
     */
    merge: log<void>(
      'units',
      'targets',
      'campaigns',
      'history',
    )(lazily(() => z.strictObject({ keepId: recordId, dropId: recordId, patch: patchOf(unitFields).shape.patch }))),
    /**
     * Writes a list with its columns as XLSX, of 100,000 rows at most, or CSV. Notes have no column. Example:
     * `{"query":{},"columns":["name","uscc"],"path":"/home/chair/units.csv","format":"csv","language":"zh-CN"}`.
     */
    exportTable: task<{ rows: number }>()(
      lazily(() =>
        z.strictObject({
          query: unitQuery,
          columns: z.array(z.enum(UNIT_COLUMNS)).min(1).max(UNIT_COLUMNS.length),
          path: z.string().min(1).max(4096),
          format: z.enum(['xlsx', 'csv']),
          language: z.enum(['zh-CN', 'en']),
        }),
      ),
    ),
  },
  /** Filter, order and columns of the ledger or of the list of a campaign, under names. */
  savedViews: {
    list: query<SavedView[]>('saved-views')(lazily(() => z.strictObject({ list: z.enum(VIEWED_LISTS) }))),
    create: command<{ id: string }>('saved-views')(lazily(() => savedViewFields)),
    update: command<void>('saved-views')(lazily(() => patchOf(savedViewFields.omit({ list: true })))),
    remove: command<void>('saved-views')(byId.parse),
  },
};
