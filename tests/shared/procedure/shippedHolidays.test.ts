import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { workCalendar } from '../../../shared/domain/procedure/days.ts';
import { holidays, holidayYearFields } from '../../../shared/domain/procedure/holidays.ts';
import { SHIPPED_HOLIDAY_YEARS, SHIPPED_HOLIDAYS } from '../../../shared/domain/procedure/shippedHolidays.ts';
import { Temporal } from 'temporal-polyfill';

const table: Record<'holidays' | 'workdays', Record<string, string>> = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
);
const daysOf = (kind: 'holiday' | 'workday') =>
  SHIPPED_HOLIDAYS.days.filter((each) => each.kind === kind).map(({ day }) => day);
const named = (days: Readonly<Record<string, string>>) => Object.keys(days).sort();

test('the holidays that come with the product are those of the package they were taken from', () => {
  expect(daysOf('holiday')).toEqual(named(table.holidays));
  expect(daysOf('workday')).toEqual(named(table.workdays));
});

test('every year from 2004 to 2026 is there, sound by the schema of a year, with its source', () => {
  expect(SHIPPED_HOLIDAYS.years).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  for (const year of SHIPPED_HOLIDAY_YEARS) {
    expect(holidayYearFields.parse(year)).toEqual(year);
    expect(year.source).toContain('chinese-days 1.5.7');
  }
  expect(holidays.parse(SHIPPED_HOLIDAYS)).toEqual(SHIPPED_HOLIDAYS);
});

test('a moved workday is always a weekend, and so is no weekday lost', () => {
  for (const day of daysOf('workday')) expect(Temporal.PlainDate.from(day).dayOfWeek).toBeGreaterThan(5);
});

test.each([
  ['the Friday after New Year 2026', '2026-01-02', false],
  ['the Sunday worked for it', '2026-01-04', true],
  ['an ordinary Monday', '2026-03-02', true],
  ['an ordinary Sunday', '2026-03-01', false],
])('%s', (_what, day, isWorked) => {
  expect(workCalendar(SHIPPED_HOLIDAYS).isWorkingDay(Temporal.PlainDate.from(day))).toBe(isWorked);
});
