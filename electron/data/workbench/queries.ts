import type { Database } from 'better-sqlite3';
import type { WorkbenchInfo } from '../../../shared/contract/data.ts';
import { AppError } from '../../../shared/errors.ts';
import { schemaVersion } from '../database/migrate.ts';

/** @throws database-damaged when the file has lost its own record */
export function selectInfo(db: Database): WorkbenchInfo {
  const row = db.prepare<[], { id: string; created_at_ms: number }>('SELECT id, created_at_ms FROM workbench').get();
  if (!row) throw new AppError('database-damaged', 'the workbench record is missing');
  return { id: row.id, createdAtMs: row.created_at_ms, schemaVersion: schemaVersion(db) };
}
