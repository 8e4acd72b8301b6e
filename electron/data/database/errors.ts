import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../../shared/errors.ts';

const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_READONLY', 'file-read-only'],
  ['SQLITE_BUSY', 'file-in-use'],
  ['SQLITE_LOCKED', 'file-in-use'],
  ['SQLITE_CANTOPEN', 'file-not-readable'],
  ['SQLITE_IOERR', 'file-not-readable'],
];

/** Names what SQLite and the file system refuse; anything else passes as it is. */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (error instanceof Database.SqliteError) {
    const known = CODES.find(([prefix]) => code.startsWith(prefix));
    return known ? new AppError(known[1], `${code}: ${error.message}`) : error;
  }
  if (code === 'ENOSPC') return new AppError('disk-full', error.message);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new AppError('file-read-only', error.message);
  if (code === 'ENOENT') return new AppError('file-missing', error.message);
  return error;
}
