import { expect, test } from 'vitest';
import { calendarMonth, startsWithYear } from '../../../shared/domain/wage/scenarioCalendar.ts';

test('months of a scenario run on over the turn of the year', () => {
  expect([1, 9, 10, 22].map((month) => calendarMonth('2021-04', month))).toEqual([
    '2021-04',
    '2021-12',
    '2022-01',
    '2023-01',
  ]);
});

test('only a scenario from January has calendar years', () => {
  expect(startsWithYear('2021-01')).toBe(true);
  expect(startsWithYear('2021-11')).toBe(false);
});
