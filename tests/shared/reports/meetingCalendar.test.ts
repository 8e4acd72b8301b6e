import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { buildMeetingCalendar } from '../../../shared/reports/meetingCalendar.ts';
import { readCalendar } from '../../fixtures/calendar.ts';
import { meetingOf } from '../../fixtures/demands.ts';

const OPTIONS = { name: '会议', nowMs: Date.UTC(2026, 2, 1, 8), alarmMinutes: 1440, describe: () => '' };

test('a meeting at two in Shanghai is written at six UTC under its own id, with its alarm', () => {
  const text = buildMeetingCalendar([meetingOf({ id: 'a-1', place: '二楼会议室' })], OPTIONS);

  expect(readCalendar(text)).toEqual([
    expect.objectContaining({
      UID: 'a-1',
      DTSTAMP: '20260301T080000Z',
      DTSTART: '20260305T060000Z',
      DTEND: '20260305T073000Z',
      SUMMARY: '职工恳谈会',
      LOCATION: '二楼会议室',
      STATUS: 'CONFIRMED',
    }),
  ]);
  expect(text).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\n');
});

test('a meeting without a time takes the whole day; a cancelled one says so and rings nowhere', () => {
  const text = buildMeetingCalendar([meetingOf({ time: '', day: '2028-02-29', state: 'cancelled' })], OPTIONS);

  expect(readCalendar(text)).toMatchObject([
    { 'DTSTART;VALUE=DATE': '20280229', 'DTEND;VALUE=DATE': '20280301', STATUS: 'CANCELLED' },
  ]);
  expect(text).not.toContain('VALARM');
});

test('minutes and results stay at home', () => {
  const text = buildMeetingCalendar([meetingOf({ minutes: '内情', results: '内情', attendees: '内情' })], OPTIONS);

  expect(text).not.toContain('内情');
});

test('exporting again gives the same bytes', () => {
  const meetings = [meetingOf(), meetingOf({ id: 'b', day: '2026-04-10' })];

  expect(buildMeetingCalendar(meetings, OPTIONS)).toBe(buildMeetingCalendar(meetings, OPTIONS));
});

test('texts that would break the file are escaped in its name too, and control characters are left out', () => {
  const meeting = meetingOf({ title: '恳\u0007谈\u0000会', place: '' });
  const text = buildMeetingCalendar([meeting], { ...OPTIONS, name: '甲公司, 乙；丙;\\\nX:会议' });

  expect(text).toContain('\r\nX-WR-CALNAME:甲公司\\, 乙；丙\\;\\\\\\nX:会议\r\n');
  expect(text).toContain('\r\nSUMMARY:恳谈会\r\n');
  expect(text).not.toContain('DESCRIPTION:\r\n');
});

const written = fc
  .string({ unit: fc.constantFrom('职', '工', '，', ',', ';', '\\', '\n', 'n', ':', '"', '😀', '𠮷', 'é', ' ', 'a') })
  .map((text) => `会${text}议`);

property.prop([fc.array(fc.record({ title: written, place: written }), { minLength: 1, maxLength: 5 })])(
  'any title and place come back from the file, whose lines end in CRLF and are no longer than 75 octets',
  (texts) => {
    const meetings = texts.map((each, at) => meetingOf({ id: `m-${at}`, ...each }));
    const text = buildMeetingCalendar(meetings, OPTIONS);

    expect(readCalendar(text).map((event) => ({ title: event['SUMMARY'], place: event['LOCATION'] }))).toEqual(texts);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.isWellFormed()).toBe(true);
  },
);
