import type { GroupHandlers } from '../serve.ts';
import { todayOf } from '../today.ts';
import { campaignKey, orderedKeys } from './orderedKeys.ts';
import { countOfList, selectUnitRow, toUnit, unitInserter } from './queries.ts';
import { rowsOfKeys } from './rows.ts';

export const units: GroupHandlers<'units'> = {
  page: ({ db }, { query, from, count, isFresh }) => {
    const keys = orderedKeys(db, query, isFresh);
    const campaign = query.campaignId === undefined ? null : campaignKey(db, query.campaignId);
    return {
      count: keys.length,
      total: countOfList(db, campaign),
      rows: rowsOfKeys(db, [...keys.subarray(from, from + count)], campaign),
    };
  },
  get: ({ db }, { id }) => toUnit(selectUnitRow(db, id)),
  create: ({ db, newId, now }, { rows }) => {
    const insert = unitInserter(db);
    const createdAtMs = now();
    const ids = rows.map((row) => {
      const id = newId();
      insert({ factsFrom: todayOf(createdAtMs), ...row, id, isSample: false, importId: null, createdAtMs });
      return id;
    });
    return { ids };
  },
  remove: ({ db }, { ids }) => {
    const statement = db.prepare('DELETE FROM units WHERE id = ?');
    for (const id of ids) statement.run(id);
  },
};
