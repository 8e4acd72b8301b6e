import type { Database } from 'better-sqlite3';
import type { TemplateData } from 'easy-template-x';
import { type DocumentFields, subjectOf } from '../../../shared/domain/documents/document.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import type { FilledDocument } from '../../../shared/domain/templates/template.ts';
import { BODY_FIELD, TEMPLATE_LISTS, TEMPLATE_VALUES } from '../../../shared/domain/templates/templateValues.ts';
import { documentFacts } from '../documents/facts.ts';
import { selectDocument } from '../documents/queries.ts';
import { bodyXml } from './bodyXml.ts';
import { selectTemplateBytes, selectUsedTemplate } from './queries.ts';
import { fillTemplate } from './templateFile.ts';

/**
 * A draft in the template that is used for its kind; null where the product's own layout is.
 * @throws not-found, template-refused
 */
export async function filledDocument(db: Database, documentId: string): Promise<FilledDocument | null> {
  const document = selectDocument(db, documentId);
  const template = selectUsedTemplate(db, document.kind);
  if (!template) return null;
  const facts = documentFacts(db, subjectOf(document), document.day);
  const docx = await fillTemplate(selectTemplateBytes(db, template), templateData(facts, document), template.name);
  return { templateName: template.name, docx };
}

/** What the named fields of a template stand for. */
function templateData(facts: DocumentFacts, document: DocumentFields): TemplateData {
  const values = Object.entries(TEMPLATE_VALUES).map(([name, valueOf]) => [name, valueOf(facts, document)]);
  const lists = Object.entries(TEMPLATE_LISTS).map(([name, { rows }]) => [name, rows(facts)]);
  const body = { _type: 'rawXml', xml: bodyXml(document.body), replaceParagraph: true };
  return { ...Object.fromEntries([...values, ...lists]), [BODY_FIELD]: body };
}
