import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { TARGET_RULES } from '../../../shared/domain/campaign/targetRules.ts';
import { type OwnershipClass, PUBLIC_TYPES } from '../../../shared/domain/units/ownership.ts';
import type { DueList, UnitFilter } from '../../../shared/domain/units/unitList.ts';
import { formationCondition } from '../formation/queries.ts';
import { HAS_OPEN_NEGOTIATION } from '../targets/openNegotiation.ts';

export type Condition = RawBuilder<unknown>;

/** A list goes in as one JSON text: any number of values, one plan. */
const isOneOf = (column: Condition, values: readonly (string | number)[]): Condition =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

const column = (name: string): Condition => sql`${sql.ref(`units.${name}`)}`;
const target = (name: string): Condition => sql`${sql.ref(`targets.${name}`)}`;

const anyOf = (conditions: readonly Condition[]): Condition => sql`(${sql.join([...conditions], sql` OR `)})`;

/** What SQLite answers over `units` alone in one pass; the rest of a filter is in keySets.ts. */
export function unitConditions(filter: UnitFilter): Condition[] {
  const found: Condition[] = [];
  const list = (name: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) found.push(isOneOf(column(name), values));
  };
  if (filter.regions && filter.regions.length > 0) found.push(regionCondition(filter.regions));
  list('kind', filter.kinds);
  list('industry', filter.industries);
  if (filter.ownerships && filter.ownerships.length > 0) found.push(anyOf(filter.ownerships.map(ownershipCondition)));
  list('condition', filter.conditions);
  list('union_status', filter.unionStatuses);
  list('size_class', filter.sizeClasses);
  if (filter.employeesFrom !== undefined) found.push(sql`units.employees >= ${filter.employeesFrom}`);
  if (filter.employeesTo !== undefined) found.push(sql`units.employees <= ${filter.employeesTo}`);
  if (filter.isOperating !== undefined) found.push(sql`units.is_operating = ${Number(filter.isOperating)}`);
  list('import_id', filter.importId === undefined ? undefined : [filter.importId]);
  list('id', filter.ids);
  if (filter.formation !== undefined) found.push(sql.raw(formationCondition(filter.formation)));
  return found;
}

/** 630000 is all of 63xxxx, 630100 all of 6301xx; counties, the directly ruled ones too, are themselves. */
function regionCondition(codes: readonly string[]): Condition {
  const ranges = codes.map((code) => code.replace(/(0000|00)$/, ''));
  const some = (length: number) => ranges.filter((range) => range.length === length);
  const [only] = ranges;
  // Of a county the index has the few; of more, reading all in their order is faster than to fetch each by itself.
  if (ranges.length === 1 && only?.length === 6) return sql`units.region_code = ${only}`;
  return anyOf(
    [2, 4, 6].flatMap((length) => {
      const wanted = some(length);
      return wanted.length === 0 ? [] : [isOneOf(sql`substr(units.region_code, 1, ${sql.lit(length)})`, wanted)];
    }),
  );
}

function ownershipCondition(ownership: OwnershipClass): Condition {
  const isPublic = isOneOf(column('ownership'), PUBLIC_TYPES);
  const isNonPublic = sql`(units.ownership BETWEEN '170' AND '174' OR units.ownership BETWEEN '200' AND '399')`;
  switch (ownership) {
    case 'public':
      return isPublic;
    case 'non-public':
      return isNonPublic;
    case 'ask':
      return sql`NOT (${isPublic} OR ${isNonPublic})`;
  }
}

/** What it answers over `targets`. */
export function targetConditions(filter: UnitFilter): Condition[] {
  const found: Condition[] = [];
  if (filter.statuses && filter.statuses.length > 0) found.push(isOneOf(target('status'), filter.statuses));
  if (filter.targetRules && filter.targetRules.length > 0) {
    const bits = filter.targetRules.reduce((sum, rule) => sum + 2 ** TARGET_RULES.indexOf(rule), 0);
    found.push(sql`(targets.rules & ${bits}) <> 0`);
  }
  if (filter.step) found.push(stepCondition(filter.step));
  if (filter.dueBy !== undefined) found.push(sql`targets.next_due <= ${filter.dueBy}`);
  if (filter.due && filter.due.standsOnDay !== true) found.push(dueCondition(filter.due.list, filter.due.asOf));
  return found;
}

/** As reminders count them: a target whose negotiation is open is told of there. */
function stepCondition({ action, from = '', to }: NonNullable<UnitFilter['step']>): Condition {
  return sql`(targets.next_step = ${action} AND targets.next_due BETWEEN ${from} AND ${to}
    AND NOT ${sql.raw(HAS_OPEN_NEGOTIATION)})`;
}

const DAYS_OF_THE_WEEK_AFTER = 6;

/** What `DUE_LISTS` say, over what is kept of a target's events. A week is the day itself and the six after it. */
function dueCondition(list: DueList, asOf: string): Condition {
  const weekEnd = Temporal.PlainDate.from(asOf).add({ days: DAYS_OF_THE_WEEK_AFTER }).toString();
  const isOpen = sql`targets.status NOT IN ('withdrawn', 'broken-off')`;
  // A reply is awaited from the receipt until it comes, or until the parties have met without one.
  const replyOpen = sql`targets.status = 'received'`;
  const filingOpen = sql`targets.filed_on IS NULL AND ${isOpen}`;
  switch (list) {
    case 'reply-overdue':
    case 'urge':
      return sql`(targets.reply_due < ${asOf} AND ${replyOpen})`;
    case 'reply-this-week':
      return sql`(targets.reply_due BETWEEN ${asOf} AND ${weekEnd} AND ${replyOpen})`;
    case 'filing-overdue':
      return sql`(targets.filing_due < ${asOf} AND ${filingOpen})`;
    case 'filing-this-week':
      return sql`(targets.filing_due BETWEEN ${asOf} AND ${weekEnd} AND ${filingOpen})`;
    case 'not-offered':
      return sql`targets.status = 'listed'`;
    case 'not-received':
      return sql`(targets.received_on IS NULL AND ${isOpen})`;
  }
}
