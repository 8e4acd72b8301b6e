import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

/** A day in a calendar. */
export interface DeadlineEntry {
  /** Stays the same when the day moves. */
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** When the data that the day follows from were last changed. */
  readonly changedAtMs: number;
  /** `moot`: nobody need do it any more; calendars that hold it strike it out. */
  readonly state: 'open' | 'done' | 'moot';
}

/** Nine in the morning of the day before: entries of a whole day begin at midnight. */
const ALARM_SECONDS = 15 * 60 * 60;
/** The revision of an entry fits a calendar's 31 bits when it counts seconds from here. */
const REVISIONS_SINCE_MS = Date.UTC(2020, 0, 1);

/**
 * An iCalendar file (RFC 5545) of days under ids of their own. Stamp and revision come from the data, not from the
 * clock: the same data give the same bytes, and a calendar that takes the file again changes its entries and adds none.
 */
export function buildDeadlineCalendar(entries: readonly DeadlineEntry[], name: string): string {
  const calendar = ical({
    name: escapeText(withoutControls(name)),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Bargaining Workbench', product: 'Deadlines', language: 'ZH' },
  });
  for (const { id, day, title, description, changedAtMs, state } of entries) {
    const start = Temporal.PlainDate.from(day);
    const summary = withoutControls(title);
    const event = calendar.createEvent({
      id: `${id}@bargaining-workbench`,
      start,
      end: start.add({ days: 1 }),
      allDay: true,
      stamp: Temporal.Instant.fromEpochMilliseconds(Math.max(REVISIONS_SINCE_MS, changedAtMs)),
      sequence: Math.max(0, Math.floor((changedAtMs - REVISIONS_SINCE_MS) / 1000)),
      summary,
      description: description === '' ? null : withoutControls(description),
      status: state === 'moot' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A day by which something is due takes nobody's time.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (state === 'open') {
      event.createAlarm({ type: ICalAlarmType.display, trigger: ALARM_SECONDS, description: summary });
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
