import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileBackup } from '../../shared/contract/shell.ts';
import { backupInstant } from '../../shared/domain/backupName.ts';
import { backupsRoot, readWindowMemory } from './userFiles.ts';

/**
 * Backups of a file that may be beyond opening, newest first. Only the memory of recent files still knows which
 * workbench was there.
 */
export function fileBackupsOf(path: string): (FileBackup & { readonly path: string })[] {
  const workbenchId = readWindowMemory().recent.find((file) => file.path === path)?.workbenchId;
  const folder = workbenchId === undefined ? undefined : join(backupsRoot(), workbenchId);
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const atMs = backupInstant(name);
      const backup = join(folder, name);
      return atMs === null ? [] : [{ name, path: backup, atMs, sizeBytes: statSync(backup).size }];
    })
    .sort((a, b) => b.atMs - a.atMs);
}
