import { describe, expect, test } from 'vitest';
import { rowProblem, rowStateOf, settleRow } from '../../../renderer/features/comparators/rowDraft.ts';
import type { ComparatorEntry } from '../../../shared/domain/negotiation/comparatorFacts.ts';

const EMPTY = rowStateOf(null, false);
const CPI: ComparatorEntry = {
  name: 'cpi',
  kind: 'rate',
  value: 0.02,
  source: '统计局',
  day: '2026-01-10',
  age: 'current',
};

describe('a new comparator', () => {
  test('waits for its day, whichever field was filled in first', () => {
    const typed = { ...EMPTY, value: 0.02 };

    expect(settleRow(null, typed)).toEqual({ store: undefined, draft: typed });
    expect(rowProblem(null, typed)).toBe('day-missing');
    expect(settleRow(null, { ...typed, day: '2026-01-10' })).toEqual({
      store: { value: 0.02, source: '', day: '2026-01-10' },
      draft: null,
    });
    expect(rowProblem(null, { ...EMPTY, source: '统计局' })).toBe('value-missing');
  });

  test('leaves nothing behind once it is emptied again', () => {
    expect(settleRow(null, EMPTY)).toEqual({ store: undefined, draft: null });
  });
});

describe('a stored comparator', () => {
  test('is taken out with source and day when its value is emptied', () => {
    expect(settleRow(CPI, { ...rowStateOf(CPI, false), value: null })).toEqual({ store: null, draft: null });
  });

  test('from a file without days is changed without one', () => {
    const undated: ComparatorEntry = { ...CPI, day: null, age: 'undated' };

    expect(settleRow(undated, { ...rowStateOf(undated, false), value: 0.03 })).toEqual({
      store: { value: 0.03, source: '统计局', day: null },
      draft: null,
    });
  });
});

test('guideline lines that are not whole stay on screen while the stored ones stay in force', () => {
  const lines = { lower: 0.03, baseline: 0.07, upper: 0.1 };
  const stored: ComparatorEntry = { ...CPI, name: 'guideline', kind: 'lines', value: lines };
  const next = { ...rowStateOf(stored, true), value: { ...lines, upper: 0.05 } };

  expect(settleRow(stored, next)).toEqual({ store: undefined, draft: next });
  expect(rowProblem(stored, next)).toBe('not-rising');
  expect(settleRow(stored, { ...next, value: { lower: null, baseline: null, upper: null } }).store).toBeNull();
});
