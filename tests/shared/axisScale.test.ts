import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { axisScale } from '../../shared/domain/axisScale.ts';

test('an axis ends on round numbers and marks round steps', () => {
  expect(axisScale(0, 0.1, 5)).toEqual({ min: 0, max: 0.1, ticks: [0, 0.02, 0.04, 0.06, 0.08, 0.1] });
  expect(axisScale(0, 80, 4)).toEqual({ min: 0, max: 80, ticks: [0, 20, 40, 60, 80] });
  expect(axisScale(-2500, 4000, 4)).toEqual({ min: -4000, max: 4000, ticks: [-4000, -2000, 0, 2000, 4000] });
});

test('an axis of values that are all nothing still has a length', () => {
  expect(axisScale(0, 0, 4)).toEqual({ min: 0, max: 1, ticks: [0, 1] });
});

test.prop([
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.integer({ min: 1, max: 1_000_000_000 }),
  fc.integer({ min: 2, max: 8 }),
])('an axis holds all values and has few marks', (low, length, steps) => {
  const { min, max, ticks } = axisScale(low, low + length, steps);
  expect(min).toBeLessThanOrEqual(low);
  expect(max).toBeGreaterThanOrEqual(low + length);
  expect(ticks.length).toBeLessThanOrEqual(steps + 3);
});
