import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Agreement, AgreementFields, Attachment } from '../../../shared/domain/agreement/agreement.ts';
import type { EvaluationInputJson } from '../../../shared/domain/wage/evaluationInput.ts';
import { AppError } from '../../../shared/errors.ts';

interface AgreementRow {
  readonly id: string;
  readonly negotiation_id: string;
  readonly signed_day: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly basis: string;
  readonly terms: string;
  readonly pricing: string;
  readonly notes: string;
}

interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly size_bytes: number;
  readonly sha256: string;
}

/** All but the input it was priced from, which is as large as the workforce. */
const COLUMNS = 'id, negotiation_id, signed_day, from_day, to_day, basis, terms, pricing, notes';

function toAgreement(db: Database, row: AgreementRow): Agreement {
  return {
    id: row.id,
    signedDay: row.signed_day,
    fromDay: row.from_day,
    toDay: row.to_day,
    basis: JSON.parse(row.basis),
    terms: JSON.parse(row.terms),
    pricing: JSON.parse(row.pricing),
    notes: row.notes,
    attachments: selectAttachments(db, row.id),
    followedBy: selectFollowing(db, row.negotiation_id),
  };
}

/** Null where nothing is signed. */
export function selectAgreementOf(db: Database, negotiationId: string): Agreement | null {
  const row = db
    .prepare<[string], AgreementRow>(`SELECT ${COLUMNS} FROM agreements WHERE negotiation_id = ?`)
    .get(negotiationId);
  return row ? toAgreement(db, row) : null;
}

/** @throws not-found */
export function selectAgreement(db: Database, id: string): Agreement {
  const row = db.prepare<[string], AgreementRow>(`SELECT ${COLUMNS} FROM agreements WHERE id = ?`).get(id);
  if (!row) throw new AppError('not-found', `no agreement ${id}`, { id });
  return toAgreement(db, row);
}

/** @throws not-found */
export function selectPricedInput(db: Database, id: string): EvaluationInputJson {
  const bytes = db
    .prepare<[string], Uint8Array>(
      'SELECT f.bytes FROM agreements a JOIN stored_files f ON f.sha256 = a.input_sha256 WHERE a.id = ?',
    )
    .pluck()
    .get(id);
  if (!bytes) throw new AppError('not-found', `no agreement ${id}`, { id });
  return JSON.parse(new TextDecoder().decode(bytes));
}

export type NewAgreementRow = Omit<Agreement, 'attachments' | 'followedBy'> & {
  readonly negotiationId: string;
  readonly pricedInput: EvaluationInputJson;
};

export function insertAgreement(db: Database, { pricedInput, ...agreement }: NewAgreementRow): void {
  db.prepare(
    `INSERT INTO agreements (${COLUMNS}, input_sha256)
     VALUES (@id, @negotiationId, @signedDay, @fromDay, @toDay, @basis, @terms, @pricing, @notes, @inputSha256)`,
  ).run({
    ...agreement,
    basis: JSON.stringify(agreement.basis),
    terms: JSON.stringify(agreement.terms),
    pricing: JSON.stringify(agreement.pricing),
    inputSha256: storeFile(db, new TextEncoder().encode(JSON.stringify(pricedInput))),
  });
}

export function updateAgreement(db: Database, id: string, fields: AgreementFields): void {
  db.prepare(
    'UPDATE agreements SET signed_day = @signedDay, from_day = @fromDay, to_day = @toDay, notes = @notes WHERE id = @id',
  ).run({ ...fields, id });
}

export function deleteAgreement(db: Database, id: string): void {
  db.prepare('DELETE FROM agreements WHERE id = ?').run(id);
}

function selectFollowing(db: Database, negotiationId: string): { id: string; title: string }[] {
  return db
    .prepare<[string], { id: string; title: string }>(
      'SELECT id, title FROM negotiations WHERE follows_id = ? ORDER BY created_at_ms, id',
    )
    .all(negotiationId);
}

function selectAttachments(db: Database, agreementId: string): Attachment[] {
  return db
    .prepare<[string], AttachmentRow>(
      'SELECT id, name, size_bytes, sha256 FROM attachments WHERE agreement_id = ? ORDER BY position, id',
    )
    .all(agreementId)
    .map(({ id, name, size_bytes: sizeBytes, sha256 }) => ({ id, name, sizeBytes, sha256 }));
}

/** @throws not-found */
export function selectAttachmentBytes(db: Database, id: string): Uint8Array {
  const bytes = db
    .prepare<[string], Uint8Array>(
      'SELECT f.bytes FROM attachments a JOIN stored_files f ON f.sha256 = a.sha256 WHERE a.id = ?',
    )
    .pluck()
    .get(id);
  if (!bytes) throw new AppError('not-found', `no attachment ${id}`, { id });
  return bytes;
}

/** Adds an attachment at the end. */
export function insertAttachment(
  db: Database,
  agreementId: string,
  file: Pick<Attachment, 'id' | 'name'>,
  bytes: Uint8Array,
): void {
  db.prepare(
    `INSERT INTO attachments (id, agreement_id, position, name, size_bytes, sha256)
     VALUES (@id, @agreementId, (SELECT coalesce(max(position) + 1, 0) FROM attachments WHERE agreement_id = @agreementId),
       @name, @sizeBytes, @sha256)`,
  ).run({ ...file, agreementId, sizeBytes: bytes.byteLength, sha256: storeFile(db, bytes) });
}

/** Keeps bytes once, whatever number of rows share them, and answers their SHA-256 in hex. */
export function storeFile(db: Database, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  db.prepare('INSERT INTO stored_files (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING').run(sha256, bytes);
  return sha256;
}

export function deleteAttachment(db: Database, id: string): void {
  db.prepare('DELETE FROM attachments WHERE id = ?').run(id);
}

/** Frees the bytes that no row names and no step could bring back. */
export function deleteUnreachableFiles(db: Database): void {
  db.exec(`
    DELETE FROM stored_files WHERE sha256 NOT IN (
      SELECT sha256 FROM attachments
      UNION SELECT input_sha256 FROM agreements
      UNION SELECT sha256 FROM document_templates
      UNION SELECT template_sha256 FROM letter_batches WHERE template_sha256 IS NOT NULL
      UNION SELECT json_extract(coalesce(before, after), '$.sha256') FROM undo_changes
        WHERE table_name IN ('attachments', 'document_templates')
      UNION SELECT json_extract(coalesce(before, after), '$.input_sha256') FROM undo_changes
        WHERE table_name = 'agreements')`);
}
