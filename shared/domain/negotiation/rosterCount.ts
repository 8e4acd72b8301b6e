import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../errors.ts';
import { roundFen } from '../money.ts';
import { readTableAmount } from '../tableAmount.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import {
  MAX_REJECTED_ROWS,
  MAX_ROSTER_GROUPS,
  type RejectedRow,
  type RosterCell,
  type RosterColumns,
  type RosterCount,
  type RosterGroup,
  type RosterProblem,
  type RosterRejection,
  type RosterRow,
  type RosterWarning,
} from './roster.ts';
import { duplicateHeaders, missingFields, payUnit, type RosterHeader } from './rosterColumns.ts';
import { readRosterDay, toDayNumber } from './rosterDays.ts';
import { type LeavingKind, readLeavingKind } from './rosterReasons.ts';

/** The expected failure of a roster file, for the log and with its reason for the reader. */
export function rosterError(reason: RosterProblem, message: string): AppError {
  return new AppError('roster-unreadable', message, { reason });
}

/**
 * Counts a roster into groups, in the order in which they first appear.
 *
 * A head belongs to the workforce from the entry day up to the day before the leaving day. Headcount and average pay
 * are those of `asOf`. Turnover covers the twelve months that end with `asOf`: heads whose leaving day lies in them and
 * who left of their own will, over the average headcount, which is person-days ÷ days (every day counts, not only the
 * ends of months). Where the roster gives no reasons all leavers count, and a warning says so.
 * @throws `roster-unreadable` where the group column holds more kinds than any workforce has
 */
export function countRoster(
  { header, headerRow, sheet }: { header: Omit<RosterHeader, 'index'>; headerRow: number; sheet: string | null },
  rows: Iterable<RosterRow>,
  asOf: string,
): RosterCount {
  const { headers, columns } = header;
  const lastDay = Temporal.PlainDate.from(asOf);
  const firstDay = lastDay.subtract({ years: 1 }).add({ days: 1 });
  const missing = missingFields(columns);
  const tally = new RosterTally(
    columns,
    payUnit(headers[columns.pay ?? -1] ?? ''),
    toDayNumber(firstDay),
    toDayNumber(lastDay),
  );
  for (const row of rows) if (row.cells.some(isFilled)) tally.add(row, missing.length > 0);
  const { groups, warnings } = tally.close();
  const repeated = duplicateHeaders(headers, columns);
  return {
    sheet,
    headerRow,
    headers,
    columns,
    missing,
    from: firstDay.toString(),
    asOf,
    rowsRead: tally.rowsRead,
    groups,
    rejected: tally.rejected,
    rejectedCount: tally.rejectedCount,
    warnings: [
      ...(repeated.length > 0 ? [{ code: 'duplicate-headers', names: repeated } as const] : []),
      ...(missing.length > 0 ? [] : warnings),
    ],
  };
}

type CountedDay =
  | { readonly state: 'day'; readonly number: number; readonly isMonthOnly: boolean }
  | { readonly state: 'empty' | 'unreadable' | 'no-such-day' };

const ENTRY_PROBLEMS = {
  empty: 'entry-missing',
  unreadable: 'entry-unreadable',
  'no-such-day': 'entry-no-such-day',
} as const;
const LEAVING_PROBLEMS = { unreadable: 'leaving-unreadable', 'no-such-day': 'leaving-no-such-day' } as const;

interface Head {
  readonly group: string;
  /** Fen a month; null for those who had left. */
  readonly pay: number | null;
  /** Day numbers. */
  readonly entered: number;
  readonly left: number | null;
  readonly leaving: LeavingKind;
}

interface GroupTally {
  headcount: number;
  pay: number;
  personDays: number;
  leavers: number;
}

class RosterTally {
  rowsRead = 0;
  rejectedCount = 0;
  readonly rejected: RejectedRow[] = [];
  readonly #groups = new Map<string, GroupTally>();
  readonly #days = new Map<RosterCell, CountedDay>();
  readonly #columns: RosterColumns;
  readonly #payUnit: number;
  readonly #firstDay: number;
  readonly #lastDay: number;
  #leavers = 0;
  #unclearReasons = 0;
  #monthOnlyDays = 0;
  #notYetEntered = 0;

  constructor(columns: RosterColumns, unit: number, firstDay: number, lastDay: number) {
    this.#columns = columns;
    this.#payUnit = unit;
    this.#firstDay = firstDay;
    this.#lastDay = lastDay;
  }

  add({ number, cells }: RosterRow, isCountOnly: boolean): void {
    this.rowsRead += 1;
    if (isCountOnly) return;
    const head = this.#readHead(cells);
    if (typeof head === 'string') {
      this.rejectedCount += 1;
      if (this.rejected.length < MAX_REJECTED_ROWS) this.rejected.push({ row: number, reason: head });
    } else this.#count(head);
  }

