import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { addMonths, dayAfterKey, monthWeeks } from '../../../renderer/features/meetings/monthGrid.ts';

test('February 2027 begins on a Monday and takes four weeks; August 2026 takes six', () => {
  expect([monthWeeks('2027-02').length, monthWeeks('2026-08').length]).toEqual([4, 6]);
  expect(monthWeeks('2026-08')[0]?.[0]).toEqual({ day: '2026-07-27', number: 27, isInMonth: false, isWeekend: false });
});

test('the keys walk as in any calendar, a month on staying within the shorter month', () => {
  const from = (key: string) => dayAfterKey('2028-01-31', key);

  expect([from('ArrowRight'), from('ArrowUp'), from('Home'), from('End'), from('PageDown'), from('a')]).toEqual([
    '2028-02-01',
    '2028-01-24',
    '2028-01-31',
    '2028-02-06',
    '2028-02-29',
    undefined,
  ]);
});

const month = fc
  .record({ year: fc.integer({ min: 1990, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((date) => `${date.year}-${String(date.month).padStart(2, '0')}`);

property.prop([month])('a month shows each of its days once, in whole weeks from Monday to Sunday', (shown) => {
  const days = monthWeeks(shown).flat();
  const next = addMonths(shown, 1);
  const inMonth = days.filter(({ isInMonth }) => isInMonth).map(({ day }) => day);

  expect(days.length % 7).toBe(0);
  expect(inMonth[0]).toBe(`${shown}-01`);
  expect(inMonth.every((day) => day.startsWith(shown))).toBe(true);
  expect(new Set(inMonth).size).toBe(
    new Date(Date.UTC(Number(next.slice(0, 4)), Number(next.slice(5)) - 1, 0)).getUTCDate(),
  );
  expect(days.map(({ isWeekend }) => isWeekend)).toEqual(days.map((_, at) => at % 7 > 4));
});
