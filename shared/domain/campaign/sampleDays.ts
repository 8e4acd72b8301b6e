import type { DayNumber } from './unitOnDay.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Ten in the morning in China. */
const OFFICE_HOUR_UTC = 2;

const names = new Map<DayNumber, string>();

/** A day as a whole number since 1970-01-01: a made-up history of millions of days is counted in these. */
export function sampleDay(day: string): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The day as it is stored; the few thousand days of a sample are written once. */
export function dayName(day: DayNumber): string {
  const known = names.get(day);
  if (known !== undefined) return known;
  const name = new Date(day * DAY_MS).toISOString().slice(0, 10);
  names.set(day, name);
  return name;
}

/** The same day of the month so many months later, less a day: the last day of an agreement that starts on a day. */
export function lastDayOfTerm(from: DayNumber, months: number): DayNumber {
  const start = new Date(from * DAY_MS);
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate()) / DAY_MS - 1;
}

/** When somebody entered something on a day: in office hours, not by the clock. */
export function enteredAtMs(day: DayNumber): number {
  return day * DAY_MS + OFFICE_HOUR_UTC * HOUR_MS;
}
