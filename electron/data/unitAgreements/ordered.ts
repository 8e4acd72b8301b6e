import type { Database } from 'better-sqlite3';
import { keysEnding } from '../rates/waveSum.ts';
import { IS_LAST_ENDING, IS_TOLD_BY_NEGOTIATION } from './lastEnding.ts';
import type { AgreementFilter, AgreementQuery, AgreementTotals } from '../../../shared/domain/units/unitAgreement.ts';

/** Lists whose order is kept: what a page shows, and what it showed before. */
const LISTS_KEPT = 4;

interface KeptList {
  /** Tells that rows came or went. */
  readonly stamp: string;
  readonly places: Int32Array;
}

const kept = new WeakMap<Database, Map<string, KeptList>>();

/**
 * The places of the agreements of a query in its order. The order is kept until rows come or go or `isFresh` asks for a
 * new one: ordering a million takes longer than a page may.
 */
export function orderedAgreements(db: Database, query: AgreementQuery, isFresh: boolean): Int32Array {
  const lists = kept.get(db) ?? new Map<string, KeptList>();
  kept.set(db, lists);
  const key = JSON.stringify(query);
  const stamp = stampOf(db);
  const known = lists.get(key);
  lists.delete(key);
  const list = known && !isFresh && known.stamp === stamp ? known : { stamp, places: selectPlaces(db, query) };
  lists.set(key, list);
  const [oldest] = lists.keys();
  if (lists.size > LISTS_KEPT && oldest !== undefined) lists.delete(oldest);
  return list.places;
}

function stampOf(db: Database): string {
  const count = db.prepare<[], number>('SELECT count(*) FROM unit_agreements').pluck().get();
  const last = db.prepare<[], number | null>('SELECT max(rowid) FROM unit_agreements').pluck().get();
  return `${count} ${last}`;
}

const SORT_COLUMNS = {
  toDay: 'a.to_day',
  fromDay: 'a.from_day',
  signedDay: 'a.signed_day',
  filedDay: 'a.filed_day',
  unit: 'u.name_order',
  region: 'u.region_code',
  raise: 'a.raise',
} as const satisfies Record<AgreementQuery['sort']['by'], string>;

function selectPlaces(db: Database, { filter, sort }: AgreementQuery): Int32Array {
  const { from, where, values } = conditionsOf(db, filter);
  const column = SORT_COLUMNS[sort.by];
  // A filtered list is sorted: walked through by an index it would look up each row in a place of its own.
  const sorted = where === '' || column.startsWith('u.') ? column : `+${column}`;
  // Walked through in the order of the units, their index does the sorting.
  const isByUnit = column.startsWith('u.');
  const source = isByUnit ? 'units u CROSS JOIN unit_agreements a ON a.unit_key = u.key' : from;
  const direction = sort.descending ? 'DESC' : 'ASC';
  const nulls = HAS_NULLS.includes(sort.by) ? ' NULLS LAST' : '';
  const ties = isByUnit ? `u.key ${direction}` : `a.rowid ${direction}`;
  const places = db
    .prepare<object, number>(`SELECT a.rowid FROM ${source} ${where} ORDER BY ${sorted} ${direction}${nulls}, ${ties}`)
    .pluck()
    .all(values);
  return Int32Array.from(places);
}

/** Days and figures that may not be known; they stand at the end either way. */
const HAS_NULLS: readonly AgreementQuery['sort']['by'][] = ['signedDay', 'filedDay', 'raise'];

/** The last code that a region or any below it can have: 630000 → 639999, 630100 → 630199. */
const lastWithin = (code: string) => code.replace(/(0000|00)$/, (zeros) => zeros.replaceAll('0', '9'));

interface Conditions {
  /** The party is joined only where it is asked about. */
  readonly from: string;
  readonly where: string;
  readonly values: Record<string, unknown>;
}

