import type { Database } from 'better-sqlite3';
import canonicalize from 'canonicalize';
import {
  DummyDriver,
  Kysely,
  type RawBuilder,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { UnitQuery, UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Condition, targetConditions, unitConditions } from './filterSql.ts';
import { type KeySet, keySet, keySetsOf, keysWithText } from './keySets.ts';
import { takeListsChanged } from './watchLists.ts';

/** Writes SQL and runs none. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

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
  const all = orderedKeys(db, selection.query, false);
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
    campaign === null
      ? sql`SELECT units.key FROM units${where(ofUnits)} ORDER BY units.key`
      : targetsSql(query, campaign, ofUnits),
  );
  return Int32Array.from(sets.length === 0 ? found : found.filter((key) => sets.every((has) => has(key))));
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

function runPluck<V>(db: Database, query: RawBuilder<unknown>): V[] {
  const { sql: text, parameters } = query.compile(compiler);
  return db
    .prepare<unknown[], V>(text)
    .pluck()
    .all(...parameters);
}

/** Sorts that an index has ready. */
const INDEXED = { name: 'name_order', uscc: 'uscc', region: 'region_code' } as const;

/** What is sorted by stands in the row of the unit or in that of its target. */
const SORTED_COLUMNS = {
  ...INDEXED,
  industry: 'industry',
  employees: 'employees',
  members: 'members',
  unionStatus: 'union_status',
  condition: 'condition',
  status: 'status',
  statusDay: 'status_day',
  offerNumber: 'offer_number',
  receivedOn: 'received_on',
  replyDue: 'reply_due',
  repliedOn: 'replied_on',
  signedOn: 'signed_on',
  nextDue: 'next_due',
} as const;
type Sort = Exclude<UnitQuery['sort']['by'], 'created'>;

const UNIT_SORTS: readonly Sort[] = [
  'name',
  'uscc',
  'region',
  'industry',
  'employees',
  'members',
  'unionStatus',
  'condition',
];
const isUnitSort = (by: Sort) => UNIT_SORTS.includes(by);

/** So many are sorted faster by themselves than out of all. */
const FEW = 20_000;

/** Rising keys in the order asked for; what is not known stands last either way, equal ones as they came. */
function inOrder(
  db: Database,
  rising: Int32Array,
  { by, descending }: UnitQuery['sort'],
  campaign: number | null,
): Int32Array {
  if (by === 'created') return descending ? rising.toReversed() : rising;
  if (campaign === null && !isUnitSort(by)) return rising;
  if (rising.length <= FEW) return sortedFew(db, rising, by, descending, campaign);
  if (by === 'name' || by === 'uscc' || by === 'region') return walkIndex(db, rising, INDEXED[by], descending);
  const column = sql.ref(SORTED_COLUMNS[by]);
  const all = isUnitSort(by) ? sql`units` : sql`targets WHERE campaign_key = ${campaign}`;
  const key = sql.ref(isUnitSort(by) ? 'key' : 'unit_key');
  const keys = runPluck<number>(db, sql`SELECT ${key} FROM ${all} ORDER BY ${key}`);
  const values = runPluck<string | number | null>(db, sql`SELECT ${column} FROM ${all} ORDER BY ${key}`);
  const isWanted = keySet(rising);
  return sortByValue(keys, values, isWanted, rising.length, descending);
}

function sortedFew(
  db: Database,
  rising: Int32Array,
  by: Sort,
  descending: boolean,
  campaign: number | null,
): Int32Array {
  const column = sql.ref(SORTED_COLUMNS[by]);
  const rows = isUnitSort(by)
    ? sql`units ON units.key = wanted.value`
    : sql`targets ON targets.campaign_key = ${campaign} AND targets.unit_key = wanted.value`;
  const keys = runPluck<number>(
    db,
    sql`SELECT wanted.value FROM json_each(${JSON.stringify([...rising])}) AS wanted CROSS JOIN ${rows}
      ORDER BY nullif(${column}, '') ${sql.raw(descending ? 'DESC' : 'ASC')} NULLS LAST, wanted.value`,
  );
  return Int32Array.from(keys);
}

/** Reads the whole order from its index, which a filter in SQL would leave row by row. */
function walkIndex(
  db: Database,
  rising: Int32Array,
  column: (typeof INDEXED)[keyof typeof INDEXED],
  descending: boolean,
): Int32Array {
  const isWanted = keySet(rising);
  const direction = sql.raw(descending ? 'DESC' : 'ASC');
  // Only codes that are there are in their index.
  const isThere = column === 'uscc' ? sql` WHERE uscc <> ''` : sql``;
  const walked = runPluck<number>(
    db,
    sql`SELECT key FROM units${isThere} ORDER BY ${sql.ref(column)} ${direction}, key ${direction}`,
  );
  const order = new Int32Array(rising.length);
  let at = 0;
  for (const key of walked) if (isWanted(key)) order[at++] = key;
  if (at === rising.length) return order;
  const hasCode = keySet(order.subarray(0, at));
  order.set(
    rising.filter((key) => !hasCode(key)),
    at,
  );
  return order;
}

/** Counts how often each value is there and puts the keys in their places: values are few beside a million keys. */
function sortByValue(
  keys: readonly number[],
  values: readonly (string | number | null)[],
  isWanted: KeySet,
  count: number,
  descending: boolean,
): Int32Array {
  const counts = new Map<string | number | null, number>();
  for (const [index, key] of keys.entries()) {
    if (!isWanted(key)) continue;
    const value = values[index] ?? null;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sign = descending ? -1 : 1;
  const distinct = [...counts.keys()].sort((a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return a < b ? -sign : sign;
  });
  let next = 0;
  for (const value of distinct) {
    const many = counts.get(value) ?? 0;
    counts.set(value, next);
    next += many;
  }
  const order = new Int32Array(count);
  for (const [index, key] of keys.entries()) {
    if (!isWanted(key)) continue;
    const value = values[index] ?? null;
    const place = counts.get(value) ?? 0;
    order[place] = key;
    counts.set(value, place + 1);
  }
  return order;
}

/** @throws not-found */
export function campaignKey(db: Database, id: string): number {
  const key = db.prepare<[string], number>('SELECT key FROM campaigns WHERE id = ?').pluck().get(id);
  if (key === undefined) throw new AppError('not-found', `no campaign ${id}`, { id });
  return key;
}
