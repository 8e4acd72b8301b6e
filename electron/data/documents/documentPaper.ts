import type { Database } from 'better-sqlite3';
import type { DocumentDraft } from '../../../shared/domain/documents/document.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import { selectUsedTemplate } from '../templates/queries.ts';
import { selectDocument } from './queries.ts';

/**
 * A document as it is to be issued.
 * @throws not-found, paper-open-only: what goes to the other side has no internal copy
 */
export function documentPaper(
  db: Database,
  { documentId, isBuiltIn = false }: { readonly documentId: string; readonly isBuiltIn?: boolean },
  options: PaperOptions,
): DocumentModel {
  const { copy, language, day, issuedBy, number, appVersion } = options;
  if (copy !== 'table') throw new AppError('paper-open-only', 'a document has one copy', { copy });
  const draft = selectDocument(db, documentId);
  const { kind, title, number: documentNumber, body } = draft;
  const template = isBuiltIn ? null : selectUsedTemplate(db, kind);
  return {
    copy,
    language,
    day,
    issuedBy,
    number,
    appVersion,
    title,
    ...partiesOf(db, draft),
    modelVersion: 1,
    kind,
    documentNumber,
    body,
    ...(template && { templateName: template.name }),
  };
}

/** Whom it is between, as far as the head of a paper says so. */
function partiesOf(db: Database, { negotiationId, campaignId, unitId }: DocumentDraft) {
  if (negotiationId !== null) {
    const { enterpriseName, unionName, isSample } = selectNegotiation(db, negotiationId);
    return { enterpriseName, unionName, isSample };
  }
  const isSample = campaignId !== null && selectCampaign(db, campaignId).isSample;
  const enterpriseName = db.prepare<[string | null], string>('SELECT name FROM units WHERE id = ?').pluck().get(unitId);
  return { enterpriseName: enterpriseName ?? '', unionName: '', isSample };
}