function conditionsOf(db: Database, filter: AgreementFilter): Conditions {
  const conditions: string[] = [];
  const values: Record<string, unknown> = {};
  const add = (condition: string, more: Record<string, unknown> = {}) => {
    conditions.push(condition);
    Object.assign(values, more);
  };
  const { text, unitId, kinds, levels, state, expires, lastEnding, ending, regions } = filter;
  if (text) add('(instr(u.name, @text) > 0 OR instr(a.title, @text) > 0)', { text });
  if (unitId !== undefined) add('u.id = @unitId', { unitId });
  if (kinds && kinds.length > 0)
    add('a.kind IN (SELECT value FROM json_each(@kinds))', { kinds: JSON.stringify(kinds) });
  if (levels && levels.length > 0) {
    add('a.level IN (SELECT value FROM json_each(@levels))', { levels: JSON.stringify(levels) });
  }
  if (state?.is === 'in-force') add('a.from_day <= @asOf AND +a.to_day >= @asOf', { asOf: state.asOf });
  if (state?.is === 'ended') add('+a.to_day < @asOf', { asOf: state.asOf });
  if (state?.is === 'to-come') add('a.from_day > @asOf', { asOf: state.asOf });
  if (expires) {
    add('a.to_day BETWEEN @expiresFrom AND @expiresTo', { expiresFrom: expires.from, expiresTo: expires.to });
  }
  if (lastEnding !== undefined) {
    add(`a.to_day = @lastEnding AND ${IS_LAST_ENDING} AND NOT ${IS_TOLD_BY_NEGOTIATION}`, { lastEnding });
  }
  if (ending) {
    // As the rates read it: what an enterprise itself is named for, or an area or industry as the party.
    add(
      `a.kind = 'wage' AND a.to_day BETWEEN @endingFrom AND @endingTo AND coalesce(a.signed_day, a.from_day) <= @knownOn
       AND (a.level = 'own' OR u.kind <> 'enterprise') AND a.unit_key IN (SELECT value FROM json_each(@endingKeys))`,
      {
        endingFrom: ending.from,
        endingTo: ending.to,
        knownOn: ending.asOf,
        endingKeys: JSON.stringify(Array.from(keysEnding(db, ending))),
      },
    );
  }
  if (regions && regions.length > 0) {
    // The units of a region are read from its index alone: to look up each party takes several times as long.
    add(
      `a.unit_key IN (
         SELECT units.key FROM json_each(@ranges) AS range
         CROSS JOIN units ON region_code BETWEEN range.value ->> 0 AND range.value ->> 1)`,
      { ranges: JSON.stringify([...new Set(regions)].map((code) => [code, lastWithin(code)])) },
    );
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  const asksParty = conditions.some((condition) => condition.includes('u.'));
  const from = asksParty ? 'unit_agreements a JOIN units u ON u.key = a.unit_key' : 'unit_agreements a';
  return { from, where, values };
}

interface TotalsRow {
  readonly agreements: number;
  readonly enterprises: number;
  readonly employees: number;
  readonly employees_unknown: number;
  readonly by_rule: number;
  readonly by_rule_employees: number;
}

export function selectAgreementTotals(db: Database, filter: AgreementFilter): AgreementTotals {
  const { from, where, values } = conditionsOf(db, filter);
  const row = db
    .prepare<object, TotalsRow>(
      `WITH
         chosen AS MATERIALIZED (
           SELECT a.id, a.unit_key, a.level FROM ${from} ${where}),
         covered AS MATERIALIZED (
           SELECT unit_key FROM chosen WHERE level = 'own'
           UNION SELECT c.unit_key FROM chosen JOIN agreement_coverage c ON c.agreement_id = chosen.id
             WHERE chosen.level <> 'own' AND c.basis = 'confirmed'),
         by_rule AS MATERIALIZED (
           SELECT c.unit_key FROM chosen JOIN agreement_coverage c ON c.agreement_id = chosen.id
             WHERE chosen.level <> 'own' AND c.basis = 'byRule'
           EXCEPT SELECT unit_key FROM covered),
         now AS (
           SELECT count(*) AS enterprises, coalesce(sum(employees), 0) AS employees,
             coalesce(sum(employees IS NULL), 0) AS employees_unknown
           FROM covered JOIN units ON units.key = covered.unit_key WHERE units.kind = 'enterprise'),
         more AS (
           SELECT count(*) AS by_rule, coalesce(sum(employees), 0) AS by_rule_employees
           FROM by_rule JOIN units ON units.key = by_rule.unit_key WHERE units.kind = 'enterprise')
       SELECT (SELECT count(*) FROM chosen) AS agreements, now.*, more.* FROM now, more`,
    )
    .get(values);
  // An aggregate always has its one row.
  if (!row) throw new Error('no totals');
  return {
    agreements: row.agreements,
    enterprises: row.enterprises,
    employees: row.employees,
    employeesUnknown: row.employees_unknown,
    byRule: { enterprises: row.by_rule, employees: row.by_rule_employees },
  };
}
