import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  DISTRIBUTION_KINDS,
  FIELDS_OF,
  fieldValue,
  givenAs,
  ofKind,
  withField,
  writableRange,
} from '../../../renderer/features/simulation/distributionFields.ts';
import type { Distribution } from '../../../shared/domain/wage/tools/distributions.ts';

const ANY = { min: 0, max: 100 };
const triangle: Distribution = { kind: 'triangular', low: 0.5, mode: 1, high: 1.5 };

describe('another shape', () => {
  test('keeps the likeliest and the ends', () => {
    expect(ofKind('uniform', triangle, 'factor', ANY)).toEqual({ kind: 'uniform', low: 0.5, high: 1.5 });
    expect(ofKind('fixed', triangle, 'factor', ANY)).toEqual({ kind: 'fixed', value: 1 });
    expect(ofKind('triangular', { kind: 'uniform', low: 2, high: 4 }, 'number', ANY)).toEqual({
      kind: 'triangular',
      low: 2,
      mode: 3,
      high: 4,
    });
  });

  test('of a normal one lies to nine tenths between the ends, and back', () => {
    const normal = ofKind('normal', triangle, 'factor', ANY);

    // 1 ÷ 3.29
    expect(normal).toEqual({ kind: 'normal', mean: 1, sd: 0.304 });
    expect(ofKind('uniform', normal, 'factor', ANY)).toEqual({ kind: 'uniform', low: 0.4999, high: 1.5 });
  });

  test('of a fixed value reaches a tenth to either side, within what the model allows', () => {
    const fixed: Distribution = { kind: 'fixed', value: 0.2 };

    expect(ofKind('triangular', fixed, 'percent', ANY)).toEqual({
      kind: 'triangular',
      low: 0.18,
      mode: 0.2,
      high: 0.22,
    });
    expect(ofKind('uniform', { kind: 'fixed', value: 1 }, 'percent', { min: 0, max: 1 })).toEqual({
      kind: 'uniform',
      low: 0.9,
      high: 1,
    });
  });

  test.prop([fc.constantFrom(...DISTRIBUTION_KINDS), fc.constantFrom(...DISTRIBUTION_KINDS)])(
    'has all figures of its kind, in order',
    (from, to) => {
      const changed = ofKind(to, ofKind(from, triangle, 'factor', ANY), 'factor', ANY);
      const [low, high] = [fieldValue(changed, 'low'), fieldValue(changed, 'high')];

      expect(changed.kind).toBe(to);
      if (to !== 'normal') expect(FIELDS_OF[to].map((field) => fieldValue(changed, field))).not.toContain(null);
      if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
    },
  );
});

describe('as a figure or as a share of what it is', () => {
  test('64,000 yuan from half to one and a half of it', () => {
    const figures = givenAs('value', triangle, 6_400_000, 'yuan', { min: 0, max: 1e13 });

    expect(figures).toEqual({ kind: 'triangular', low: 3_200_000, mode: 6_400_000, high: 9_600_000 });
    expect(givenAs('factor', figures, 6_400_000, 'factor', ANY)).toEqual(triangle);
  });

  test('keeps within what the model allows, and a standard deviation with it', () => {
    const normal: Distribution = { kind: 'normal', mean: 1, sd: 0.2, high: 1.5 };

    expect(givenAs('value', normal, 0.9, 'percent', { min: 0, max: 1 })).toEqual({
      kind: 'normal',
      mean: 0.9,
      sd: 0.18,
      high: 1,
    });
  });

  test('of nothing every share is as it is', () => {
    expect(givenAs('factor', { kind: 'uniform', low: 0, high: 0.1 }, 0, 'factor', ANY)).toEqual({
      kind: 'uniform',
      low: 1,
      high: 1,
    });
  });
});

test('a bound of a normal distribution is opened by emptying its field', () => {
  const bounded: Distribution = { kind: 'normal', mean: 1, sd: 0.1, low: 0.5 };

  expect(withField(bounded, 'low', null)).toEqual({ kind: 'normal', mean: 1, sd: 0.1 });
  expect(withField(bounded, 'high', 2)).toEqual({ ...bounded, high: 2 });
});

test('bounds are written with no more digits than a person would type, and never lie outside the model', () => {
  expect(writableRange({ min: 1 / 666_667, max: 1 / 0.3 }, 'factor')).toEqual({ min: 0.0001, max: 3.3333 });
  expect(writableRange({ min: 1, max: 99.9 }, 'yuan')).toEqual({ min: 1, max: 99 });
});
