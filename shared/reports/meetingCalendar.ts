import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Meeting, MeetingState } from '../domain/meetings/meeting.ts';

/** Times of meetings are those of China. */
const TIME_ZONE = 'Asia/Shanghai';
const STATUS: Readonly<Record<MeetingState, ICalEventStatus>> = {
  planned: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

interface CalendarOptions {
  readonly name: string;
  /** When the file is made. */
  readonly nowMs: number;
  /** Before each planned meeting; null rings nowhere. */
  readonly alarmMinutes: number | null;
  /** What stands below the title; never minutes or results, which are not for every calendar. */
  readonly describe: (meeting: Meeting) => string;
}

/**
 * An iCalendar file (RFC 5545) of meetings under their record ids, so that a calendar that takes it again changes its
 * entries and adds none. Instants are in UTC: exact in every program, without a table of time zones in the file.
 */
export function buildMeetingCalendar(meetings: readonly Meeting[], options: CalendarOptions): string {
  const { name, nowMs, alarmMinutes, describe } = options;
  const stamp = Temporal.Instant.fromEpochMilliseconds(nowMs);
  const calendar = ical({
    name: escapeText(withoutControls(name)),
    prodId: { company: 'Bargaining Workbench', product: 'Meetings', language: 'ZH' },
  });
  for (const meeting of meetings) {
    const { id, state } = meeting;
    const title = withoutControls(meeting.title);
    const place = withoutControls(meeting.place);
    const description = withoutControls(describe(meeting));
    const event = calendar.createEvent({
      ...spanOf(meeting),
      id,
      stamp,
      summary: title,
      location: place === '' ? null : place,
      description: description === '' ? null : description,
      status: STATUS[state],
    });
    if (alarmMinutes !== null && state === 'planned') {
      event.createAlarm({ type: ICalAlarmType.display, trigger: 60 * alarmMinutes, description: title });
    }
  }
  // Every line of the format ends so, the last one too.
  return `${calendar.toString()}\r\n`;
}

/** The format allows none but the tab; line ends are escaped with the rest. */
function withoutControls(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '');
}

/** The generator escapes the texts of an event, but writes the calendar's name as it is. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r\n|\r|\n/g, '\\n');
}

function spanOf({ day, time, duration }: Meeting) {
  const date = Temporal.PlainDate.from(day);
  if (time === '') return { start: date, end: date.add({ days: 1 }), allDay: true };
  const start = date.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: Temporal.PlainTime.from(time) });
  return { start: start.toInstant(), end: start.add({ minutes: duration }).toInstant() };
}
