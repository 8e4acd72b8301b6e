import type { Database } from 'better-sqlite3';
import { type DocumentDraft, type DocumentSubject, subjectOf } from '../../../shared/domain/documents/document.ts';
import type { DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import { type DocumentWarning, documentWarnings } from '../../../shared/domain/documents/documentWarnings.ts';
import { writeDocument } from '../../../shared/domain/documents/writeDocument.ts';
import type { WrittenDocument } from '../../../shared/domain/documents/writtenDocument.ts';
import { documentFacts } from './facts.ts';
import { selectNamesake } from './queries.ts';

/** A document as the data of its negotiation or target writes it on a day. */
export const writtenDocument = (db: Database, kind: DocumentKind, of: DocumentSubject, day: string): WrittenDocument =>
  writeDocument(kind, documentFacts(db, of, day, { isNewOffer: kind === 'offer-letter' }));

/** A draft with title and body written anew. */
export function rewrittenDocument(db: Database, draft: DocumentDraft, day: string): DocumentDraft {
  const { title, number, body } = writtenDocument(db, draft.kind, subjectOf(draft), day);
  return { ...draft, title, body, day, number: draft.number === '' ? number : draft.number };
}

/** What the data says against issuing a draft on its day. */
export const warningsOf = (db: Database, draft: DocumentDraft): DocumentWarning[] =>
  documentWarnings(draft, documentFacts(db, subjectOf(draft), draft.day), selectNamesake(db, draft));
