import Database from 'better-sqlite3';
import type { BackupInfo } from '../../../shared/contract/data.ts';

interface Stamp {
  readonly id: string;
  readonly title: string;
  readonly updated_at_ms: number;
}

function selectStamps(db: Database.Database): Map<string, Stamp> {
  const rows = db.prepare<[], Stamp>('SELECT id, title, updated_at_ms FROM negotiations ORDER BY title').all();
  return new Map(rows.map((row) => [row.id, row]));
}

function countPapers(db: Database.Database): number {
  return db.prepare<[], number>('SELECT count(*) FROM issued_papers').pluck().get() ?? 0;
}

/** What the open file has, has lost, or holds changed beside a backup. */
export function compareWithBackup(db: Database.Database, backupPath: string): BackupInfo['since'] {
  const backup = new Database(backupPath, { readonly: true });
  try {
    const then = selectStamps(backup);
    const today = selectStamps(db);
    const titles = (stamps: Iterable<Stamp>) => [...stamps].map(({ title }) => title);
    return {
      added: titles([...today.values()].filter(({ id }) => !then.has(id))),
      removed: titles([...then.values()].filter(({ id }) => !today.has(id))),
      changed: titles(
        [...today.values()].filter(({ id, updated_at_ms }) => {
          const before = then.get(id);
          return before !== undefined && before.updated_at_ms !== updated_at_ms;
        }),
      ),
      papers: countPapers(db) - countPapers(backup),
    };
  } finally {
    backup.close();
  }
}
