import type { Database } from 'better-sqlite3';
import type { LetterBatch } from '../../../shared/domain/letters/letterBatch.ts';
import type { LetterKind } from '../../../shared/domain/documents/documentKind.ts';
import { type FieldValues, fieldValues } from '../templates/templateData.ts';
import type { DocumentModel } from '../../../shared/reports/documentModel.ts';
import { documentModel } from '../../../shared/reports/documentModel.ts';
import { AppError } from '../../../shared/errors.ts';

interface NewBatch {
  readonly id: string;
  readonly campaignKey: number;
  readonly kind: LetterKind;
  readonly day: string;
  /** JSON. */
  readonly choice: string;
  /** Of the user's template; null for the layout of the product. */
  readonly templateSha256: string | null;
  readonly nowMs: number;
  readonly by: string;
}

/** Opens a batch with its first letter; answers its key. */
export function insertLetterBatch(db: Database, batch: NewBatch): number {
  return Number(
    db
      .prepare(
        `INSERT INTO letter_batches (id, campaign_key, kind, day, choice, count, template_sha256, recorded_at_ms,
           recorded_by)
         VALUES (@id, @campaignKey, @kind, @day, @choice, 1, @templateSha256, @nowMs, @by)`,
      )
      .run(batch).lastInsertRowid,
  );
}

export function countLetters(db: Database, batchKey: number, count: number): void {
  db.prepare('UPDATE letter_batches SET count = ? WHERE key = ?').run(count, batchKey);
}

interface NewLetter {
  readonly id: string;
  readonly batchKey: number;
  readonly unitKey: number;
  readonly place: number;
  readonly number: number;
  readonly modelJson: string;
  readonly sha256: string;
  /** What stands in the fields of the template; null without one. */
  readonly fields: FieldValues | null;
}

export function letterInserter(db: Database): (letter: NewLetter) => void {
  const statement = db.prepare(
    `INSERT INTO issued_letters (id, batch_key, unit_key, place, number, model_json, sha256, template_fields)
     VALUES (@id, @batchKey, @unitKey, @place, @number, @modelJson, @sha256, @fields)`,
  );
  return ({ fields, ...letter }) => statement.run({ ...letter, fields: fields && JSON.stringify(fields) });
}

export function selectLetterBatches(db: Database, campaignKey: number): LetterBatch[] {
  interface Row extends Omit<LetterBatch, 'numbers'> {
    readonly from_number: number;
    readonly to_number: number;
  }
  return db
    .prepare<[number], Row>(
      `SELECT b.id, b.kind, b.day, b.count, b.recorded_at_ms AS atMs, b.recorded_by AS "by",
         min(l.number) AS from_number, max(l.number) AS to_number
       FROM letter_batches b JOIN issued_letters l ON l.batch_key = b.key
       WHERE b.campaign_key = ? GROUP BY b.key ORDER BY b.key DESC`,
    )
    .all(campaignKey)
    .map(({ from_number: from, to_number: to, ...batch }) => ({ ...batch, numbers: { from, to } }));
}

/** @throws not-found */
export function letterBatchKey(db: Database, id: string): number {
  const key = db.prepare<[string], number>('SELECT key FROM letter_batches WHERE id = ?').pluck().get(id);
  if (key === undefined) throw new AppError('not-found', `no batch of letters ${id}`, { id });
  return key;
}

/** In the order of the places asked for. @throws not-found for a place that the batch does not have */
export function selectLetterModels(db: Database, batchKey: number, places: readonly number[]): DocumentModel[] {
  const statement = db
    .prepare<[number, number], string>('SELECT model_json FROM issued_letters WHERE batch_key = ? AND place = ?')
    .pluck();
  return places.map((place) => {
    const json = statement.get(batchKey, place);
    if (json === undefined) throw new AppError('not-found', `no letter at ${place}`, { place });
    return documentModel.parse(JSON.parse(json));
  });
}

/** Of the user's template that a batch was issued in; null for the layout of the product. */
export const selectBatchTemplate = (db: Database, batchKey: number): string | null =>
  db
    .prepare<[number], string | null>('SELECT template_sha256 FROM letter_batches WHERE key = ?')
    .pluck()
    .get(batchKey) ?? null;

/** What stood in the fields of the template. @throws not-found for a place without */
export function selectLetterFields(db: Database, batchKey: number, place: number): FieldValues {
  const json = db
    .prepare<[number, number], string | null>(
      'SELECT template_fields FROM issued_letters WHERE batch_key = ? AND place = ?',
    )
    .pluck()
    .get(batchKey, place);
  if (!json) throw new AppError('not-found', `no letter in a template at ${place}`, { place });
  return fieldValues.parse(JSON.parse(json));
}
