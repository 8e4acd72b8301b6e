import type { GroupHandlers } from '../serve.ts';
import { deletePresets, insertPresets, selectPreset, selectPresets, updatePreset } from './queries.ts';

export const presets: GroupHandlers<'presets'> = {
  list: ({ db }) => selectPresets(db),
  create: ({ db, newId }, { rows }) => {
    const created = rows.map((fields) => ({ ...fields, id: newId() }));
    insertPresets(db, created);
    return { ids: created.map(({ id }) => id) };
  },
  update: ({ db }, { id, fields }) => {
    selectPreset(db, id);
    updatePreset(db, id, fields);
  },
  remove: ({ db }, { ids }) => deletePresets(db, ids),
};
