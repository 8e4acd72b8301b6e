import { z } from 'zod';
import {
  documentFields,
  documentSubject,
  type DocumentSheet,
  type DocumentSummary,
} from '../domain/documents/document.ts';
import { DOCUMENT_KINDS } from '../domain/documents/documentKind.ts';
import type { EnterableEvent } from '../domain/documents/documentEvent.ts';
import type { DocumentWarning } from '../domain/documents/documentWarnings.ts';
import { recordId, requiredName } from '../domain/negotiation/texts.ts';
import { command, lazily, query } from './define.ts';
import { byId, patchOf } from './inputs.ts';

const day = z.iso.date();

/** Documents (协商文书) as drafts; `papers.prepare` and `papers.issue` with their id freeze them. */
export const documentCalls = {
  documents: {
    /**
     * Drafts of a negotiation or of a target, newest first; of a target that is linked to a negotiation those of both.
     * Example: `{"negotiationId":"…"}` or `{"campaignId":"…","unitId":"…"}`.
     */
    list: query<DocumentSummary[]>('documents', 'papers', 'targets', 'campaigns')(lazily(() => documentSubject)),
    get: query<DocumentSheet>('documents', 'papers', 'negotiations', 'units')(lazily(() => byId)),
    /**
     * Writes a draft from what is known on a day, under the number that follows the last one of its kind.
     * Example: `{"kind":"offer-letter","of":{"negotiationId":"…"},"day":"2026-03-02"}`.
     */
    create: command<{ id: string }>('documents')(
      lazily(() => z.strictObject({ kind: z.enum(DOCUMENT_KINDS), of: documentSubject, day })),
    ),
    update: command<void>('documents')(lazily(() => patchOf(documentFields.extend({ day })))),
    /** Writes title and body anew from what is known now; the number stays where there is one. */
    rewrite: command<void>('documents')(lazily(() => z.strictObject({ id: recordId, day }))),
    /** What the data says against issuing a draft as it stands. */
    warnings: query<DocumentWarning[]>(
      'documents',
      'papers',
      'negotiations',
      'procedure',
      'proposals',
      'meetings',
      'agreements',
      'units',
      'campaigns',
      'targets',
      'rule-packs',
      'holidays',
    )(lazily(() => byId)),
    /** The event that the log of the procedure has with a draft, or would get when it is issued. */
    event: query<EnterableEvent | null>(
      'documents',
      'negotiations',
      'procedure',
      'meetings',
      'agreements',
      'campaigns',
      'targets',
      'rule-packs',
      'holidays',
    )(lazily(() => byId)),
    /** The same text under the next number and a title of its own. */
    duplicate: command<{ id: string }>('documents')(
      lazily(() => z.strictObject({ id: recordId, title: requiredName })),
    ),
    remove: command<void>('documents')(lazily(() => z.strictObject({ ids: z.array(recordId).min(1).max(100_000) }))),
  },
};
