import { expect, test } from 'vitest';
import { paceMark, roundedTimeLeft, timeLeftMs } from '../../../renderer/ui/timeLeft.ts';

const mark = { done: 0, total: 500, atMs: 1000 };

test('the time left follows from the pace since the first report', () => {
  expect(timeLeftMs(mark, { done: 100, total: 500 }, 11_000)).toBe(40_000);
  expect(timeLeftMs({ ...mark, done: 50 }, { done: 100, total: 500 }, 11_000)).toBe(80_000);
  expect(timeLeftMs(mark, { done: 500, total: 500 }, 11_000)).toBe(0);
});

test('nothing is said at first, where nothing is done yet, and where the end is not known', () => {
  expect(timeLeftMs(mark, { done: 100, total: 500 }, 3000)).toBeNull();
  expect(timeLeftMs(mark, { done: 0, total: 500 }, 20_000)).toBeNull();
  expect(timeLeftMs({ ...mark, total: null }, { done: 100, total: null }, 20_000)).toBeNull();
});

test('a task that counts anew is measured anew', () => {
  expect(paceMark(mark, { done: 20, total: 500 }, 9000)).toBe(mark);
  expect(paceMark(mark, { done: 0, total: 80 }, 9000)).toEqual({ done: 0, total: 80, atMs: 9000 });
  const late = { ...mark, done: 300 };
  expect(paceMark(late, { done: 10, total: 500 }, 9000)).toEqual({ done: 10, total: 500, atMs: 9000 });
  expect(paceMark(null, { done: 0, total: null }, 9000)).toEqual({ done: 0, total: null, atMs: 9000 });
});

test('it is told in steps of five seconds, from a minute on in minutes, rounded up', () => {
  expect([0, 4200, 31_000, 55_000].map(roundedTimeLeft)).toEqual([
    { unit: 'seconds', count: 5 },
    { unit: 'seconds', count: 5 },
    { unit: 'seconds', count: 35 },
    { unit: 'seconds', count: 55 },
  ]);
  expect([55_001, 61_000, 600_000].map(roundedTimeLeft)).toEqual([
    { unit: 'minutes', count: 1 },
    { unit: 'minutes', count: 2 },
    { unit: 'minutes', count: 10 },
  ]);
});
