import type { Database } from 'better-sqlite3';
import { nameKey } from '../../../shared/domain/units/nameKey.ts';
import { type UnitFacts, unitFacts, type UnitFields } from '../../../shared/domain/units/unit.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { AppError } from '../../../shared/errors.ts';
import { nameOrder } from './nameOrder.ts';
import { asInteger } from './queries.ts';

type Column = string | number | null;

const FACT_COLUMNS = {
  employees: 'employees',
  technicalWorkers: 'technical_workers',
  members: 'members',
  unionStatus: 'union_status',
  isOperating: 'is_operating',
  condition: 'condition',
  isPieceRate: 'is_piece_rate',
  sizeClass: 'size_class',
} as const satisfies Record<keyof UnitFacts, string>;
export const ALL_FACTS = Object.values(FACT_COLUMNS).join(', ');

const DESCRIPTION_COLUMNS = {
  kind: 'kind',
  name: 'name',
  uscc: 'uscc',
  regionCode: 'region_code',
  industry: 'industry',
  ownership: 'ownership',
  legalRepresentative: 'legal_representative',
  unionChair: 'union_chair',
  chairElection: 'chair_election',
  chairTerm: 'chair_term',
  hasCongress: 'has_congress',
  congressLastMet: 'congress_last_met',
  hasOpenness: 'has_openness',
  instructor: 'instructor',
  addressee: 'addressee',
  address: 'address',
  postcode: 'postcode',
  telephone: 'telephone',
  notes: 'notes',
} as const satisfies Record<Exclude<keyof UnitFields, keyof UnitFacts>, string>;

export type UnitPatch = Partial<UnitFields>;

/** A step of undo and the wait of a page have room for so many. */
const MOST_CHANGED = 200_000;

export interface Change {
  readonly patch: UnitPatch;
  /** From this day on the facts stand as changed. */
  readonly factsFrom: string;
  readonly today: string;
}

/**
 * Changes units at once. Facts that stood before the day go to the past of the unit, those of the same day are
 * overwritten; units of which newer facts are known keep these and are left out, and how many they are is answered.
 * @throws invalid-input for facts of a day to come, and for more units than one step takes
 */
export function changeUnits(db: Database, keys: readonly number[], { patch, factsFrom, today }: Change): Changed {
  if (factsFrom > today) throw refused('factsFrom', { code: 'in-future', day: today });
  if (keys.length > MOST_CHANGED) throw refused('selection', { code: 'too-many', max: MOST_CHANGED });
  const list = JSON.stringify(keys);
  const described = columnsOf(patch, DESCRIPTION_COLUMNS);
  if (patch.name !== undefined) {
    described.set('name_key', nameKey(patch.name)).set('name_order', nameOrder(patch.name));
  }
  let changed = update(db, list, described);
  const facts = columnsOf(patch, FACT_COLUMNS);
  if (facts.size === 0) return { changed, newer: 0 };
  const differs = [...facts.keys()].map((column) => `${column} IS NOT ?`).join(' OR ');
  const values = [...facts.values()];
  db.prepare(
    `INSERT INTO unit_facts_before (id, unit_key, valid_from, ${ALL_FACTS})
     SELECT lower(hex(randomblob(16))), key, valid_from, ${ALL_FACTS} FROM units
     WHERE key IN (SELECT value FROM json_each(?)) AND valid_from < ? AND (${differs})`,
  ).run(list, factsFrom, ...values);
  changed = Math.max(
    changed,
    db
      .prepare(
        `UPDATE units SET valid_from = ?, ${[...facts.keys()].map((column) => `${column} = ?`).join(', ')}
         WHERE key IN (SELECT value FROM json_each(?)) AND valid_from <= ? AND (${differs})`,
      )
      .run(factsFrom, ...values, list, factsFrom, ...values).changes,
  );
  const newer = db
    .prepare<[string, string], number>(
      'SELECT count(*) FROM units WHERE key IN (SELECT value FROM json_each(?)) AND valid_from > ?',
    )
    .pluck()
    .get(list, factsFrom);
  return { changed, newer: newer ?? 0 };
}

export interface Changed {
  readonly changed: number;
  /** Left out, since newer facts are known of them. */
  readonly newer: number;
}

/** Puts facts of a past day right: what stands from a later day on stays. */
export function changePastFacts(db: Database, key: number, { patch, factsFrom }: Change): void {
  const facts = columnsOf(patch, FACT_COLUMNS);
  const set = [...facts.keys()].map((column) => `${column} = ?`).join(', ');
  // What was known then, and where nothing was, what was known first.
  db.prepare(
    `INSERT OR IGNORE INTO unit_facts_before (id, unit_key, valid_from, ${ALL_FACTS})
     SELECT lower(hex(randomblob(16))), @key, @day, ${ALL_FACTS} FROM (
       SELECT valid_from, ${ALL_FACTS} FROM unit_facts_before WHERE unit_key = @key
       UNION ALL SELECT valid_from, ${ALL_FACTS} FROM units WHERE key = @key)
     ORDER BY valid_from > @day, CASE WHEN valid_from > @day THEN valid_from END, valid_from DESC LIMIT 1`,
  ).run({ key, day: factsFrom });
  db.prepare(`UPDATE unit_facts_before SET ${set} WHERE unit_key = ? AND valid_from = ?`).run(
    ...facts.values(),
    key,
    factsFrom,
  );
}

export const isFact = (field: string): field is keyof UnitFacts => field in unitFacts.shape;

function update(db: Database, list: string, columns: ReadonlyMap<string, Column>): number {
  if (columns.size === 0) return 0;
  const names = [...columns.keys()];
  return db
    .prepare(
      `UPDATE units SET ${names.map((name) => `${name} = ?`).join(', ')}
       WHERE key IN (SELECT value FROM json_each(?)) AND (${names.map((name) => `${name} IS NOT ?`).join(' OR ')})`,
    )
    .run(...columns.values(), list, ...columns.values()).changes;
}

function columnsOf(patch: UnitPatch, names: Readonly<Partial<Record<keyof UnitFields, string>>>): Map<string, Column> {
  const found = new Map<string, Column>();
  for (const [field, value] of Object.entries(patch)) {
    // Safe: the schema of a patch lets only fields of a unit through.
    const column = names[field as keyof UnitFields];
    if (column !== undefined && value !== undefined) {
      found.set(column, typeof value === 'boolean' ? asInteger(value) : value);
    }
  }
  return found;
}

function refused(path: string, issue: Omit<InputIssue, 'path' | 'message'>): AppError {
  const message = `${path}: ${issue.code}`;
  return new AppError('invalid-input', message, { path, issues: [{ path, message, ...issue }] });
}
