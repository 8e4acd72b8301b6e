import type { Database } from 'better-sqlite3';
import type { UnitsHeld } from '../../../shared/contract/data.ts';

export type Direction = 'undo' | 'redo';

/** Names that an answer tells. */
const MOST_NAMED = 3;

/** What belongs to a unit and goes with it, of a table whose rows a step may hold itself. */
const ofUnit = (table: string) =>
  `EXISTS (SELECT 1 FROM ${table} WHERE unit_key = units.key
     AND id NOT IN (SELECT row_id FROM undo_changes WHERE step_id = @stepId AND table_name = '${table}'))`;

/** The units that a step would take out of the ledger though more rests on them than the step knows of. */
export function selectUnitsHeld(db: Database, stepId: number, direction: Direction): UnitsHeld | null {
  const gone = direction === 'undo' ? 'before' : 'after';
  const names = db
    .prepare<object, string>(
      `SELECT units.name FROM undo_changes JOIN units ON units.id = undo_changes.row_id
       WHERE step_id = @stepId AND table_name = 'units' AND undo_changes.${gone} IS NULL AND (
         EXISTS (SELECT 1 FROM targets WHERE unit_key = units.key)
         OR EXISTS (SELECT 1 FROM target_events WHERE unit_key = units.key)
         OR EXISTS (SELECT 1 FROM list_changes WHERE unit_key = units.key)
         OR ${['unit_agreements', 'agreement_coverage', 'formation_entries'].map(ofUnit).join(' OR ')})
       ORDER BY units.key`,
    )
    .pluck()
    .all({ stepId });
  return names.length === 0 ? null : { names: names.slice(0, MOST_NAMED), count: names.length };
}
