import type { Database } from 'better-sqlite3';
import {
  FORMATION_STAGES,
  type FormationEntry,
  type FormationStage,
  type FormationStep,
  type FormingUnit,
} from '../../../shared/domain/formation/formation.ts';

interface FormingRow {
  readonly id: string;
  readonly name: string;
  readonly region_code: string;
  readonly industry: string;
  readonly employees: number | null;
  readonly telephone: string;
  readonly since: string | null;
  readonly step_notes: string | null;
}

/**
 * Each enterprise on its way with its last step: operating ones without a union, and those that got one on the way. A
 * union noted elsewhere ends the way as well.
 */
const FORMING = `
  FROM units u
  LEFT JOIN formation_entries e ON e.id = (
    SELECT id FROM formation_entries WHERE unit_key = u.key ORDER BY day DESC, id DESC LIMIT 1)
  WHERE u.kind = 'enterprise' AND u.is_operating = 1 AND u.region_code BETWEEN @first AND @last`;

const WHERE_STAGE = {
  none: `u.union_status = 'none' AND coalesce(e.stage, 'none') = 'none'`,
  contacted: `u.union_status IN ('none', 'unknown') AND e.stage = 'contacted'`,
  preparing: `u.union_status IN ('none', 'unknown') AND e.stage = 'preparing'`,
  formed: `e.stage = 'formed'`,
} as const satisfies Record<FormationStage, string>;

/** First and last code of a region with all below it. */
const codesOf = (region: string | undefined) => {
  const stem = (region ?? '000000').replace(/(00)+$/, '');
  return { first: stem.padEnd(6, '0'), last: stem.padEnd(6, '9') };
};

export function countStages(db: Database, region: string | undefined): Record<FormationStage, number> {
  const sums = FORMATION_STAGES.map((stage) => `count(*) FILTER (WHERE ${WHERE_STAGE[stage]}) AS ${stage}`);
  // Safe: an aggregate without groups gives one row, with the columns named.
  return db.prepare(`SELECT ${sums.join(', ')} ${FORMING}`).get(codesOf(region)) as Record<FormationStage, number>;
}

export interface StagePage {
  readonly stage: FormationStage;
  readonly region: string | undefined;
  /** Stands in the name; empty for all. */
  readonly text: string;
  readonly from: number;
  readonly count: number;
}

/** The longest in the stage first. */
export function selectForming(db: Database, { stage, region, text, from, count }: StagePage) {
  const where = `${FORMING} AND ${WHERE_STAGE[stage]} AND (@text = '' OR instr(u.name, @text) > 0)`;
  const holes = { ...codesOf(region), text };
  const total = db.prepare<[object], number>(`SELECT count(*) ${where}`).pluck().get(holes) ?? 0;
  const rows = db
    .prepare<[object], FormingRow>(
      `SELECT u.id, u.name, u.region_code, u.industry, u.employees, u.telephone, e.day AS since, e.notes AS step_notes
       ${where} ORDER BY e.day IS NULL, e.day, u.key LIMIT @count OFFSET @from`,
    )
    .all({ ...holes, from, count })
    .map(
      (row): FormingUnit => ({
        id: row.id,
        name: row.name,
        regionCode: row.region_code,
        industry: row.industry,
        employees: row.employees,
        telephone: row.telephone,
        since: row.since,
        notes: row.step_notes ?? '',
      }),
    );
  return { count: total, rows };
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
