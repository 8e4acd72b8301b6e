import type { Database } from 'better-sqlite3';
import { subjectOf } from '../../../shared/domain/documents/document.ts';
import type { FilledDocument } from '../../../shared/domain/templates/template.ts';
import { documentFacts } from '../documents/facts.ts';
import { selectDocument } from '../documents/queries.ts';
import { selectTemplateBytes, selectUsedTemplate } from './queries.ts';
import { fieldValuesOf, templateData } from './templateData.ts';
import { fillTemplate } from './templateFile.ts';

/**
 * A draft in the template that is used for its kind; null where the product's own layout is.
 * @throws not-found, template-refused
 */
export async function filledDocument(db: Database, documentId: string): Promise<FilledDocument | null> {
  const document = selectDocument(db, documentId);
  const template = selectUsedTemplate(db, document.kind);
  if (!template) return null;
  const facts = documentFacts(db, subjectOf(document), document.day, { isNewOffer: document.kind === 'offer-letter' });
  const docx = await fillTemplate(
    selectTemplateBytes(db, template),
    templateData(fieldValuesOf(facts, document), document.body),
    template.name,
  );
  return { templateName: template.name, docx };
}
