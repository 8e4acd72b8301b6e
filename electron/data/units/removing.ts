import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** Names that a refusal tells. */
const MOST_NAMED = 5;

/**
 * Takes units out of the ledger, with their past facts and agreements.
 * @throws unit-in-use where a list of a campaign holds one, or held it: what was done there stays on record
 */
export function removeUnits(db: Database, ids: readonly string[]): void {
  const list = JSON.stringify(ids);
  const held = db
    .prepare<[string], string>(
      `SELECT name FROM units WHERE id IN (SELECT value FROM json_each(?)) AND (
         EXISTS (SELECT 1 FROM targets WHERE unit_key = units.key)
         OR EXISTS (SELECT 1 FROM target_events WHERE unit_key = units.key)
         OR EXISTS (SELECT 1 FROM list_changes WHERE unit_key = units.key))
       ORDER BY key`,
    )
    .pluck()
    .all(list);
  if (held.length > 0) {
    throw new AppError('unit-in-use', `${held.length} units stand on lists`, {
      names: held.slice(0, MOST_NAMED),
      count: held.length,
    });
  }
  db.prepare('DELETE FROM units WHERE id IN (SELECT value FROM json_each(?))').run(list);
}
