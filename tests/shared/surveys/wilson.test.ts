import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readSurvey } from '../../../shared/domain/surveys/thresholds.ts';
import { wilsonInterval } from '../../../shared/domain/surveys/wilson.ts';

const counts = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((valid) => fc.tuple(fc.integer({ min: 0, max: valid }), fc.constant(valid)));
const ROUNDING = 1e-12;

describe('the interval of a share', () => {
  test('is that of the textbook: 81 of 263 gives 25.5 % to 36.2 %', () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: 0.2553 to 0.3662.
    const interval = wilsonInterval(81, 263);
    expect(interval?.low).toBeCloseTo(0.2553, 4);
    expect(interval?.high).toBeCloseTo(0.3662, 4);
  });

  test('of nobody there is none', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test.prop([counts])('lies within 0 and 1 and contains the share', ([yes, valid]) => {
    const { low, high } = wilsonInterval(yes, valid) ?? { low: Number.NaN, high: Number.NaN };
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(low).toBeLessThanOrEqual(yes / valid + ROUNDING);
    expect(high).toBeGreaterThanOrEqual(yes / valid - ROUNDING);
  });

  test.prop([counts])('of those who said no is its mirror image', ([yes, valid]) => {
    const forYes = wilsonInterval(yes, valid);
    const forNo = wilsonInterval(valid - yes, valid);
    expect(forNo?.low).toBeCloseTo(1 - (forYes?.high ?? Number.NaN), 9);
    expect(forNo?.high).toBeCloseTo(1 - (forYes?.low ?? Number.NaN), 9);
  });

  test.prop([counts, fc.integer({ min: 2, max: 50 })])('narrows with more answers', ([yes, valid], times) => {
    const few = wilsonInterval(yes, valid);
    const many = wilsonInterval(yes * times, valid * times);
    expect((many?.high ?? 0) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0) + ROUNDING);
  });
});

describe('a threshold', () => {
  test.each([
    ['75 answers with 70 yes say nothing for sure of 90 %', 70, 75, 'open'],
    ['750 answers with 700 yes are above it', 700, 750, 'met'],
    ['750 answers with 600 yes are below it', 600, 750, 'missed'],
    ['no answer says nothing', 0, 0, null],
  ] as const)('%s', (_what, yes, valid, verdict) =>
    expect(readSurvey('awareness', { valid, yes }).verdict).toBe(verdict),
  );
});
