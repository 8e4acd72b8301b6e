import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 as uuidV7 } from 'uuid';
import { AppError } from '../../../shared/errors.ts';
import { watchChanges } from '../history/record.ts';
import { watchChunks } from '../rates/watchChunks.ts';
import { watchLists } from '../units/watchLists.ts';
import { toDatabaseError } from './errors.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';

/** 'BWB1': marks the file as ours, so that another program's database is refused instead of changed. */
const APPLICATION_ID = 0x42574231;

const SQLITE_HEADER = 'SQLite format 3\0';
/** Where the header keeps them: https://www.sqlite.org/fileformat.html#the_database_header */
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

const NEWEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

export interface OpenOptions {
  /** Makes a new workbench where there is no file; without it a missing file is refused. */
  readonly create: boolean;
  readonly nowMs: number;
  /** Called before the first pending migration of an existing file. */
  readonly backUp: (db: Database.Database) => void;
}

/**
 * Opens a workbench file for this process alone, checked and migrated.
 * @throws file-missing, file-read-only, not-a-database, not-a-workbench, database-damaged, database-too-new,
 * migration-failed, file-in-use, disk-full: none of them changes the file.
 */
export function openWorkbench(path: string, options: OpenOptions): Database.Database {
  let db: Database.Database | undefined;
  try {
    const isNew = path === ':memory:' || !existsSync(path);
    if (isNew && path !== ':memory:' && !options.create) throw new AppError('file-missing', `no file at ${path}`);
    if (!isNew) checkHeader(path);
    const mustCheck = !isNew && mustBeChecked(statSync(path).size, existsSync(`${path}-wal`));
    db = new Database(path, { timeout: 0 });
    // The lock lasts until the connection closes: a second process on the same file gets file-in-use at once.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('foreign_keys = ON');
    db.pragma('synchronous = FULL');
    // Before the log begins, so that the mark stands in the file itself and a crash leaves a file that is known as ours.
    if (isNew) db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma('journal_mode = WAL');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    if (mustCheck) checkContent(db);
    if (!isNew && schemaVersion(db) < NEWEST_VERSION) options.backUp(db);
    migrate(db, MIGRATIONS);
    db.prepare('INSERT INTO workbench (id, created_at_ms) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM workbench)').run(
      uuidV7(),
      options.nowMs,
    );
    watchChanges(db);
    watchChunks(db);
    watchLists(db);
    return db;
  } catch (error) {
    db?.close();
    throw toDatabaseError(error);
  }
}

/** Looks at the first bytes before SQLite may write: a foreign file must stay untouched, down to its side files. */
function checkHeader(path: string): void {
  accessSync(path, constants.R_OK | constants.W_OK);
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  const length = readSync(file, header, 0, header.length, 0);
  closeSync(file);
  if (length < header.length || header.toString('latin1', 0, SQLITE_HEADER.length) !== SQLITE_HEADER) {
    throw new AppError('not-a-database', `${path} does not start like a database`);
  }
  if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) {
    throw new AppError('not-a-workbench', `${path} belongs to another program`);
  }
  const current = header.readUInt32BE(USER_VERSION_OFFSET);
  if (current > NEWEST_VERSION) {
    throw new AppError('database-too-new', `file version ${current}, newest known ${NEWEST_VERSION}`, { current });
  }
}

/** The check reads every row: 20 seconds for a million units. Below this size it takes a second or two. */
const LARGE_FILE_BYTES = 256 * 1024 * 1024;

/** A large file that was closed in order, with no log left beside it, opens unchecked; what it still hides shows itself when it is read. */
export function mustBeChecked(sizeBytes: number, hasLog: boolean): boolean {
  return hasLog || sizeBytes < LARGE_FILE_BYTES;
}

function checkContent(db: Database.Database): void {
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new AppError('database-damaged', `integrity: ${String(verdict)}`);
}
