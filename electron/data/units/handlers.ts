import type { GroupHandlers } from '../serve.ts';
import { todayOf } from '../today.ts';
import { selectUnitRow, toUnit, unitInserter } from './queries.ts';

export const units: GroupHandlers<'units'> = {
  page: () => ({ count: 0, rows: [] }),
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
