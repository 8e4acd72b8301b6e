import { Temporal } from 'temporal-polyfill';

export interface CalendarDay {
  readonly day: string;
  readonly number: number;
  readonly isInMonth: boolean;
  readonly isWeekend: boolean;
}

/** The weeks, Monday first, that cover a month ('YYYY-MM'). */
export function monthWeeks(month: string): CalendarDay[][] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const start = first.subtract({ days: first.dayOfWeek - 1 });
  const weeks = Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, at): CalendarDay => {
      const date = start.add({ days: 7 * week + at });
      return {
        day: date.toString(),
        number: date.day,
        isInMonth: date.month === first.month,
        isWeekend: date.dayOfWeek > 5,
      };
    }),
  );
}

export function addMonths(month: string, months: number): string {
  return Temporal.PlainDate.from(`${month}-01`).add({ months }).toString().slice(0, 7);
}

/** The day that a key leads to from another; undefined for a key that moves nothing. */
export function dayAfterKey(day: string, key: string): string | undefined {
  const date = Temporal.PlainDate.from(day);
  const moves: Readonly<Record<string, () => Temporal.PlainDate>> = {
    ArrowLeft: () => date.subtract({ days: 1 }),
    ArrowRight: () => date.add({ days: 1 }),
    ArrowUp: () => date.subtract({ days: 7 }),
    ArrowDown: () => date.add({ days: 7 }),
    Home: () => date.subtract({ days: date.dayOfWeek - 1 }),
    End: () => date.add({ days: 7 - date.dayOfWeek }),
    PageUp: () => date.subtract({ months: 1 }),
    PageDown: () => date.add({ months: 1 }),
  };
  return moves[key]?.().toString();
}

/** Days from one to another; negative for the past. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** Monday is 1. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
