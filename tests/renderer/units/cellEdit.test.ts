import { describe, expect, test } from 'vitest';
import { withCheckDigit } from '../../../shared/domain/enterprise/uscc.ts';
import { readCell } from '../../../renderer/features/units/cellEdit.ts';
import {
  chosenCount,
  isChosen,
  NONE_CHOSEN,
  toSelection,
  withChosen,
} from '../../../renderer/features/units/chosenUnits.ts';

describe('what is typed into a cell of the ledger', () => {
  test.each([
    ['１，２３４人', { employees: 1234 }],
    ['1.2万', { employees: 12_000 }],
    ['', { employees: null }],
  ])('reads %s as a number of employees', (typed, patch) => {
    expect(readCell('employees', typed)).toEqual({ patch });
  });
  test.each(['-3', '2.5', 'abc', '100000001'])('refuses %s employees', (typed) => {
    expect(readCell('employees', typed)).toEqual({ problem: 'units.people-out-of-range' });
  });
  test('keeps a code whose check digit is wrong, and warns', () => {
    const right = withCheckDigit('91350211M000100Y4');
    const wrong = `${right.slice(0, -1)}${right.endsWith('4') ? '5' : '4'}`;
    expect(readCell('uscc', right.toLowerCase())).toEqual({ patch: { uscc: right } });
    expect(readCell('uscc', wrong)).toEqual({ patch: { uscc: wrong }, warning: 'units.uscc-doubtful' });
  });
  test('refuses an empty name, a region that is none, a day that is none', () => {
    expect(readCell('name', '  ')).toEqual({ problem: 'issues.empty-text' });
    expect(readCell('region', '')).toEqual({ problem: 'units.region-missing' });
    expect(readCell('congressLastMet', '2026-02-31')).toEqual({ problem: 'units.not-a-day' });
    expect(readCell('congressLastMet', '2026/02/28')).toEqual({ patch: { congressLastMet: '2026-02-28' } });
  });
  test('tells yes and no from not asked', () => {
    expect(readCell('isPieceRate', 'no')).toEqual({ patch: { isPieceRate: false } });
    expect(readCell('isPieceRate', '')).toEqual({ patch: { isPieceRate: null } });
    expect(readCell('unionStatus', 'joint')).toEqual({ patch: { unionStatus: 'joint' } });
  });
});

describe('a choice of units', () => {
  const query = { filter: {}, sort: { by: 'created' as const, descending: false } };
  test('of all but a few is a query with exceptions, never a list of a million', () => {
    const all = withChosen({ all: true, ids: new Set() }, ['a', 'b'], false);
    expect(isChosen(all, 'a')).toBe(false);
    expect(isChosen(all, 'c')).toBe(true);
    expect(chosenCount(all, 1_000_000)).toBe(999_998);
    expect(toSelection(all, query)).toEqual({ query, except: ['a', 'b'], asShown: true });
    expect(chosenCount(withChosen(all, ['a'], true), 10)).toBe(9);
  });
  test('of some is these, and of none nothing', () => {
    const some = withChosen(NONE_CHOSEN, ['a'], true);
    expect(toSelection(some, query)).toEqual({ ids: ['a'] });
    expect(toSelection(withChosen(some, ['a'], false), query)).toBeNull();
  });
});
