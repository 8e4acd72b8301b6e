import { copyFileSync, renameSync } from 'node:fs';
import { AppError } from '../../../shared/errors.ts';
import type { GroupHandlers, Service } from '../serve.ts';
import { findBackup, listBackupFiles, writeBackup } from './folder.ts';
import { compareWithBackup } from './queries.ts';

export const backups: GroupHandlers<'backups'> = {
  list: (service) =>
    listBackupFiles(folderOf(service)).map(({ name, path, atMs, sizeBytes }) => ({
      name,
      atMs,
      sizeBytes,
      since: compareWithBackup(service.db, path),
    })),
  create: (service) => writeBackup(service.db, folderOf(service), service.now()),
  restore: (service, { name }) => {
    const folder = folderOf(service);
    const { path: backup } = findBackup(folder, name);
    writeBackup(service.db, folder, service.now());
    service.reopen((path) => {
      const incoming = `${path}.unfinished`;
      copyFileSync(backup, incoming);
      renameSync(incoming, path);
    });
  },
};

function folderOf({ backupDir }: Service): string {
  if (backupDir === null) throw new AppError('not-found', 'a workbench without a file has no backups');
  return backupDir;
}
