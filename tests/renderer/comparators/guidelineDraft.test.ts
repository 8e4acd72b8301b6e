import { expect, test } from 'vitest';
import { guidelineOf, guidelineState } from '../../../renderer/features/comparators/guidelineDraft.ts';

test('guideline lines count once all three are there and rise', () => {
  const lines = { lower: 0.03, baseline: 0.07, upper: 0.1 };

  expect(guidelineState(guidelineOf(lines))).toEqual({ lines, problem: null });
  expect(guidelineState({ ...lines, upper: 0.07 })).toEqual({ lines: { ...lines, upper: 0.07 }, problem: null });
});

test('lines that fall, or one that is missing, are named and not stored; none at all is no problem', () => {
  expect(guidelineState({ lower: 0.03, baseline: 0.07, upper: 0.05 })).toEqual({
    lines: undefined,
    problem: 'not-rising',
  });
  expect(guidelineState({ lower: 0.03, baseline: null, upper: 0.1 })).toEqual({
    lines: undefined,
    problem: 'incomplete',
  });
  expect(guidelineState(guidelineOf(undefined))).toEqual({ lines: undefined, problem: null });
});
