import { z } from 'zod';
import { recordId, requiredName, shortText } from '../negotiation/texts.ts';
import { documentBody } from './documentBody.ts';
import type { DocumentKind } from './documentKind.ts';

export const documentFields = z.strictObject({
  title: requiredName,
  /** 发文字号, or empty. */
  number: shortText.default(''),
  body: documentBody,
});
export type DocumentFields = z.infer<typeof documentFields>;

/** Whose documents: a negotiation's, or a target's of a campaign. */
export const documentSubject = z.union([
  z.strictObject({ negotiationId: recordId }),
  z.strictObject({ campaignId: recordId, unitId: recordId }),
]);
export type DocumentSubject = z.infer<typeof documentSubject>;

/** A document that is being written, of a negotiation or of a target. */
export interface DocumentDraft extends DocumentFields {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly negotiationId: string | null;
  readonly campaignId: string | null;
  readonly unitId: string | null;
  /** On the document. */
  readonly day: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** How the last issue of a draft stands to it. */
export interface DocumentIssue {
  /** In the log of issued papers. */
  readonly number: number;
  readonly issuedAtMs: number;
  /** The draft says something else by now. */
  readonly isChanged: boolean;
}

/** A draft as a list shows it. */
export interface DocumentSummary extends Omit<DocumentDraft, 'body'> {
  /** How many places are left to be filled in. */
  readonly blanks: number;
  readonly issued: DocumentIssue | null;
}

/** A draft to be edited. */
export interface DocumentSheet extends DocumentDraft {
  readonly issued: DocumentIssue | null;
  /** Title of the negotiation, or name of the unit. */
  readonly ofName: string;
}

/** Of a draft that is there already, whose subject is one of two. */
export function subjectOf({ negotiationId, campaignId, unitId }: DocumentDraft): DocumentSubject {
  if (negotiationId !== null) return { negotiationId };
  if (campaignId === null || unitId === null) throw new Error('a document is of a negotiation or of a target');
  return { campaignId, unitId };
}
