import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { backupInstant, backupName } from '../../../shared/domain/backupName.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeClosedCopy } from '../database/closedCopy.ts';
import { selectInfo } from '../workbench/queries.ts';

/** Rolling backups that a file keeps; the oldest go first. */
const BACKUPS_KEPT = 20;

export interface BackupFile {
  readonly name: string;
  readonly path: string;
  readonly atMs: number;
  readonly sizeBytes: number;
}

/** The folder of one workbench's backups: by its id, so that a moved or renamed file finds them again. */
export function backupFolderOf(db: Database, backupsRoot: string): string {
  return join(backupsRoot, selectInfo(db).id);
}

/** Newest first. */
export function listBackupFiles(folder: string): BackupFile[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .flatMap((name) => {
      const atMs = backupInstant(name);
      const path = join(folder, name);
      return atMs === null ? [] : [{ name, path, atMs, sizeBytes: statSync(path).size }];
    })
    .sort((a, b) => b.atMs - a.atMs);
}

export function writeBackup(db: Database, folder: string, nowMs: number): void {
  mkdirSync(folder, { recursive: true });
  writeClosedCopy(db, join(folder, backupName(nowMs)));
  for (const { path } of listBackupFiles(folder).slice(BACKUPS_KEPT)) rmSync(path);
}

/** @throws not-found for a name that is not a backup's: it never leads out of the folder */
export function findBackup(folder: string, name: string): BackupFile {
  const backup = listBackupFiles(folder).find((file) => file.name === name);
  if (!backup) throw new AppError('not-found', `no backup ${name}`, { name });
  return backup;
}
