import type { Database } from 'better-sqlite3';
import type { DocumentDraft } from '../../../shared/domain/documents/document.ts';
import { AppError } from '../../../shared/errors.ts';

interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentDraft['kind'];
  readonly negotiation_id: string | null;
  readonly campaign_id: string | null;
  readonly unit_id: string | null;
  readonly title: string;
  readonly number: string;
  readonly body: string;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
}

function toDocument(row: DocumentRow): DocumentDraft {
  return {
    id: row.id,
    kind: row.kind,
    negotiationId: row.negotiation_id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    title: row.title,
    number: row.number,
    // Safe: only a parsed body is stored.
    body: JSON.parse(row.body) as DocumentDraft['body'],
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

/** @throws not-found */
export function selectDocument(db: Database, id: string): DocumentDraft {
  const row = db.prepare<[string], DocumentRow>('SELECT * FROM documents WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no document ${id}`, { id });
  return toDocument(row);
}
