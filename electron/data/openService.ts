import type { Database } from 'better-sqlite3';
import { v7 as uuidV7 } from 'uuid';
import type { OpenRequest } from '../../shared/contract/dataProcess.ts';
import { backupFolderOf, listBackupFiles, writeBackup } from './backups/folder.ts';
import { BulkWork } from './bulkWork.ts';
import { openWorkbench } from './database/open.ts';
import { storeChunks } from './rates/chunkStore.ts';
import { type ReaderLink, startReaderProcess } from './ledgerImports/readerLink.ts';
import type { Service } from './serve.ts';

const HOUR_MS = 3_600_000;

/** A service over one open file. */
export interface OpenedService extends Service {
  /** Backs up what changed since the last backup, folds the log into the file and lets it go. */
  readonly close: () => void;
}

/**
 * Opens a workbench file with its backups: one before a migration, one at close when something changed and the last
 * is older than an hour.
 * @throws what `openWorkbench` throws
 */
export function openService(
  request: OpenRequest,
  now: () => number,
  startReader: () => ReaderLink = startReaderProcess,
): OpenedService {
  const { path, backupsRoot, appVersion } = request;
  const folderOf = (db: Database) => (backupsRoot === null ? null : backupFolderOf(db, backupsRoot));
  const open = (create: boolean) =>
    openWorkbench(path, {
      create,
      nowMs: now(),
      backUp: (db) => {
        const folder = folderOf(db);
        if (folder !== null) writeBackup(db, folder, now());
      },
    });

  let db = open(request.create);
  const backupDir = folderOf(db);
  const changesAtOpen = totalChanges(db);

  return {
    get db() {
      return db;
    },
    now,
    newId: uuidV7,
    appVersion,
    bulk: new BulkWork(),
    startReader,
    backupDir,
    reopen: (replace) => {
      db.close();
      try {
        replace(path);
      } finally {
        db = open(false);
      }
    },
    close: () => {
      const hasChanged = totalChanges(db) !== changesAtOpen;
      storeChunks(db);
      const [newest] = backupDir === null ? [] : listBackupFiles(backupDir);
      if (backupDir !== null && hasChanged && (!newest || now() - newest.atMs > HOUR_MS))
        writeBackup(db, backupDir, now());
      db.close();
    },
  };
}

function totalChanges(db: Database): number {
  return db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
}
