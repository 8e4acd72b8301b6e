import type { GroupHandlers } from '../serve.ts';
import { deletePreset, insertPreset, selectPreset, selectPresets, updatePreset } from './queries.ts';

export const presets: GroupHandlers<'presets'> = {
  list: ({ db }) => selectPresets(db),
  create: ({ db, newId }, { rows }) => ({
    ids: rows.map((fields) => {
      const id = newId();
      insertPreset(db, { ...fields, id });
      return id;
    }),
  }),
  update: ({ db }, { id, fields }) => {
    selectPreset(db, id);
    updatePreset(db, id, fields);
  },
  remove: ({ db }, { ids }) => {
    for (const id of ids) deletePreset(db, id);
  },
};
