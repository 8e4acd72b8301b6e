import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { TARGET_STATUSES } from '../../../shared/domain/campaign/targetStatus.ts';
import { CONDITIONS, UNION_STATUSES } from '../../../shared/domain/units/unit.ts';
import type { UnitQuery } from '../../../shared/domain/units/unitList.ts';
import { keySet } from './keySets.ts';
import { runPluck } from './runPluck.ts';

/** Sorts that an index has ready. */
const INDEXED = { name: 'name_order', uscc: 'uscc', region: 'region_code' } as const;

/** What else a list is sorted by, as a whole number that is greater further down the list; null where it is not known. */
const UNIT_RANKS = {
  industry: sql`unicode(units.industry)`,
  employees: sql`units.employees`,
  members: sql`units.members`,
  unionStatus: placeIn(UNION_STATUSES, sql`units.union_status`),
  condition: placeIn(CONDITIONS, sql`units.condition`),
};
const TARGET_RANKS = {
  status: placeIn(TARGET_STATUSES, sql`targets.status`),
  statusDay: dayRank(sql`targets.status_day`),
  offerNumber: sql`targets.offer_number`,
  receivedOn: dayRank(sql`targets.received_on`),
  replyDue: dayRank(sql`targets.reply_due`),
  repliedOn: dayRank(sql`targets.replied_on`),
  signedOn: dayRank(sql`targets.signed_on`),
  nextDue: dayRank(sql`targets.next_due`),
};

/** In the order of the codes, which is that of the work; `unknown` is none. */
function placeIn(codes: readonly string[], column: RawBuilder<unknown>): RawBuilder<unknown> {
  const places = codes.map((code, place) => (code === 'unknown' ? sql`` : sql.raw(`WHEN '${code}' THEN ${place}`)));
  return sql`CASE ${column} ${sql.join(places, sql` `)} END`;
}

function dayRank(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`CAST(replace(${column}, '-', '') AS INTEGER)`;
}

/** So many are sorted faster by themselves than out of all. */
const FEW = 20_000;

/** Rising keys in the order asked for; what is not known stands last either way, equal ones as they came. */
export function inOrder(
  db: Database,
  rising: Int32Array,
  { by, descending }: UnitQuery['sort'],
  campaign: number | null,
): Int32Array {
  if (by === 'created') return descending ? rising.toReversed() : rising;
  if (by === 'name' || by === 'uscc' || by === 'region') {
    const sort = rising.length <= FEW ? sortedFew : walkIndex;
    return sort(db, rising, INDEXED[by], descending);
  }
  if (isUnitRank(by)) {
    const key = sql`units.key`;
    return byRank(db, rising, { rank: UNIT_RANKS[by], key, all: sql`units`, isMore: sql`` }, descending);
  }
  if (campaign === null) return rising;
  const key = sql`targets.unit_key`;
  const isMore = sql` AND targets.campaign_key = ${campaign}`;
  return byRank(db, rising, { rank: TARGET_RANKS[by], key, all: sql`targets`, isMore }, descending);
}

const isUnitRank = (by: keyof typeof UNIT_RANKS | keyof typeof TARGET_RANKS): by is keyof typeof UNIT_RANKS =>
  by in UNIT_RANKS;

type Column = (typeof INDEXED)[keyof typeof INDEXED];

function sortedFew(db: Database, rising: Int32Array, column: Column, descending: boolean): Int32Array {
  const keys = runPluck<number>(
    db,
    sql`SELECT wanted.value FROM json_each(${JSON.stringify([...rising])}) AS wanted
      CROSS JOIN units ON units.key = wanted.value
      ORDER BY nullif(${sql.ref(column)}, '') ${sql.raw(descending ? 'DESC' : 'ASC')} NULLS LAST, wanted.value`,
  );
  return Int32Array.from(keys);
}

/** Reads the whole order from its index, which a filter in SQL would leave row by row. */
function walkIndex(db: Database, rising: Int32Array, column: Column, descending: boolean): Int32Array {
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

interface Ranked {
  readonly rank: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly all: RawBuilder<unknown>;
  readonly isMore: RawBuilder<unknown>;
}

/** A key is less than the one, a rank than the other: both together are one exact number, read and sorted at once. */
const KEYS = 2 ** 25;
const UNKNOWN_RANK = 2 ** 27;

function byRank(db: Database, rising: Int32Array, { rank, key, all, isMore }: Ranked, descending: boolean): Int32Array {
  const isFew = rising.length <= FEW;
  const signed = descending ? sql`-${rank}` : rank;
  const from = isFew
    ? sql`json_each(${JSON.stringify([...rising])}) AS wanted CROSS JOIN ${all} WHERE ${key} = wanted.value${isMore}`
    : sql`${all} WHERE true${isMore}`;
  const read = runPluck<number>(
    db,
    sql`SELECT ifnull(${signed}, ${sql.lit(UNKNOWN_RANK)}) * ${sql.lit(KEYS)} + ${key} FROM ${from}`,
  );
  const packed = Float64Array.from(read).sort();
  const isWanted = keySet(rising);
  const order = new Int32Array(rising.length);
  let at = 0;
  for (const one of packed) {
    const own = one - Math.floor(one / KEYS) * KEYS;
    if (isWanted(own)) order[at++] = own;
  }
  return order;
}
