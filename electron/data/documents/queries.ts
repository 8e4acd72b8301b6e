import type { Database } from 'better-sqlite3';
import canonicalize from 'canonicalize';
import type {
  DocumentDraft,
  DocumentIssue,
  DocumentSheet,
  DocumentSubject,
  DocumentSummary,
} from '../../../shared/domain/documents/document.ts';
import { blanksIn } from '../../../shared/domain/documents/documentBody.ts';
import type { DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import { AppError } from '../../../shared/errors.ts';

interface SummaryRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly negotiation_id: string | null;
  readonly campaign_id: string | null;
  readonly unit_id: string | null;
  readonly title: string;
  readonly number: string;
  readonly day: string;
  readonly blanks: number;
  readonly created_at_ms: number;
  readonly updated_at_ms: number;
}

interface IssueRow {
  readonly issued_number: number | null;
  readonly issued_at_ms: number | null;
  readonly is_changed: 0 | 1 | null;
}

const COLUMNS =
  'id, kind, negotiation_id, campaign_id, unit_id, title, number, day, blanks, created_at_ms, updated_at_ms';

/** How the last issue of a draft stands to it: the body is kept in the JSON that an issued model has. */
const ISSUE = `
  p.number AS issued_number, p.issued_at_ms, (
    p.title IS NOT d.title
    OR json_extract(p.model_json, '$.documentNumber') IS NOT d.number
    OR json_extract(p.model_json, '$.day') IS NOT d.day
    OR json_extract(p.model_json, '$.body') IS NOT d.body
  ) AS is_changed`;
const LAST_ISSUE = `LEFT JOIN issued_papers p ON p.id =
  (SELECT id FROM issued_papers WHERE document_id = d.id ORDER BY number DESC LIMIT 1)`;

function toHead(row: SummaryRow): Omit<DocumentDraft, 'body'> {
  return {
    id: row.id,
    kind: row.kind,
    negotiationId: row.negotiation_id,
    campaignId: row.campaign_id,
    unitId: row.unit_id,
    title: row.title,
    number: row.number,
    day: row.day,
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
  };
}

const toIssue = ({ issued_number: number, issued_at_ms: issuedAtMs, is_changed }: IssueRow): DocumentIssue | null =>
  number === null || issuedAtMs === null ? null : { number, issuedAtMs, isChanged: is_changed === 1 };

/** @throws not-found */
export function selectDocument(db: Database, id: string): DocumentDraft {
  const row = db
    .prepare<[string], SummaryRow & { body: string }>(`SELECT ${COLUMNS}, body FROM documents WHERE id = ?`)
    .get(id);
  if (!row) throw new AppError('not-found', `no document ${id}`, { id });
  // Safe: only a parsed body is stored.
  return { ...toHead(row), body: JSON.parse(row.body) as DocumentDraft['body'] };
}

/** @throws not-found */
export function selectSheet(db: Database, id: string): DocumentSheet {
  const draft = selectDocument(db, id);
  const issue = db.prepare<[string], IssueRow>(`SELECT ${ISSUE} FROM documents d ${LAST_ISSUE} WHERE d.id = ?`).get(id);
  return { ...draft, issued: issue ? toIssue(issue) : null, ofName: selectOfName(db, draft) };
}

function selectOfName(db: Database, { negotiationId, unitId }: DocumentDraft): string {
  const [sql, id] =
    negotiationId === null
      ? ['SELECT name FROM units WHERE id = ?', unitId]
      : ['SELECT title FROM negotiations WHERE id = ?', negotiationId];
  return db.prepare<[string | null], string>(sql).pluck().get(id) ?? '';
}

const OF_NEGOTIATION = `
  SELECT id FROM documents WHERE negotiation_id = @negotiationId
  UNION ALL SELECT d.id FROM targets t
    JOIN campaigns c ON c.key = t.campaign_key JOIN units u ON u.key = t.unit_key
    JOIN documents d ON d.campaign_id = c.id AND d.unit_id = u.id
  WHERE t.negotiation_id = @negotiationId`;
