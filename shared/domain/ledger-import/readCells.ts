import { readRosterDay } from '../negotiation/rosterDays.ts';
import type { ImportCell } from './fields.ts';
import type { RowProblem } from './issues.ts';

/** A value of a cell, or why it has none. */
export type Read<V> = { readonly value: V } | { readonly problem: RowProblem };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A full day as `YYYY-MM-DD`, from the ways in which ledgers write one. */
export function readDay(cell: ImportCell, text: string): Read<string | null> {
  const [, year, month, day] = ISO_DAY.exec(text) ?? [];
  // Nearly every cell: quicker than the general way by far.
  if (year !== undefined) {
    const isLeap = isLeapYear(Number(year));
    const length = Number(month) === 2 && isLeap ? 29 : MONTH_LENGTHS[Number(month) - 1];
    const isDay = length !== undefined && Number(day) >= 1 && Number(day) <= length;
    return isDay ? { value: text } : { problem: 'no-such-day' };
  }
  const read = readRosterDay(cell);
  if (read.state === 'empty') return { value: null };
  if (read.state === 'day' && !read.isMonthOnly) return { value: read.day.toString() };
  return { problem: read.state === 'no-such-day' ? 'no-such-day' : 'day-unreadable' };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A whole number from 0 to `most`: 1200, "1,200", "120人". */
export function readCount(text: string, most: number): Read<number | null> {
  const plain = /^\d{1,9}$/.test(text) ? text : text.normalize('NFKC').replace(/[\s,]|[人名次]$/g, '');
  if (plain === '' || plain === '-' || plain === '/') return { value: null };
  const value = Number(plain);
  if (Number.isNaN(value) || /^0x/i.test(plain)) return { problem: 'not-a-number' };
  if (value < 0) return { problem: 'negative' };
  if (!Number.isInteger(value)) return { problem: 'not-whole' };
  return value > most ? { problem: 'too-big' } : { value };
}

/**
 * A raise as a fraction: "5%" and, in a column that says %, 5 are 0.05. A bare number of at most 0.3 in a column that
 * does not say so is a fraction already, as a cell with percent format holds it; a larger one is percent.
 */
export function readRaise(text: string, isPercentColumn: boolean): Read<number | null> {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '' || plain === '-' || plain === '/') return { value: null };
  const isPercent = plain.endsWith('%');
  const value = Number(isPercent ? plain.slice(0, -1) : plain);
  if (Number.isNaN(value)) return { problem: 'not-a-number' };
  const isFraction = !isPercent && !isPercentColumn && Math.abs(value) <= HIGHEST_BARE_FRACTION;
  // Rounded, so that 5.3 % is stored as 0.053 and not as what the division leaves.
  const fraction = isFraction ? value : Math.round(value * 1e8) / 1e10;
  return Math.abs(fraction) > HIGHEST_RAISE ? { problem: 'too-big' } : { value: fraction };
}

const HIGHEST_BARE_FRACTION = 0.3;
const HIGHEST_RAISE = 1;

/** What a spreadsheet would run; a sign before a plain number or a telephone number is none. */
export function isFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === EQUALS || first === AT) return true;
  return (first === PLUS || first === MINUS) && /[a-z(!|]/i.test(text);
}

const [EQUALS, AT, PLUS, MINUS] = [0x3d, 0x40, 0x2b, 0x2d];

/** Text that was decoded wrongly once and cannot be read any more: U+FFFD, or what it became when decoded again. */
export function isMojibake(text: string): boolean {
  return text.includes('\ufffd') || text.includes('锟斤拷');
}
