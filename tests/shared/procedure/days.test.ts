import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { countDays, lastStartFor, rollDay, workCalendar } from '../../../shared/domain/procedure/days.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';

const DAY_MS = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const msOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const nextDay = (day: string, by = 1) => dayOf(msOf(day) + by * DAY_MS);

const days = fc
  .integer({ min: msOf('1999-01-01') / DAY_MS, max: msOf('2032-12-31') / DAY_MS })
  .map((number) => dayOf(number * DAY_MS));
const moved = fc
  .uniqueArray(fc.record({ day: days, kind: fc.constantFrom('holiday' as const, 'workday' as const) }), {
    selector: ({ day }) => day,
    maxLength: 400,
  })
  .map((entries): Holidays => ({ years: Array.from({ length: 36 }, (_, index) => 1998 + index), days: entries }));
/** A stretch of free days as around 国庆, so that rolling has something to cross. */
const NATIONAL_DAY: Holidays = {
  years: [2021],
  days: [
    ...['2021-10-01', '2021-10-04', '2021-10-05', '2021-10-06', '2021-10-07'].map((day) => ({
      day,
      kind: 'holiday' as const,
    })),
    ...['2021-09-26', '2021-10-09'].map((day) => ({ day, kind: 'workday' as const })),
  ],
};

/** Looks at the list and the calendar on the wall, one day after the other. */
function isWorkdayOnTheWall(day: string, holidays: Holidays): boolean {
  const entry = holidays.days.find((each) => each.day === day);
  if (entry) return entry.kind === 'workday';
  const weekday = new Date(msOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function walk(from: string, step: 1 | -1, count: number, counts: (day: string) => boolean): string {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day, step);
    if (counts(day)) left -= 1;
  }
  return day;
}

describe('counting days one after the other gives the same', () => {
  property.prop([days, fc.integer({ min: 0, max: 366 }), fc.boolean()])('calendar days', (from, count, isAfter) => {
    const counted = countDays(from, isAfter ? 'after' : 'before', { unit: 'calendar', days: count }, workCalendar());
    expect(counted).toEqual({ day: walk(from, isAfter ? 1 : -1, count, () => true), isProvisional: false });
  });

  property.prop([days, fc.integer({ min: 0, max: 90 }), fc.boolean(), moved])(
    'working days',
    (from, count, isAfter, holidays) => {
      const length = { unit: 'working', days: count } as const;
      const counted = countDays(from, isAfter ? 'after' : 'before', length, workCalendar(holidays));
      const expected = walk(from, isAfter ? 1 : -1, count, (day) => isWorkdayOnTheWall(day, holidays));
      expect(counted).toEqual({ day: expected, isProvisional: false });
    },
  );

  property.prop([days, fc.integer({ min: 1, max: 36 }), fc.boolean()])('months', (from, months, isAfter) => {
    const { day } = countDays(from, isAfter ? 'after' : 'before', { unit: 'months', months }, workCalendar());
    const [year = 0, month = 0, dayOfMonth = 0] = from.split('-').map(Number);
    const index = year * 12 + (month - 1) + (isAfter ? months : -months);
    const [endYear, endMonth] = [Math.floor(index / 12), (index % 12) + 1];
    const isLeap = (endYear % 4 === 0 && endYear % 100 !== 0) || endYear % 400 === 0;
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const last = Math.min(dayOfMonth, lengths[endMonth - 1] ?? 0);
    expect(day).toBe(`${endYear}-${String(endMonth).padStart(2, '0')}-${String(last).padStart(2, '0')}`);
  });

  property.prop([days, moved, fc.boolean()])('rolling', (from, holidays, isNext) => {
    const { day } = rollDay({ day: from, isProvisional: false }, isNext ? 'next' : 'previous', workCalendar(holidays));
    let expected = from;
    while (!isWorkdayOnTheWall(expected, holidays)) expected = nextDay(expected, isNext ? 1 : -1);
    expect(day).toBe(expected);
  });

  property.prop([
    days,
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom('calendar' as const, 'working' as const),
    moved,
  ])('the last start is the last from which the period still fits', (end, count, unit, holidays) => {
    const calendar = workCalendar(holidays);
    const length = { unit, days: count };
    const { day } = lastStartFor(end, length, calendar);
    expect(countDays(day, 'after', length, calendar).day <= end).toBe(true);
    expect(countDays(nextDay(day), 'after', length, calendar).day > end).toBe(true);
  });
});

const count = (
  from: string,
  direction: 'after' | 'before',
  length: Parameters<typeof countDays>[2],
  holidays?: Holidays,
) => countDays(from, direction, length, workCalendar(holidays));

test.each([
  ['2021-04-01', 'after', { unit: 'calendar', days: 20 }, '2021-04-21'],
  ['2021-04-01', 'after', { unit: 'calendar', days: 60 }, '2021-05-31'],
  ['2021-12-31', 'before', { unit: 'calendar', days: 60 }, '2021-11-01'],
  ['2020-02-28', 'after', { unit: 'calendar', days: 1 }, '2020-02-29'],
  ['2100-02-28', 'after', { unit: 'calendar', days: 1 }, '2100-03-01'],
  ['2021-12-31', 'after', { unit: 'months', months: 2 }, '2022-02-28'],
  ['2024-05-31', 'before', { unit: 'months', months: 3 }, '2024-02-29'],
] as const)('from %s %s %o is %s', (from, direction, length, expected) => {
  expect(count(from, direction, length)).toEqual({ day: expected, isProvisional: false });
});

test('five working days from before the National Day week end after the worked Saturday', () => {
  expect(count('2021-09-28', 'after', { unit: 'working', days: 5 }, NATIONAL_DAY)).toEqual({
    day: '2021-10-11',
    isProvisional: false,
  });
});

test('a day in the National Day week rolls to the first working day after it, or back to the last before', () => {
  const calendar = workCalendar(NATIONAL_DAY);
  const day = { day: '2021-10-02', isProvisional: false };
  expect(rollDay(day, 'next', calendar).day).toBe('2021-10-08');
  expect(rollDay(day, 'previous', calendar).day).toBe('2021-09-30');
});

test('without the holidays of a year working days and rolled days are answered and marked provisional', () => {
  expect(count('2021-09-28', 'after', { unit: 'working', days: 5 })).toEqual({
    day: '2021-10-05',
    isProvisional: true,
  });
  const overTheYear = { unit: 'working', days: 3 } as const;
  expect(count('2021-12-30', 'after', overTheYear, { years: [2021], days: [] }).isProvisional).toBe(true);
  expect(rollDay({ day: '2022-01-05', isProvisional: false }, 'next', workCalendar(NATIONAL_DAY))).toEqual({
    day: '2022-01-05',
    isProvisional: true,
  });
});
