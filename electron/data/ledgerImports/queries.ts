import type { Database } from 'better-sqlite3';
import {
  type ImportReport,
  type LedgerImport,
  type RememberedRules,
  rememberedRules,
} from '../../../shared/domain/ledger-import/report.ts';
import { AppError } from '../../../shared/errors.ts';

/** What was chosen for a file of this layout before; null where nothing was, or an older version chose otherwise. */
export function selectRules(db: Database, layout: string): RememberedRules | null {
  const json = db.prepare<[string], string>('SELECT mapping FROM import_mappings WHERE layout = ?').pluck().get(layout);
  if (json === undefined) return null;
  const { success, data } = rememberedRules.safeParse(JSON.parse(json));
  return success ? data : null;
}

export function keepRules(db: Database, layout: string, name: string, rules: RememberedRules, nowMs: number): void {
  db.prepare(
    `INSERT INTO import_mappings (layout, name, mapping, used_at_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (layout) DO UPDATE SET name = excluded.name, mapping = excluded.mapping, used_at_ms = excluded.used_at_ms`,
  ).run(layout, name, JSON.stringify(rules), nowMs);
}

export function deleteRules(db: Database, layout: string): void {
  db.prepare('DELETE FROM import_mappings WHERE layout = ?').run(layout);
}

export function insertImport(
  db: Database,
  { id, report, by, nowMs }: { id: string; report: ImportReport; by: string; nowMs: number },
): void {
  db.prepare('INSERT INTO ledger_imports (id, file_name, at_ms, imported_by, report) VALUES (?, ?, ?, ?, ?)').run(
    id,
    report.fileName,
    nowMs,
    by,
    JSON.stringify(report),
  );
}

/** The latest first, without the rows of their reports. */
export function selectImports(db: Database): LedgerImport[] {
  return db
    .prepare<[], LedgerImport>(
      `SELECT id, file_name AS fileName, at_ms AS atMs, imported_by AS importedBy,
         report ->> '$.rows' AS rows, report ->> '$.created' AS created, report ->> '$.changed' AS changed,
         report ->> '$.rejected' AS rejected,
         (SELECT count(*) FROM units WHERE import_id = ledger_imports.id) AS unitsLeft,
         taken_back_at_ms AS takenBackAtMs
       FROM ledger_imports ORDER BY at_ms DESC, id DESC`,
    )
    .all();
}

/** @throws not-found */
export function selectReport(db: Database, id: string): ImportReport {
  const json = db.prepare<[string], string>('SELECT report FROM ledger_imports WHERE id = ?').pluck().get(id);
  if (json === undefined) throw new AppError('not-found', `no import ${id}`, { id });
  // Safe: insertImport is the only writer.
  return JSON.parse(json) as ImportReport;
}
