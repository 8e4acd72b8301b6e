import type { Database } from 'better-sqlite3';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import { selectDocument } from './queries.ts';

/**
 * A document as it is to be issued.
 * @throws not-found, paper-open-only: what goes to the other side has no internal copy
 */
export function documentPaper(db: Database, documentId: string, options: PaperOptions): DocumentModel {
  const { copy, language, day, issuedBy, number, appVersion } = options;
  if (copy !== 'table') throw new AppError('paper-open-only', 'a document has one copy', { copy });
  const { kind, title, number: documentNumber, body, negotiationId, campaignId } = selectDocument(db, documentId);
  const negotiation = negotiationId === null ? null : selectNegotiation(db, negotiationId);
  const campaign = campaignId === null ? null : selectCampaign(db, campaignId);
  return {
    copy,
    language,
    day,
    issuedBy,
    number,
    appVersion,
    title,
    enterpriseName: negotiation?.enterpriseName ?? '',
    unionName: negotiation?.unionName ?? '',
    isSample: negotiation?.isSample ?? campaign?.isSample ?? false,
    modelVersion: 1,
    kind,
    documentNumber,
    body,
  };
}
