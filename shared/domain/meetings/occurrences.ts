import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../errors.ts';
import type { Rhythm } from './rhythm.ts';

/** Of a series that ends: longer ones are planned as another series. */
const LONGEST_YEARS = 10;
const SATURDAY = 6;

export interface Occurrence {
  /** 0 for the first of the series. */
  readonly number: number;
  /** The month that it belongs to, 'YYYY-MM'; a rolled day may lie in the next one. */
  readonly slot: string;
  readonly day: string;
}

/** Every day of the rhythm up to `end`, that day included. */
export function occurrences({ everyMonths, on, firstDay }: Rhythm, end: string): Occurrence[] {
  const firstMonth = Temporal.PlainDate.from(firstDay).with({ day: 1 });
  const found: Occurrence[] = [];
  let offset = 0;
  while (dayIn(firstMonth.add({ months: offset }), on).toString() < firstDay) offset += 1;
  for (let number = 0; ; number += 1) {
    const month = firstMonth.add({ months: offset + number * everyMonths });
    const day = dayIn(month, on).toString();
    if (day > end) return found;
    found.push({ number, slot: month.toString().slice(0, 7), day });
  }
}

/**
 * The meetings that a series plans ahead: until its end, or for twelve months from its first day or from `today`,
 * whichever is later.
 * @throws series-too-long, series-without-meeting
 */
export function plannedOccurrences(series: Rhythm, today: string | null): Occurrence[] {
  const first = Temporal.PlainDate.from(series.firstDay);
  if (series.until !== null && series.until > first.add({ years: LONGEST_YEARS }).toString()) {
    throw new AppError('series-too-long', `${series.firstDay} to ${series.until}`, { years: LONGEST_YEARS });
  }
  const found = series.until === null ? nextTwelveMonths(series, today) : occurrences(series, series.until);
  if (found.length === 0) throw new AppError('series-without-meeting', 'no day of the rhythm lies before its end');
  return found;
}

function nextTwelveMonths(series: Rhythm, today: string | null): Occurrence[] {
  if (today !== null && today > series.firstDay) {
    return occurrences(series, Temporal.PlainDate.from(today).add({ years: 1 }).subtract({ days: 1 }).toString());
  }
  // By months, so that days rolled over a weekend make neither eleven nor thirteen of a monthly one.
  const end = Temporal.PlainDate.from(series.firstDay).add({ months: 15 }).toString();
  return occurrences(series, end).filter(({ number }) => number * series.everyMonths < 12);
}

/** The day of a month, which is given by its first day. */
function dayIn(month: Temporal.PlainDate, on: Rhythm['on']): Temporal.PlainDate {
  if (on.kind === 'weekday') {
    const first = month.add({ days: (on.weekday - month.dayOfWeek + 7) % 7 });
    const day = first.add({ weeks: on.nth - 1 });
    return day.month === month.month ? day : day.subtract({ weeks: 1 });
  }
  const day = month.with({ day: Math.min(on.day, month.daysInMonth) });
  const over = day.dayOfWeek - SATURDAY;
  if (over < 0 || on.weekend === 'keep') return day;
  return on.weekend === 'before' ? day.subtract({ days: over + 1 }) : day.add({ days: 2 - over });
}
