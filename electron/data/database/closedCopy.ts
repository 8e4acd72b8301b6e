import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

/** Writes the whole file anew beside its place and renames it in: a full disk leaves what was there before. */
export function writeClosedCopy(db: Database, path: string): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    renameSync(unfinished, path);
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}
