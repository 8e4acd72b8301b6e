import { Temporal } from 'temporal-polyfill';
import type { RosterCell } from './roster.ts';

/** A cell read as a day. `isMonthOnly`: the cell names a month, and its first day stands for it. */
export type RosterDay =
  | { readonly state: 'empty' | 'unreadable' | 'no-such-day' }
  | { readonly state: 'day'; readonly day: Temporal.PlainDate; readonly isMonthOnly: boolean };

/** Year first, as in China and in ISO 8601; what starts with day or month is ambiguous. A time of day may follow. */
const FULL_DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+\d{1,2}:\d{2}.*)?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_ONLY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;
/** What a cell without a day often holds. */
const NOTHING = /^(-+|—+|\/|无|空|n\/?a|none|null)$/i;

/** Day 0 of a spreadsheet's count, right for every day after its missing 29 February 1900. */
const SERIAL_START = Temporal.PlainDate.from('1899-12-30');
/** Serial numbers of 1927 to 2119: below are ages and counts, above are numbers of people. */
const SERIALS = { first: 10_000, last: 80_000 };

/** Reads a day as rosters write it: 2021-03-05, 2021/3/5, 2021.3.5, 2021年3月5日, 20210305, a spreadsheet's serial number. */
export function readRosterDay(cell: RosterCell): RosterDay {
  if (cell === null) return { state: 'empty' };
  const text = String(cell).normalize('NFKC').trim();
  if (text === '' || NOTHING.test(text)) return { state: 'empty' };
  const [, year, month, dayOfMonth] = FULL_DAY.exec(text) ?? COMPACT_DAY.exec(text) ?? [];
  if (year !== undefined) return toDay(Number(year), Number(month), Number(dayOfMonth), false);
  // 2021.1 may be January or a number that lost its last 0: months are taken from text alone.
  const [, monthYear, monthAlone] = (typeof cell === 'string' && MONTH_ONLY.exec(text)) || [];
  if (monthYear !== undefined) return toDay(Number(monthYear), Number(monthAlone), 1, true);
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < SERIALS.first || serial > SERIALS.last) return { state: 'unreadable' };
  return { state: 'day', day: SERIAL_START.add({ days: serial }), isMonthOnly: false };
}

/** Days since 1970-01-01, to count with. */
export function toDayNumber(day: Temporal.PlainDate): number {
  return EPOCH.until(day).days;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

function toDay(year: number, month: number, day: number, isMonthOnly: boolean): RosterDay {
  try {
    return { state: 'day', day: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }), isMonthOnly };
  } catch {
    return { state: 'no-such-day' };
  }
}
