import type { Database } from 'better-sqlite3';
import { CHUNK_BITS } from './chunk.ts';

/** Columns that are packed; a change of any other leaves the copies as they are. */
const UNIT_COLUMNS =
  'key, kind, region_code, industry, ownership, valid_from, employees, members, union_status, is_operating, ' +
  'condition, is_piece_rate, size_class';

const WATCHED = [
  { table: 'units', key: 'key', update: `UPDATE OF ${UNIT_COLUMNS}` },
  { table: 'unit_facts_before', key: 'unit_key', update: 'UPDATE' },
  {
    table: 'unit_agreements',
    key: 'unit_key',
    update: 'UPDATE OF unit_key, kind, level, signed_day, from_day, to_day',
  },
  { table: 'agreement_coverage', key: 'unit_key', update: 'UPDATE' },
  {
    table: 'targets',
    key: 'unit_key',
    update: 'UPDATE OF campaign_key, unit_key, is_frozen, listed_on, removed_on',
  },
  { table: 'target_events', key: 'unit_key', update: 'UPDATE' },
] as const;

const chunkOf = (side: 'NEW' | 'OLD', key: string) => `${side}.${key} >> ${CHUNK_BITS}`;
/** A chunk that changed since it was last read is not marked again: most rows of an import cost one look. */
const isUnmarked = (chunk: string) => `NOT EXISTS (SELECT 1 FROM chunk_stamps WHERE chunk = ${chunk} AND is_seen = 0)`;
/** In two steps: what a statement says of conflicts, as an upsert does, overrules what its triggers say. */
const mark = (chunk: string) => `
  DELETE FROM chunk_stamps WHERE chunk = ${chunk};
  INSERT INTO chunk_stamps (chunk, stamp, is_seen) VALUES (${chunk}, random() >> 11, 0);
  DELETE FROM rate_chunks WHERE chunk = ${chunk};`;

/**
 * Watches on this connection what the packed copies are made of: a row that changes takes the stored copy of its chunk
 * with it and gives the chunk another stamp, in the same transaction, so that no way of writing and no roll-back leaves
 * a wrong copy. A stamp is never used twice: a copy made within a transaction that was rolled back is known by it.
 */
export function watchChunks(db: Database): void {
  db.exec(`CREATE TEMP TABLE chunk_stamps (
    chunk INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, is_seen INTEGER NOT NULL)`);
  for (const { table, key, update } of WATCHED) {
    const watch = (name: string, event: string, side: 'NEW' | 'OLD', when = '') =>
      db.exec(`
        CREATE TEMP TRIGGER stamp_${table}_${name} AFTER ${event} ON main.${table}
        WHEN ${when} ${isUnmarked(chunkOf(side, key))}
        BEGIN ${mark(chunkOf(side, key))} END`);
    watch('insert', 'INSERT', 'NEW');
    watch('delete', 'DELETE', 'OLD');
    watch('update', update, 'NEW');
    watch('leave', update, 'OLD', `${chunkOf('OLD', key)} <> ${chunkOf('NEW', key)} AND`);
  }
  // What an agreement says counts in the chunks of the enterprises under it too.
  const covered = `SELECT unit_key >> ${CHUNK_BITS} FROM agreement_coverage WHERE agreement_id = NEW.id`;
  db.exec(`
    CREATE TEMP TRIGGER stamp_covered AFTER UPDATE OF kind, signed_day, from_day, to_day ON main.unit_agreements
    BEGIN
      DELETE FROM rate_chunks WHERE chunk IN (${covered});
      DELETE FROM chunk_stamps WHERE chunk IN (${covered});
      INSERT INTO chunk_stamps (chunk, stamp, is_seen)
      SELECT DISTINCT unit_key >> ${CHUNK_BITS}, random() >> 11, 0 FROM agreement_coverage WHERE agreement_id = NEW.id;
    END`);
}

/** Marks chunks as the triggers do, for a job that writes without them. */
export function markChunks(db: Database, chunks: Iterable<number>): void {
  const drop = db.prepare('DELETE FROM rate_chunks WHERE chunk = ?');
  const stamp = db.prepare(
    'INSERT OR REPLACE INTO temp.chunk_stamps (chunk, stamp, is_seen) VALUES (?, random() >> 11, 0)',
  );
  for (const chunk of chunks) {
    drop.run(chunk);
    stamp.run(chunk);
  }
}
