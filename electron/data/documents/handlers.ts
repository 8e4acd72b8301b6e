import type { DocumentDraft, DocumentSubject } from '../../../shared/domain/documents/document.ts';
import { nextDocumentNumber } from '../../../shared/domain/documents/documentNumber.ts';
import type { DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import { selectTargetLink } from '../targets/links.ts';
import { entryOf } from './documentEntry.ts';
import {
  deleteDocuments,
  insertDocument,
  selectDocument,
  selectDocuments,
  selectLastNumber,
  selectSheet,
  updateDocument,
} from './queries.ts';

/** Proposed after the last number of the kind, in the year of a day. */
const nextNumber = ({ db }: Service, kind: DocumentKind, day: string): string =>
  nextDocumentNumber(selectLastNumber(db, kind), Number(day.slice(0, 4)));

/** @throws not-found */
function placeOf({ db }: Service, of: DocumentSubject): Pick<DocumentDraft, 'negotiationId' | 'campaignId' | 'unitId'> {
  if ('negotiationId' in of) {
    return { negotiationId: selectNegotiation(db, of.negotiationId).id, campaignId: null, unitId: null };
  }
  selectTargetLink(db, of.campaignId, of.unitId);
  return { negotiationId: null, ...of };
}

/** The wording of all documents is loaded with the first that is written. */
const loadWriting = () => import('./writtenDocument.ts');

export const documents: GroupHandlers<'documents'> = {
  list: ({ db }, of) => selectDocuments(db, of),
  get: ({ db }, { id }) => selectSheet(db, id),
  create: {
    load: async () => {
      const { writtenDocument } = await loadWriting();
      return (service, { kind, of, day }) => {
        const place = placeOf(service, of);
        const { number, ...rest } = writtenDocument(service.db, kind, of, day);
        const nowMs = service.now();
        const id = service.newId();
        insertDocument(service.db, {
          id,
          kind,
          ...place,
          ...rest,
          number: number === '' ? nextNumber(service, kind, day) : number,
          day,
          createdAtMs: nowMs,
          updatedAtMs: nowMs,
        });
        return { id };
      };
    },
  },
  update: ({ db, now }, { id, patch }) => updateDocument(db, { ...selectDocument(db, id), ...patch }, now()),
  rewrite: {
    load: async () => {
      const { rewrittenDocument } = await loadWriting();
      return ({ db, now }, { id, day }) =>
        updateDocument(db, rewrittenDocument(db, selectDocument(db, id), day), now());
    },
  },
  warnings: {
    load: async () => {
      const { warningsOf } = await loadWriting();
      return ({ db }, { id }) => warningsOf(db, selectDocument(db, id));
    },
  },
  event: (service, { id }) => entryOf(service, selectDocument(service.db, id)),
  duplicate: (service, { id: originalId, title }) => {
    const original = selectDocument(service.db, originalId);
    const nowMs = service.now();
    const id = service.newId();
    const number = nextNumber(service, original.kind, original.day);
    insertDocument(service.db, { ...original, id, title, number, createdAtMs: nowMs, updatedAtMs: nowMs });
    return { id };
  },
  remove: ({ db }, { ids }) => deleteDocuments(db, ids),
};
