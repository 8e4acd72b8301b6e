import type { TemplateData } from 'easy-template-x';
import { z } from 'zod';
import type { DocumentBody } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import {
  BODY_FIELD,
  type DocumentText,
  TEMPLATE_LISTS,
  TEMPLATE_VALUES,
} from '../../../shared/domain/templates/templateValues.ts';
import { bodyXml } from './bodyXml.ts';

/** What stands in the named fields of a template, but for the body. */
export const fieldValues = z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))]));
export type FieldValues = z.infer<typeof fieldValues>;

export function fieldValuesOf(facts: DocumentFacts, document: DocumentText): FieldValues {
  const values = Object.entries(TEMPLATE_VALUES).map(([name, valueOf]) => [name, valueOf(facts, document)]);
  const lists = Object.entries(TEMPLATE_LISTS).map(([name, { rows }]) => [name, rows(facts)]);
  return Object.fromEntries([...values, ...lists]);
}

/** With the body, as it was edited. */
export const templateData = (fields: FieldValues, body: DocumentBody): TemplateData => ({
  ...fields,
  [BODY_FIELD]: { _type: 'rawXml', xml: bodyXml(body), replaceParagraph: true },
});