const OF_TARGET = `
  SELECT id FROM documents WHERE campaign_id = @campaignId AND unit_id = @unitId
  UNION ALL SELECT d.id FROM targets t
    JOIN campaigns c ON c.key = t.campaign_key JOIN units u ON u.key = t.unit_key
    JOIN documents d ON d.negotiation_id = t.negotiation_id
  WHERE c.id = @campaignId AND u.id = @unitId`;

/** Newest first. A target and the negotiation that it is linked to show the documents of both. */
export function selectDocuments(db: Database, of: DocumentSubject): DocumentSummary[] {
  return db
    .prepare<[DocumentSubject], SummaryRow & IssueRow>(
      `SELECT ${COLUMNS.replaceAll(/\w+/gu, 'd.$&')}, ${ISSUE} FROM documents d ${LAST_ISSUE}
       WHERE d.id IN (${'negotiationId' in of ? OF_NEGOTIATION : OF_TARGET})
       ORDER BY d.created_at_ms DESC, d.id DESC`,
    )
    .all(of)
    .map((row) => ({ ...toHead(row), blanks: row.blanks, issued: toIssue(row) }));
}

/** What a draft holds, ready to be written; the body in the JSON that issued models have too. */
function written({ title, number, day, body }: Pick<DocumentDraft, 'title' | 'number' | 'day' | 'body'>) {
  return { title, number, day, body: canonicalize(body), blanks: blanksIn(body).length };
}

export function insertDocument(db: Database, draft: DocumentDraft): void {
  const { id, kind, negotiationId, campaignId, unitId, createdAtMs, updatedAtMs } = draft;
  db.prepare(
    `INSERT INTO documents (${COLUMNS}, body) VALUES (@id, @kind, @negotiationId, @campaignId, @unitId, @title, @number,
       @day, @blanks, @createdAtMs, @updatedAtMs, @body)`,
  ).run({ id, kind, negotiationId, campaignId, unitId, createdAtMs, updatedAtMs, ...written(draft) });
}

/** Leaves the row alone where it says the same already. */
export function updateDocument(db: Database, draft: DocumentDraft, nowMs: number): void {
  db.prepare(
    `UPDATE documents SET title = @title, number = @number, day = @day, blanks = @blanks, body = @body,
       updated_at_ms = @nowMs
     WHERE id = @id AND (title, number, day, body) IS NOT (@title, @number, @day, @body)`,
  ).run({ id: draft.id, nowMs, ...written(draft) });
}

export function deleteDocuments(db: Database, ids: readonly string[]): void {
  const remove = db.prepare<[string]>('DELETE FROM documents WHERE id = ?');
  for (const id of ids) {
    if (remove.run(id).changes === 0) throw new AppError('not-found', `no document ${id}`, { id });
  }
}

/** 发文字号 that a document of the kind was last given, as a draft or issued; empty where none was. */
export function selectLastNumber(db: Database, kind: DocumentKind): string {
  const last = db
    .prepare<[{ kind: DocumentKind }], string>(
      `SELECT number FROM (
         SELECT number, created_at_ms AS at_ms FROM documents WHERE kind = @kind AND number <> ''
         UNION ALL SELECT json_extract(model_json, '$.documentNumber'), issued_at_ms FROM issued_papers
         WHERE kind = @kind AND json_extract(model_json, '$.documentNumber') <> '')
       ORDER BY at_ms DESC LIMIT 1`,
    )
    .pluck()
    .get({ kind });
  return last ?? '';
}

/** Title of another draft, or of what was issued from one, under the same number; null where the number is free. */
export function selectNamesake(db: Database, { id, number }: Pick<DocumentDraft, 'id' | 'number'>): string | null {
  if (number === '') return null;
  const title = db
    .prepare<[{ id: string; number: string }], string>(
      `SELECT title FROM documents WHERE number = @number AND id <> @id
       UNION ALL SELECT title FROM issued_papers
       WHERE document_id IS NOT NULL AND document_id <> @id AND json_extract(model_json, '$.documentNumber') = @number
       LIMIT 1`,
    )
    .pluck()
    .get({ id, number });
  return title ?? null;
}
