import type { GroupHandlers } from '../serve.ts';
import { storeFile } from '../agreements/queries.ts';
import {
  deleteTemplate,
  insertTemplate,
  selectTemplate,
  selectTemplateBytes,
  selectTemplates,
  stopUsingOthers,
  updateTemplate,
} from './queries.ts';

export const templates: GroupHandlers<'templates'> = {
  list: ({ db }) => selectTemplates(db),
  add: ({ db, newId, now }, { bytes, ...fields }) => {
    const id = newId();
    if (fields.isUsed) stopUsingOthers(db, fields.kind, id);
    const sha256 = storeFile(db, bytes);
    insertTemplate(db, { ...fields, id, sha256, sizeBytes: bytes.byteLength, addedAtMs: now() });
    return { id };
  },
  update: ({ db }, { id, patch }) => {
    const fields = { ...selectTemplate(db, id), ...patch };
    if (fields.isUsed) stopUsingOthers(db, fields.kind, id);
    updateTemplate(db, id, fields);
  },
  remove: ({ db }, { id }) => {
    deleteTemplate(db, selectTemplate(db, id).id);
  },
  read: ({ db }, { id }) => selectTemplateBytes(db, selectTemplate(db, id)),
  check: {
    load: async () => {
      const { templateFieldsOf } = await import('./templateFile.ts');
      return ({ db }, input) =>
        templateFieldsOf('bytes' in input ? input.bytes : selectTemplateBytes(db, selectTemplate(db, input.id)));
    },
  },
  fill: {
    load: async () => {
      const { filledDocument } = await import('./filledDocument.ts');
      return ({ db }, { documentId }) => filledDocument(db, documentId);
    },
  },
};
