import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { buildDeadlineCalendar, type DeadlineEntry } from '../../../shared/reports/deadlineCalendar.ts';
import { readCalendar } from '../../fixtures/calendar.ts';

const entryOf = (fields: Partial<DeadlineEntry> = {}): DeadlineEntry => ({
  id: 'step.n.reply',
  day: '2021-04-21',
  title: '对方应书面答复要约：2021 年度协商',
  description: '《工资集体协商试行办法》第十七条\n按日历计算：2021年4月21日',
  changedAtMs: Date.UTC(2021, 3, 1, 8),
  state: 'open',
  ...fields,
});

test('a deadline takes the whole day, names its article and rings at nine on the day before', () => {
  const text = buildDeadlineCalendar([entryOf()], '期限');

  expect(readCalendar(text)).toEqual([
    expect.objectContaining({
      UID: 'step.n.reply@bargaining-workbench',
      'DTSTART;VALUE=DATE': '20210421',
      'DTEND;VALUE=DATE': '20210422',
      DTSTAMP: '20210401T080000Z',
      SUMMARY: '对方应书面答复要约：2021 年度协商',
      DESCRIPTION: '《工资集体协商试行办法》第十七条\n按日历计算：2021年4月21日',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
    }),
  ]);
  expect(text).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15H\r\n');
});

test('after a change the same entry comes with a higher revision, so that a calendar moves it', () => {
  const [before] = readCalendar(buildDeadlineCalendar([entryOf()], '期限'));
  const later = entryOf({ day: '2021-04-26', changedAtMs: Date.UTC(2021, 3, 6, 8) });
  const [after] = readCalendar(buildDeadlineCalendar([later], '期限'));

  expect(after?.['UID']).toBe(before?.['UID']);
  expect(Number(after?.['SEQUENCE'])).toBeGreaterThan(Number(before?.['SEQUENCE']));
  expect(Number(after?.['SEQUENCE'])).toBeLessThan(2 ** 31);
});

test('what is done rings nowhere, and what nobody need do any more is struck out', () => {
  const text = buildDeadlineCalendar([entryOf({ state: 'done' }), entryOf({ id: 'b', state: 'moot' })], '期限');

  expect(readCalendar(text).map((event) => event['STATUS'])).toEqual(['CONFIRMED', 'CANCELLED']);
  expect(text).not.toContain('VALARM');
});

property.prop([
  fc.array(fc.record({ title: fc.string({ minLength: 1 }), description: fc.string() }), { minLength: 1, maxLength: 5 }),
])('of any texts the same data give the same bytes, in lines of at most 75 octets', (texts) => {
  const entries = texts.map((each, at) => entryOf({ id: `e-${at}`, ...each }));
  const text = buildDeadlineCalendar(entries, '期限');

  expect(buildDeadlineCalendar(entries, '期限')).toBe(text);
  expect(readCalendar(text)).toHaveLength(entries.length);
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});
