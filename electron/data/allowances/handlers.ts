import { sampleScheme } from '../../../shared/domain/allowances/sampleScheme.ts';
import type { GroupHandlers } from '../serve.ts';
import { deleteScheme, insertScheme, moveScheme, selectScheme, selectSchemes, updateScheme } from './queries.ts';
import { sortInWorker } from './sortInWorker.ts';

export const allowances: GroupHandlers<'allowances'> = {
  list: ({ db }) => selectSchemes(db),
  create: ({ db, newId }, fields) => {
    const id = newId();
    insertScheme(db, id, fields);
    return { id };
  },
  createSample: ({ db, newId }, { language }) => {
    const id = newId();
    insertScheme(db, id, sampleScheme(language));
    return { id };
  },
  update: ({ db }, { id, patch }) => updateScheme(db, { ...selectScheme(db, id), ...patch }),
  remove: ({ db }, { id }) => {
    selectScheme(db, id);
    deleteScheme(db, id);
  },
  move: ({ db }, { id, to }) => moveScheme(db, id, to),
  classify: (_service, { bytes, terms }, { signal }) => sortInWorker({ bytes, terms }, signal),
};
