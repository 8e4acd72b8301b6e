import dayjs from 'dayjs';
import type { MovedDay } from '../../../shared/domain/procedure/holidays.ts';

export type DayKind = MovedDay['kind'] | null;

const SATURDAY = 5;

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (dayjs(day).day() + 6) % 7;

export const isWeekend = (day: string): boolean => weekdayOf(day) >= SATURDAY;

/** The weeks of a month from Monday on; null before its first day and after its last. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = dayjs(`${year}-${String(month).padStart(2, '0')}-01`);
  const days = Array.from({ length: first.daysInMonth() }, (_, at) => first.add(at, 'day').format('YYYY-MM-DD'));
  const cells: (string | null)[] = [...Array<null>(weekdayOf(first.format('YYYY-MM-DD'))).fill(null), ...days];
  const weeks: (string | null)[][] = [];
  for (let from = 0; from < cells.length; from += 7) {
    const week = cells.slice(from, from + 7);
    weeks.push([...week, ...Array<null>(7 - week.length).fill(null)]);
  }
  return weeks;
}

/** What a press makes of a day: a weekday becomes free, a weekend is worked or, within a holiday, free by name. */
export function nextKind(day: string, kind: DayKind): DayKind {
  if (!isWeekend(day)) return kind === null ? 'holiday' : null;
  return kind === null ? 'workday' : kind === 'workday' ? 'holiday' : null;
}

/** Days in a row as first and last. */
export function stretches(days: readonly string[]): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last && dayjs(last.to).add(1, 'day').format('YYYY-MM-DD') === day) last.to = day;
    else found.push({ from: day, to: day });
  }
  return found;
}
