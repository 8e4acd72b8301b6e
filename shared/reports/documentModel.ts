import { z } from 'zod';
import { documentBody } from '../domain/documents/documentBody.ts';
import { DOCUMENT_KINDS } from '../domain/documents/documentKind.ts';
import { paperHead } from './paperHead.ts';

/** A document (协商文书) as it was issued: the text that a person edited, in the official layout. */
export const documentModel = z.strictObject({
  ...paperHead,
  modelVersion: z.literal(1),
  kind: z.enum(DOCUMENT_KINDS),
  /** 发文字号, or empty. */
  documentNumber: z.string(),
  body: documentBody,
  /** Of the user's own template that it was laid out in; without it in the layout of the product. */
  templateName: z.string().min(1).exactOptional(),
});
export type DocumentModel = z.infer<typeof documentModel>;
