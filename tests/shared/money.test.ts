import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { allocate, roundFen } from '../../shared/domain/money.ts';

test.each([
  [0.5, 1],
  [1.5, 2],
  [2.5, 3],
  [-0.5, -1],
  [-2.5, -3],
  [0.49999999999999994, 0],
  [-0.4, 0],
  [0, 0],
  [-0, 0],
  [9_007_199_254_740_991, 9_007_199_254_740_991],
])('%d fen is rounded half away from zero to %d', (fen, rounded) => {
  expect(roundFen(fen)).toBe(rounded);
});

test.each([
  { total: 100, weights: [1, 1, 1], parts: [34, 33, 33] },
  { total: -100, weights: [1, 1, 1], parts: [-34, -33, -33] },
  { total: 10, weights: [0.2, 0.3, 0.5], parts: [2, 3, 5] },
  { total: 7, weights: [0, 0, 0], parts: [3, 2, 2] },
  { total: 7, weights: [0, 5, 0], parts: [0, 7, 0] },
  { total: 1, weights: [1, 3], parts: [0, 1] },
  { total: 0, weights: [1, 3], parts: [0, 0] },
  { total: 5, weights: [], parts: [] },
])('$total fen by $weights are $parts', ({ total, weights, parts }) => {
  expect(allocate(total, weights)).toEqual(parts);
});

test.prop([
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
])('parts add up to the total and each is within a fen of its share', (total, weights) => {
  const parts = allocate(total, weights);
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);

  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  parts.forEach((part, at) => {
    const share = weightSum > 0 ? (total * (weights[at] ?? 0)) / weightSum : total / weights.length;
    expect(Math.abs(part - share)).toBeLessThan(1.001);
  });
});
