import { z } from 'zod';
import { requiredName, shortText } from '../negotiation/texts.ts';
import { documentBody } from './documentBody.ts';
import type { DocumentKind } from './documentKind.ts';

export const documentFields = z.strictObject({
  title: requiredName,
  /** 发文字号, or empty. */
  number: shortText.default(''),
  body: documentBody,
});
export type DocumentFields = z.infer<typeof documentFields>;

/** A document that is being written, of a negotiation or of a target. */
export interface DocumentDraft extends DocumentFields {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly negotiationId: string | null;
  readonly campaignId: string | null;
  readonly unitId: string | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}