  close(): { groups: RosterGroup[]; warnings: RosterWarning[] } {
    const daysCovered = this.#lastDay - this.#firstDay + 1;
    const counted = [...this.#groups].map(([name, { headcount, pay, personDays, leavers }]) => {
      const averageHeadcount = personDays / daysCovered;
      const turnover = leavers === 0 ? 0 : leavers / averageHeadcount;
      return { name, headcount, monthlyWage: roundFen(pay / headcount), turnover, leavers, averageHeadcount };
    });
    const present = counted.filter(({ headcount }) => headcount > 0);
    const capped = present.filter(({ turnover }) => turnover > INPUT_BOUNDS.annualTurnover);
    const gone = counted.filter(({ headcount }) => headcount === 0);
    const hasLeavingColumn = this.#columns.left !== undefined;
    const hasReasons = this.#columns.reason !== undefined;
    const warnings: (RosterWarning | false)[] = [
      !hasLeavingColumn && { code: 'no-leaving-column' },
      hasLeavingColumn && this.#leavers === 0 && { code: 'no-leavers' },
      this.#leavers > 0 && !hasReasons && { code: 'all-leavers-count', count: this.#leavers },
      this.#unclearReasons > 0 && { code: 'reason-unclear', count: this.#unclearReasons },
      this.#monthOnlyDays > 0 && { code: 'month-only-days', count: this.#monthOnlyDays },
      this.#notYetEntered > 0 && { code: 'not-yet-entered', count: this.#notYetEntered },
      gone.length > 0 && { code: 'groups-without-heads', names: gone.map(({ name }) => name) },
      capped.length > 0 && { code: 'turnover-capped', names: capped.map(({ name }) => name) },
    ];
    return {
      groups: present.map(({ turnover, ...group }) => ({
        ...group,
        annualTurnover: roundTo(Math.min(turnover, INPUT_BOUNDS.annualTurnover), 4),
        averageHeadcount: roundTo(group.averageHeadcount, 2),
      })),
      warnings: warnings.filter((warning) => warning !== false),
    };
  }

  #count({ group: name, pay, entered, left, leaving }: Head): void {
    if (entered > this.#lastDay) {
      this.#notYetEntered += 1;
      return;
    }
    if (left !== null && left < this.#firstDay) return;
    const group = this.#groupNamed(name);
    const lastDayHere = left === null ? this.#lastDay : Math.min(left - 1, this.#lastDay);
    group.personDays += Math.max(0, lastDayHere - Math.max(entered, this.#firstDay) + 1);
    if (left === null || left > this.#lastDay) {
      group.headcount += 1;
      group.pay += pay ?? 0;
      return;
    }
    this.#leavers += 1;
    if (leaving === 'unclear') this.#unclearReasons += 1;
    if (leaving === 'voluntary') group.leavers += 1;
  }

  #groupNamed(name: string): GroupTally {
    const existing = this.#groups.get(name);
    if (existing) return existing;
    if (this.#groups.size >= MAX_ROSTER_GROUPS) {
      throw rosterError('too-many-groups', `the group column holds more than ${MAX_ROSTER_GROUPS} kinds`);
    }
    const group = { headcount: 0, pay: 0, personDays: 0, leavers: 0 };
    this.#groups.set(name, group);
    return group;
  }

  #readHead(cells: readonly RosterCell[]): Head | RosterRejection {
    const cell = (column: number | undefined) => (column === undefined ? null : (cells[column] ?? null));
    const group = readGroup(cell(this.#columns.group));
    if (group === '') return 'group-missing';
    if (group.length > INPUT_BOUNDS.name) return 'group-too-long';

    const entered = this.#readDay(cell(this.#columns.entered));
    if (entered.state !== 'day') return ENTRY_PROBLEMS[entered.state];

    const left = this.#readDay(cell(this.#columns.left));
    if (left.state === 'unreadable' || left.state === 'no-such-day') return LEAVING_PROBLEMS[left.state];
    const leftOn = left.state === 'day' ? left.number : null;
    if (leftOn !== null && leftOn < entered.number) return 'left-before-entry';

    // What somebody earned who is gone or has not come is of no use here, so it may be missing.
    const isPaid = entered.number <= this.#lastDay && (leftOn === null || leftOn > this.#lastDay);
    const pay = isPaid ? readPay(cell(this.#columns.pay), this.#payUnit) : null;
    if (typeof pay === 'string') return pay;

    this.#monthOnlyDays += Number(entered.isMonthOnly) + Number(left.state === 'day' && left.isMonthOnly);
    const leaving = this.#columns.reason === undefined ? 'voluntary' : readLeavingKind(cell(this.#columns.reason));
    return { group, pay, entered: entered.number, left: leftOn, leaving };
  }

  /** The same few thousand days come again and again. */
  #readDay(cell: RosterCell): CountedDay {
    const known = this.#days.get(cell);
    if (known) return known;
    const day = readDay(cell);
    this.#days.set(cell, day);
    return day;
  }
}

function readDay(cell: RosterCell): CountedDay {
  const read = readRosterDay(cell);
  return read.state === 'day'
    ? { state: 'day', number: toDayNumber(read.day), isMonthOnly: read.isMonthOnly }
    : { state: read.state };
}

function isFilled(cell: RosterCell): boolean {
  return cell !== null && String(cell).trim() !== '';
}

/** Blanks at the ends and runs of blanks do not make another group. */
function readGroup(cell: RosterCell): string {
  return cell === null ? '' : String(cell).trim().replace(/\s+/g, ' ');
}

/** Fen a month; nothing and 0 are both no pay. */
function readPay(cell: RosterCell, unit: number): number | RosterRejection {
  const amount = readTableAmount(cell, unit);
  if (amount.state === 'unreadable') return 'pay-unreadable';
  if (amount.state === 'empty' || amount.fen === 0) return 'pay-missing';
  if (amount.fen < 0) return 'pay-negative';
  return amount.fen > INPUT_BOUNDS.monthlyPay ? 'pay-too-big' : amount.fen;
}

function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
