import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileBackup } from '../../shared/contract/shell.ts';
import { backupsRoot, readWindowMemory } from './userFiles.ts';

const NAME = /^(\d{13})\.workbench$/;

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
      const atMs = NAME.exec(name)?.[1];
      const backup = join(folder, name);
      return atMs === undefined ? [] : [{ name, path: backup, atMs: Number(atMs), sizeBytes: statSync(backup).size }];
    })
    .sort((a, b) => b.atMs - a.atMs);
}
