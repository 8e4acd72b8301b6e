import type { Database } from 'better-sqlite3';
import type { DocumentKind } from '../../../shared/domain/documents/documentKind.ts';
import type { Template, TemplateFields } from '../../../shared/domain/templates/template.ts';
import { AppError } from '../../../shared/errors.ts';

interface TemplateRow {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly sha256: string;
  readonly size_bytes: number;
  readonly is_used: 0 | 1;
  readonly added_at_ms: number;
}

const toTemplate = (row: TemplateRow): Template => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  sha256: row.sha256,
  sizeBytes: row.size_bytes,
  isUsed: row.is_used === 1,
  addedAtMs: row.added_at_ms,
});

/** By kind, the newest first. */
export function selectTemplates(db: Database): Template[] {
  return db
    .prepare<[], TemplateRow>('SELECT * FROM document_templates ORDER BY kind, added_at_ms DESC, id')
    .all()
    .map(toTemplate);
}

/** @throws not-found */
export function selectTemplate(db: Database, id: string): Template {
  const row = db.prepare<[string], TemplateRow>('SELECT * FROM document_templates WHERE id = ?').get(id);
  if (!row) throw new AppError('not-found', `no template ${id}`, { id });
  return toTemplate(row);
}

/** The template that takes the place of the product's own document; null where none does. */
export function selectUsedTemplate(db: Database, kind: DocumentKind): Template | null {
  const row = db
    .prepare<[string], TemplateRow>('SELECT * FROM document_templates WHERE kind = ? AND is_used = 1')
    .get(kind);
  return row ? toTemplate(row) : null;
}

export function selectTemplateBytes(db: Database, { sha256 }: Pick<Template, 'sha256'>): Uint8Array {
  const bytes = db.prepare<[string], Uint8Array>('SELECT bytes FROM stored_files WHERE sha256 = ?').pluck().get(sha256);
  if (!bytes) throw new AppError('not-found', `no bytes of template ${sha256}`, { sha256 });
  return bytes;
}

export function insertTemplate(db: Database, template: Template): void {
  db.prepare(
    `INSERT INTO document_templates (id, kind, name, sha256, size_bytes, is_used, added_at_ms)
     VALUES (@id, @kind, @name, @sha256, @sizeBytes, @isUsed, @addedAtMs)`,
  ).run({ ...template, isUsed: Number(template.isUsed) });
}

export function updateTemplate(db: Database, id: string, { kind, name, isUsed }: TemplateFields): void {
  db.prepare('UPDATE document_templates SET kind = ?, name = ?, is_used = ? WHERE id = ?').run(
    kind,
    name,
    Number(isUsed),
    id,
  );
}

/** Of a kind one is used at most. */
export function stopUsingOthers(db: Database, kind: DocumentKind, id: string): void {
  db.prepare('UPDATE document_templates SET is_used = 0 WHERE kind = ? AND id <> ? AND is_used = 1').run(kind, id);
}

export function deleteTemplate(db: Database, id: string): void {
  db.prepare('DELETE FROM document_templates WHERE id = ?').run(id);
}
