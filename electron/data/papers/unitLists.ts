import type { Database } from 'better-sqlite3';
import {
  type ListedUnit,
  listedPerCounty,
  MOST_LISTED_UNITS,
  type ReplyDueCounty,
  type TaskCounty,
} from '../../../shared/reports/buildUnitLists.ts';
import { UNIT_TASKS, type UnitTask } from '../../../shared/reports/unitListModel.ts';

interface ListOf {
  readonly campaignKey: number;
  readonly asOf: string;
  /** Null for all that is on the list. */
  readonly region: string | null;
}

/** By the days that stand, so that a list of a past day tells how it was then. */
const IS_OFFERED = 't.received_on <= @asOf';
/** One that was negotiated with has answered, whether or not anybody noted a reply. */
const IS_ANSWERED = `
  ifnull(t.replied_on <= @asOf OR t.signed_on <= @asOf
    OR (t.replied_on IS NULL AND t.status IN ('negotiating', 'draft', 'voted') AND t.status_day <= @asOf), 0)`;
/** What is to be done next with a target; null where nothing presses. */
const TASK = `
  CASE
    WHEN t.received_on IS NULL OR t.received_on > @asOf THEN 'offer'
    WHEN t.signed_on <= @asOf THEN CASE WHEN t.filed_on IS NULL OR t.filed_on > @asOf THEN 'file' END
    WHEN NOT ${IS_ANSWERED} THEN CASE WHEN t.reply_due < @asOf THEN 'urge' END
    WHEN t.answer IN ('accepts', 'counters') OR t.replied_on IS NULL THEN 'sign'
  END`;
const ORDER = `CASE task ${UNIT_TASKS.map((task, at) => `WHEN '${task}' THEN ${at}`).join(' ')} END`;
const TARGETS = `
  FROM targets t JOIN units u ON u.key = t.unit_key
  WHERE t.campaign_key = @campaignKey AND t.listed_on <= @asOf AND (t.removed_on IS NULL OR t.removed_on > @asOf)
    AND NOT (t.status IN ('withdrawn', 'broken-off') AND t.status_day <= @asOf)
    AND u.region_code BETWEEN @from AND @to`;
const UNIT = 'u.region_code, u.name, u.kind, u.address, u.addressee, u.telephone, t.offer_number, t.received_on';

interface UnitRow extends Omit<ListedUnit, 'offerNumber'> {
  readonly region_code: string;
  readonly offer_number: number | null;
}

const toUnit = ({
  name,
  kind,
  address,
  addressee,
  telephone,
  offer_number: offerNumber,
  due,
}: UnitRow): ListedUnit => ({
  name,
  kind,
  address,
  addressee,
  telephone,
  offerNumber,
  due,
});

/** What is left to do in each county in which anything is, the most pressing first. */
export function selectTaskCounties(db: Database, of: ListOf, lastUsefulOfferDay: string | null): TaskCounty[] {
  const holes = { ...holesOf(of), lastUsefulOfferDay };
  const counts = db
    .prepare<[typeof holes], { region_code: string; task: UnitTask; count: number }>(
      `WITH tasks AS (SELECT u.region_code, ${TASK} AS task ${TARGETS})
       SELECT region_code, task, count(*) AS count FROM tasks WHERE task IS NOT NULL GROUP BY 1, 2 ORDER BY 1`,
    )
    .all(holes);
  const counties = new Map<string, Record<UnitTask, number>>();
  for (const { region_code, task, count } of counts) {
    const county = counties.get(region_code) ?? { offer: 0, urge: 0, sign: 0, file: 0 };
    county[task] = count;
    counties.set(region_code, county);
  }
  const totals = [...counties.values()].map((county) => UNIT_TASKS.reduce((sum, task) => sum + county[task], 0));
  const rows = db
    .prepare<[typeof holes & { cap: number }], UnitRow & { task: UnitTask }>(
      `WITH tasks AS (
         SELECT ${UNIT}, ${TASK} AS task,
           t.reply_due, t.filing_due, CASE WHEN t.status_day <= @asOf THEN t.next_due END AS next_due, u.name_order
         ${TARGETS}),
       due AS (
         SELECT *, CASE task WHEN 'offer' THEN @lastUsefulOfferDay WHEN 'urge' THEN reply_due
           WHEN 'file' THEN filing_due ELSE next_due END AS due
         FROM tasks WHERE task IS NOT NULL),
       ordered AS (
         SELECT *, row_number() OVER (PARTITION BY region_code ORDER BY ${ORDER}, due IS NULL, due, name_order) AS place
         FROM due)
       SELECT * FROM ordered WHERE place <= @cap ORDER BY region_code, place`,
    )
    .all({ ...holes, cap: listedPerCounty(totals, MOST_LISTED_UNITS) });
  const units = grouped(rows, (row) => ({ task: row.task, ...toUnit(row) }));
  return [...counties].map(([code, county]) => ({ code, counts: county, units: units.get(code) ?? [] }));
}

/** Offers received and not yet answered whose reply is due up to a day, by county, the longest overdue first. */
export function selectReplyDueCounties(db: Database, of: ListOf, until: string): ReplyDueCounty[] {
  const holes = { ...holesOf(of), until };
  const due = `${TARGETS} AND ${IS_OFFERED} AND NOT ${IS_ANSWERED} AND t.reply_due <= @until`;
  const counts = db
    .prepare<[typeof holes], { code: string; overdue: number; due: number }>(
      `SELECT u.region_code AS code, count(*) FILTER (WHERE t.reply_due < @asOf) AS overdue,
         count(*) FILTER (WHERE t.reply_due >= @asOf) AS due
       ${due} GROUP BY 1 ORDER BY 1`,
    )
    .all(holes);
  const cap = listedPerCounty(
    counts.map((county) => county.overdue + county.due),
    MOST_LISTED_UNITS,
  );
  const rows = db
    .prepare<[typeof holes & { cap: number }], UnitRow & { received_on: string }>(
      `WITH ordered AS (
         SELECT ${UNIT}, t.reply_due AS due,
           row_number() OVER (PARTITION BY u.region_code ORDER BY t.reply_due, u.name_order) AS place
         ${due})
       SELECT * FROM ordered WHERE place <= @cap ORDER BY region_code, place`,
    )
    .all({ ...holes, cap });
  const units = grouped(rows, (row) => ({ ...toUnit(row), receivedOn: row.received_on }));
  return counts.map(({ code, ...county }) => ({ code, counts: county, units: units.get(code) ?? [] }));
}

function grouped<R extends UnitRow, V>(rows: readonly R[], toValue: (row: R) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const group = groups.get(row.region_code);
    if (group) group.push(toValue(row));
    else groups.set(row.region_code, [toValue(row)]);
  }
  return groups;
}

/** GB/T 2260: what lies below a region shares its digits up to the zeros at the end. */
function holesOf({ campaignKey, asOf, region }: ListOf) {
  const digits = region?.replace(/(00)+$/, '') ?? '';
  return { campaignKey, asOf, from: digits.padEnd(6, '0'), to: digits.padEnd(6, '9') };
}
