import { z } from 'zod';
import { DOCUMENT_KINDS, type DocumentKind } from '../documents/documentKind.ts';
import { requiredName } from '../negotiation/texts.ts';

export const TEMPLATE_MOST_BYTES = 10_000_000;

export const templateFields = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  name: requiredName,
  /** In the place of the product's own; at most one of a kind. */
  isUsed: z.boolean(),
});
export type TemplateFields = z.infer<typeof templateFields>;

/** A DOCX of the user with named fields, for one kind of document. */
export interface Template extends TemplateFields {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly addedAtMs: number;
}

/** Why a file cannot be a template. */
export type TemplateFault =
  /** No DOCX at all, or one that is damaged or protected by a password. */
  | 'not-docx'
  | 'too-large'
  /** Macros, embedded objects or controls: nothing in a template is executed. */
  | 'active-content'
  /** It would fetch something from outside when it is opened. */
  | 'outside-content'
  /** A field that begins and does not end, ends without beginning, or a list that is not closed. */
  | 'broken-field'
  /** Text in one paragraph with the body, which takes the place of its whole paragraph. */
  | 'body-not-alone';

/** What a template would be filled with. */
export interface TemplateCheck {
  /** Named fields that it uses, in the order of the text. */
  readonly known: readonly string[];
  /** Fields of no name that the product knows: they stay as they are written. */
  readonly unknown: readonly string[];
}

/** A document in the user's own template, and which one it was. */
export interface FilledDocument {
  readonly templateName: string;
  readonly docx: Uint8Array;
}
