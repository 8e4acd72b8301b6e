import type { Database } from 'better-sqlite3';
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { UnitQuery, UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Condition, targetConditions, unitConditions } from './filterSql.ts';
import { keySet, keySetsOf, keysWithText } from './keySets.ts';
import { runPluck } from './runPluck.ts';
import { inOrder } from './sortKeys.ts';
import { takeListsChanged } from './watchLists.ts';

/** Each list of a million units takes 4 MB. */
const ORDERS_KEPT = 6;

/** By the canonical JSON of their query, the one used last at the end. */
const ordersOf = new WeakMap<Database, Map<string, Int32Array>>();

/**
 * Keys of the units of a list in its order. The order is kept, so that a row that is edited stays in its place and any
 * page is there at once, until it is asked for with `isFresh` or units come to the list or leave it.
 * @throws not-found for a campaign that is not there
 */
export function orderedKeys(db: Database, query: UnitQuery, isFresh: boolean): Int32Array {
  const orders = usableOrders(db);
  const name = canonicalize(query) ?? '';
  const kept = isFresh ? undefined : orders.get(name);
  const keys = kept ?? readKeys(db, query);
  orders.delete(name);
  orders.set(name, keys);
  for (const oldest of orders.keys()) {
    if (orders.size <= ORDERS_KEPT) break;
    orders.delete(oldest);
  }
  return keys;
}

/**
 * Keys of the units that a batch is for, in the order of their list, those named by id in the order of the ledger.
 * @throws not-found where an id is of no unit
 */
export function keysOfSelection(db: Database, selection: UnitSelection): Int32Array {
  if ('ids' in selection) return keysOfIds(db, selection.ids);
  const { query, asShown } = selection;
  // Not kept: a page may show the list in the order of before.
  const all = asShown ? orderedKeys(db, query, false) : readKeys(db, query);
  if (selection.except.length === 0) return all;
  const except = new Set(keysOfIds(db, selection.except, false));
  return all.filter((key) => !except.has(key));
}

function keysOfIds(db: Database, ids: readonly string[], mustExist = true): Int32Array {
  const keys = db
    .prepare<[string], number>('SELECT key FROM units WHERE id IN (SELECT value FROM json_each(?)) ORDER BY key')
    .pluck()
    .all(JSON.stringify(ids));
  const wanted = new Set(ids).size;
  if (mustExist && keys.length < wanted) {
    throw new AppError('not-found', `${wanted - keys.length} of ${wanted} units are not there`);
  }
  return Int32Array.from(keys);
}

/** Orders from before the list itself changed are dropped. */
function usableOrders(db: Database): Map<string, Int32Array> {
  let orders = ordersOf.get(db);
  if (!orders) {
    orders = new Map();
    ordersOf.set(db, orders);
  }
  if (takeListsChanged(db)) orders.clear();
  return orders;
}

function readKeys(db: Database, query: UnitQuery): Int32Array {
  const campaign = query.campaignId === undefined ? null : campaignKey(db, query.campaignId);
  return inOrder(db, matchingKeys(db, query, campaign), query.sort, campaign);
}

/** Keys of what the filter leaves, rising. */
function matchingKeys(db: Database, query: UnitQuery, campaign: number | null): Int32Array {
  const { filter } = query;
  const ofUnits = unitConditions(filter);
  const sets = keySetsOf(db, query);
  const named = filter.text === undefined || filter.text === '' ? null : keysWithText(db, filter.text);
  if (named && campaign === null && ofUnits.length === 0) {
    const rising = Int32Array.from(new Set(named)).sort();
    return sets.length === 0 ? rising : rising.filter((key) => sets.every((has) => has(key)));
  }
  if (named) sets.push(keySet(named));
  const found = runPluck<number>(
    db,
    campaign === null ? sql`SELECT units.key FROM units${where(ofUnits)}` : targetsSql(query, campaign, ofUnits),
  );
  // Sorted here, since in SQL the order of keys would keep it from reading an index instead of the rows.
  return Int32Array.from(sets.length === 0 ? found : found.filter((key) => sets.every((has) => has(key)))).sort();
}

function targetsSql({ filter, withRemoved = false }: UnitQuery, campaign: number, ofUnits: readonly Condition[]) {
  const withUnits = ofUnits.length > 0 ? sql` CROSS JOIN units ON units.key = targets.unit_key` : sql``;
  const conditions = where([
    sql`targets.campaign_key = ${campaign}`,
    ...(withRemoved ? [] : [sql`targets.removed_on IS NULL`]),
    ...targetConditions(filter),
    ...ofUnits,
  ]);
  return sql`SELECT targets.unit_key FROM targets${withUnits}${conditions} ORDER BY targets.unit_key`;
}

function where(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`` : sql` WHERE ${sql.join([...conditions], sql` AND `)}`;
}

/** @throws not-found */
export function campaignKey(db: Database, id: string): number {
  const key = db.prepare<[string], number>('SELECT key FROM campaigns WHERE id = ?').pluck().get(id);
  if (key === undefined) throw new AppError('not-found', `no campaign ${id}`, { id });
  return key;
}
