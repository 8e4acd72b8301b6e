import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** A numbered step that only moves forward and is never edited once released. */
export interface Migration {
  readonly version: number;
  readonly up: (db: Database) => void;
}

export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings the file to the newest version, each step in its own transaction.
 * @throws database-too-new when the file knows a later version; it is left unharmed.
 * @throws migration-failed with the step's number; the file stays at the last good version.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const current = schemaVersion(db);
  const newest = migrations.at(-1)?.version ?? 0;
  if (current > newest) {
    throw new AppError('database-too-new', `file version ${current}, newest known ${newest}`, { current, newest });
  }
  for (const { version, up } of migrations) {
    if (version <= current) continue;
    try {
      db.transaction(() => {
        up(db);
        const broken = db.pragma('foreign_key_check');
        if (Array.isArray(broken) && broken.length > 0) throw new Error(`${broken.length} broken foreign keys`);
        db.pragma(`user_version = ${version}`);
      })();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL') throw error;
      throw new AppError('migration-failed', `migration ${version}: ${String(error)}`, { version });
    }
  }
}
