import { expect, test } from 'vitest';
import { splitAtZero } from '../../../renderer/charts/splitAtZero.ts';

test('a running net that crosses zero gets a point where it does, on both sides', () => {
  expect(splitAtZero([-100, 300])).toEqual([
    { month: 1, net: -100, gain: null, loss: -100 },
    { month: 1.25, net: 0, gain: 0, loss: 0 },
    { month: 2, net: 300, gain: 300, loss: null },
  ]);
});

test('a running net that touches zero in a month needs none', () => {
  expect(splitAtZero([-100, 0, 50]).map(({ month }) => month)).toEqual([1, 2, 3]);
});
