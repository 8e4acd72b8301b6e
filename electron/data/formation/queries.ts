import type { Database } from 'better-sqlite3';
import {
  FORMATION_STAGES,
  type FormationEntry,
  type FormationStage,
  type FormationStep,
} from '../../../shared/domain/formation/formation.ts';

const LAST_STAGE = `coalesce(
  (SELECT stage FROM formation_entries WHERE unit_key = units.key ORDER BY day DESC, id DESC LIMIT 1), 'none')`;

/** A union that was noted elsewhere ends the way as well. */
const UNION_STATUSES = {
  none: `units.union_status = 'none'`,
  contacted: `units.union_status IN ('none', 'unknown')`,
  preparing: `units.union_status IN ('none', 'unknown')`,
  formed: 'true',
} as const satisfies Record<FormationStage, string>;

/** SQL over `units`: operating enterprises whose last step on the way to a union is this one. */
export function formationCondition(stage: FormationStage): string {
  return `(units.kind = 'enterprise' AND units.is_operating = 1 AND ${UNION_STATUSES[stage]} AND ${LAST_STAGE} = '${stage}')`;
}

/** In a region and all below it; without one everywhere. */
export function countStages(db: Database, region: string | undefined): Record<FormationStage, number> {
  const stem = (region ?? '').replace(/(00)+$/, '');
  const sums = FORMATION_STAGES.map((stage) => `count(*) FILTER (WHERE ${formationCondition(stage)}) AS ${stage}`);
  // Safe: an aggregate without groups gives one row, with the columns named.
  return db
    .prepare(`SELECT ${sums.join(', ')} FROM units WHERE region_code BETWEEN ? AND ?`)
    .get(stem.padEnd(6, '0'), stem.padEnd(6, '9')) as Record<FormationStage, number>;
}

/** The latest first. */
export function selectSteps(db: Database, unitId: string): FormationEntry[] {
  return db
    .prepare<[string], FormationEntry>(
      `SELECT e.id, e.stage, e.day, e.notes FROM formation_entries e JOIN units u ON u.key = e.unit_key
       WHERE u.id = ? ORDER BY e.day DESC, e.id DESC`,
    )
    .all(unitId);
}

export function stepInserter(db: Database): (id: string, unitKey: number, step: FormationStep) => void {
  const statement = db.prepare(
    'INSERT INTO formation_entries (id, unit_key, stage, day, notes) VALUES (?, ?, ?, ?, ?)',
  );
  return (id, unitKey, { stage, day, notes }) => {
    statement.run(id, unitKey, stage, day, notes);
  };
}

export function deleteStep(db: Database, id: string): void {
  db.prepare('DELETE FROM formation_entries WHERE id = ?').run(id);
}
