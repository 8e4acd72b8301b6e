import { describe, expect, test } from 'vitest';
import type { RosterCell } from '../../../shared/domain/negotiation/roster.ts';
import { readRosterDay, toDayNumber } from '../../../shared/domain/negotiation/rosterDays.ts';

const read = (cell: RosterCell) => {
  const result = readRosterDay(cell);
  return result.state === 'day' ? result.day.toString() : result.state;
};

test.each([
  ['2021-03-05'],
  ['2021/3/5'],
  ['2021.3.5'],
  ['2021年3月5日'],
  ['2021 年 3 月 5 日'],
  ['２０２１年３月５日'],
  ['20210305'],
  [20210305],
  ['2021-03-05 08:30:00'],
  ['2021-03-05T00:00:00.000Z'],
  [44260],
  ['44260'],
  [44260.35],
])('%s is 5 March 2021', (cell) => {
  expect(read(cell)).toBe('2021-03-05');
});

test.each([['2021-02-31'], ['2021年2月31日'], ['20210231'], ['2023-02-29'], ['2021-13-01']])(
  '%s is no day of any calendar',
  (cell) => {
    expect(read(cell)).toBe('no-such-day');
  },
);

test('29 February is a day in a leap year', () => {
  expect(read('2024-02-29')).toBe('2024-02-29');
});

test.each([[null], [''], ['  '], ['-'], ['——'], ['/'], ['无'], ['N/A']])('%s says that there is no day', (cell) => {
  expect(read(cell)).toBe('empty');
});

test.each([['在职'], ['3/5/2021'], ['05-03-2021'], [2021], [45], [2021.1], [123456789012], ['21-3-5']])(
  '%s could be anything and is not guessed at',
  (cell) => {
    expect(read(cell)).toBe('unreadable');
  },
);

describe('a month without a day', () => {
  test.each([['2021-03'], ['2021/3'], ['2021年3月'], ['2021.03']])(
    '%s stands for its first day and says so',
    (cell) => {
      expect(readRosterDay(cell)).toMatchObject({ state: 'day', isMonthOnly: true });
      expect(read(cell)).toBe('2021-03-01');
    },
  );
});

test('day numbers count from 1970', () => {
  const day = readRosterDay('2021-03-05');
  expect(day.state === 'day' && toDayNumber(day.day)).toBe(Date.UTC(2021, 2, 5) / 86_400_000);
});
