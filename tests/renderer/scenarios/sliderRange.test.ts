import { expect, test } from 'vitest';
import {
  elasticityRange,
  flatRange,
  percentRange,
  pointsRange,
} from '../../../renderer/features/scenarios/sliderRange.ts';
import { yuan } from '../../fixtures/wageInput.ts';

test('a raise in percent reaches from −5 to 20 %, and further where the stored one lies beyond', () => {
  expect(percentRange(0.03)).toEqual({ min: -0.05, max: 0.2, step: 0.001 });
  expect(percentRange(0.2)).toEqual({ min: -0.05, max: 0.2, step: 0.001 });
  expect(percentRange(0.31).max).toBeCloseTo(0.35, 12);
  expect(percentRange(-0.12).min).toBeCloseTo(-0.15, 12);
});

test('a flat raise reaches a tenth of the average wage in round yuan', () => {
  expect(flatRange(yuan(200), yuan(6667))).toEqual({ min: 0, max: yuan(800), step: yuan(1) });
  expect(flatRange(yuan(0), null)).toEqual({ min: 0, max: yuan(100), step: yuan(1) });
});

test('a flat raise beyond the scale widens it, a cut opens it to the left', () => {
  expect(flatRange(yuan(1200), yuan(6667))).toEqual({ min: 0, max: yuan(2000), step: yuan(10) });
  expect(flatRange(yuan(-150), yuan(6667))).toEqual({ min: yuan(-200), max: yuan(800), step: yuan(1) });
});

test('a fall in points reaches half of the turnover, so that sample A has its thumb in the middle', () => {
  expect(pointsRange(0.05, 0.2, 0.0375)).toEqual({ min: 0, max: 0.1, step: 0.001 });
});

test('the scale of a fall holds the break-even and the stored fall', () => {
  expect(pointsRange(0, 0.2, 0.12).max).toBe(0.2);
  expect(pointsRange(0.4, 0.2, null).max).toBe(0.5);
});

test('without turnover a fall still has a scale', () => {
  expect(pointsRange(0, 0, null)).toEqual({ min: 0, max: 0.02, step: 0.001 });
});

test('turnover above 100 % is moved in whole points, and no scale goes beyond what the model takes', () => {
  expect(pointsRange(0, 3, null)).toEqual({ min: 0, max: 2, step: 0.01 });
  expect(pointsRange(5, 5, 5).max).toBe(5);
});

test('an elasticity reaches 6, and further where the stored one lies beyond', () => {
  expect(elasticityRange(2.5).max).toBe(6);
  expect(elasticityRange(9.73).max).toBe(10);
});
