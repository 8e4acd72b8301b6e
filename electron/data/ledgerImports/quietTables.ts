import type { Database } from 'better-sqlite3';
import { CHUNK_BITS } from '../rates/chunk.ts';
import { markChunks } from '../rates/watchChunks.ts';
import { markListsChanged } from '../units/watchLists.ts';

const TABLES = ['units', 'unit_agreements', 'unit_facts_before'] as const;
/** What watches each row that is written: for undo, which keeps no step of so many, for packed rates and kept orders. */
const WATCHERS = [...TABLES.flatMap((table) => [`watch_${table}_`, `stamp_${table}_`]), 'watch_lists_unit_'];

/** For a while: a tree of random keys that does not fit the cache is read from the disk again and again. */
const CACHE = { usual: 'cache_size = -2000', large: 'cache_size = -64000' } as const;

interface Quiet {
  /** Notes a row that was written. */
  readonly touched: (unitKey: number) => void;
}

/**
 * Runs a job that writes a great many units, in the transaction that is open, without the triggers that look at each
 * row: SQLite keeps a journal for each statement that has one, which makes an import three times as slow. What they note
 * is noted once, at the end. Into an empty ledger the indexes are built at the end as well, from sorted keys. A roll-back
 * brings everything back as it was.
 */
export async function writeQuietly<T>(db: Database, job: (quiet: Quiet) => Promise<T>): Promise<T> {
  db.pragma(CACHE.large);
  try {
    const triggers = definitions(db, 'temp.sqlite_master', 'trigger').filter(({ name }) =>
      WATCHERS.some((start) => name.startsWith(start)),
    );
    const isEmpty = db.prepare('SELECT 1 FROM units LIMIT 1').get() === undefined;
    const indexes = isEmpty ? definitions(db, 'main.sqlite_master', 'index') : [];
    for (const { name } of triggers) db.exec(`DROP TRIGGER temp."${name}"`);
    for (const { name } of indexes) db.exec(`DROP INDEX main."${name}"`);
    const chunks = new Set<number>();
    const value = await job({ touched: (unitKey) => chunks.add(unitKey >> CHUNK_BITS) });
    for (const { sql } of indexes) db.exec(sql);
    for (const { sql } of triggers) db.exec(sql.replace(/^CREATE TRIGGER/i, 'CREATE TEMP TRIGGER'));
    markChunks(db, chunks);
    markListsChanged(db);
    return value;
  } finally {
    db.pragma(CACHE.usual);
  }
}

interface Definition {
  readonly name: string;
  readonly sql: string;
}

function definitions(db: Database, schema: string, type: 'trigger' | 'index'): Definition[] {
  return db
    .prepare<[string, string], Definition>(
      `SELECT name, sql FROM ${schema}
       WHERE type = ? AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .all(type, JSON.stringify(TABLES));
}
