import type { MeetingFields, SeriesFields } from './meeting.ts';
import { type Occurrence, plannedOccurrences } from './occurrences.ts';

/** A meeting that a series asks for, in the month that it belongs to. */
export interface PlannedMeeting {
  readonly slot: string;
  readonly fields: MeetingFields;
}

/** The meetings of a new series. Throws where the rhythm has none. */
export function planSeries(series: SeriesFields): PlannedMeeting[] {
  return plannedOccurrences(series.rhythm, null).map((occurrence) => toMeeting(series, occurrence));
}

/**
 * The meetings from `today` on that a changed series asks for, but none in a month (`keptSlots`) that has a meeting of
 * the series which stays as it is.
 */
export function replanSeries(series: SeriesFields, today: string, keptSlots: ReadonlySet<string>): PlannedMeeting[] {
  return plannedOccurrences(series.rhythm, today)
    .filter(({ day, slot }) => day >= today && !keptSlots.has(slot))
    .map((occurrence) => toMeeting(series, occurrence));
}

function toMeeting(series: SeriesFields, { number, slot, day }: Occurrence): PlannedMeeting {
  const { kind, title, time, duration, place, chairs } = series;
  const chair = chairs[number % Math.max(1, chairs.length)] ?? '';
  const unheld = { attendees: '', minutes: '', results: '', state: 'planned' as const };
  return { slot, fields: { kind, title, day, time, duration, place, chair, ...unheld } };
}
