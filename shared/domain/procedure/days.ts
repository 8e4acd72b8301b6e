import { Temporal } from 'temporal-polyfill';
import type { Holidays } from './holidays.ts';

const SATURDAY = 6;

/** A day that was counted out. `isProvisional`: it rests on a year of which only the weekends are known. */
export interface CountedDay {
  readonly day: string;
  readonly isProvisional: boolean;
}

export type Length =
  | { readonly unit: 'calendar' | 'working'; readonly days: number }
  | { readonly unit: 'months'; readonly months: number };

export interface WorkCalendar {
  readonly isWorkingDay: (day: Temporal.PlainDate) => boolean;
  readonly knows: (year: number) => boolean;
}

/** Weekends are free and weekdays are not, save for the days that the holidays move. */
export function workCalendar(holidays: Holidays = { years: [], days: [] }): WorkCalendar {
  const years = new Set(holidays.years);
  const moved = new Map(holidays.days.map(({ day, kind }) => [day, kind]));
  return {
    isWorkingDay: (day) => {
      const kind = moved.get(day.toString());
      return kind === undefined ? day.dayOfWeek < SATURDAY : kind === 'workday';
    },
    knows: (year) => years.has(year),
  };
}

/**
 * The last day of a period after a day, or the day that lies a period before it. The first day does not count
 * (民法典 art. 201); months end on the same day of the month, or on its last (art. 202).
 */
export function countDays(
  from: string,
  direction: 'after' | 'before',
  length: Length,
  calendar: WorkCalendar,
): CountedDay {
  const start = Temporal.PlainDate.from(from);
  const sign = direction === 'after' ? 1 : -1;
  if (length.unit === 'months') {
    return { day: start.add({ months: sign * length.months }).toString(), isProvisional: false };
  }
  if (length.unit === 'calendar') {
    return { day: start.add({ days: sign * length.days }).toString(), isProvisional: false };
  }
  let day = start;
  let isProvisional = false;
  for (let left = length.days; left > 0; ) {
    day = day.add({ days: sign });
    isProvisional ||= !calendar.knows(day.year);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return { day: day.toString(), isProvisional };
}

/**
 * The day itself where people work, else the next working day (民法典 art. 203); the one before where the day lies
 * before an event, so that rolling never makes anyone late.
 */
export function rollDay(
  { day, isProvisional }: CountedDay,
  towards: 'next' | 'previous',
  calendar: WorkCalendar,
): CountedDay {
  let rolled = Temporal.PlainDate.from(day);
  let isUnsure = isProvisional || !calendar.knows(rolled.year);
  while (!calendar.isWorkingDay(rolled)) {
    rolled = rolled.add({ days: towards === 'next' ? 1 : -1 });
    isUnsure ||= !calendar.knows(rolled.year);
  }
  return { day: rolled.toString(), isProvisional: isUnsure };
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** The last day from which a period still ends by `end`. */
export function lastStartFor(end: string, length: Length, calendar: WorkCalendar): CountedDay {
  let start = end;
  let counted = countDays(start, 'after', length, calendar);
  while (counted.day > end) {
    start = addDays(start, -1);
    counted = countDays(start, 'after', length, calendar);
  }
  return { day: start, isProvisional: counted.isProvisional };
}
