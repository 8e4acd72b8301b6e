import { describe, expect, test } from 'vitest';
import {
  levelOf,
  regionColumns,
  regionRow,
  rowsInView,
  sortRegions,
} from '../../../renderer/features/dashboard/regionTable.ts';
import { countOf, ratesOf } from '../../fixtures/rateCounts.ts';
import { storedCampaign } from '../../fixtures/wholeCampaign.ts';

const campaign = storedCampaign();
const words = { nameOf: (code: string | null) => code ?? '', ownLevelOf: (code: string | null) => `${code} itself` };
const row = (regionCode: string, numerator: number, denominator: number) =>
  regionRow({ regionCode, rates: ratesOf({ establishment: countOf(numerator, denominator) }) }, campaign, words);

describe('a region', () => {
  test('lacks the units up to the goal, none where that is reached', () => {
    expect(row('630200', 530, 602).needed).toBe(12);
    expect(row('630100', 1352, 1482).needed).toBe(0);
  });

  test('of which nothing is computable lacks no number of units', () => {
    expect(row('630100', 0, 0).needed).toBeNull();
  });

  test('leads on to what lies below it; a county to its units', () => {
    expect(row('630100', 1, 1).hasBelow).toBe(true);
    expect(row('630102', 1, 1).hasBelow).toBe(false);
  });
});

test('regions are sorted either way, and what is not computable stands last both times', () => {
  const rows = [row('630300', 0, 0), row('630200', 1, 2), row('630100', 9, 10)];
  const codes = (descending: boolean) => sortRegions(rows, { by: 'establishment', descending }).map(({ code }) => code);

  expect(codes(false)).toEqual(['630200', '630100', '630300']);
  expect(codes(true)).toEqual(['630100', '630200', '630300']);
  expect(sortRegions(rows, { by: 'region', descending: false }).map(({ code }) => code)).toEqual([
    '630100',
    '630200',
    '630300',
  ]);
});

test('what is registered at the region itself stands below the regions, whatever the sort', () => {
  const own = regionRow({ regionCode: '630000', rates: ratesOf({}) }, campaign, words, true);
  const rows = [own, row('630200', 0, 0), row('630100', 9, 10)];

  expect(own.name).toBe('630000 itself');
  for (const descending of [false, true]) {
    expect(sortRegions(rows, { by: 'region', descending }).at(-1)).toBe(own);
    expect(sortRegions(rows, { by: 'establishment', descending }).at(-1)).toBe(own);
  }
});

describe('the columns', () => {
  test('begin with the rate of the goal and what it lacks; the task rate is there where tasks are set', () => {
    expect(regionColumns(campaign, false)).toEqual([
      'establishment',
      'needed',
      'offers',
      'replies',
      'signing',
      'renewal',
      'workers',
    ]);
    const withTasks = { ...campaign, tasks: [{ regionCode: '630100', number: 100 }] };
    expect(regionColumns(withTasks, false).at(-1)).toBe('task');
    expect(regionColumns(withTasks, true)).toHaveLength(13);
  });
});

test('a level is told of a coverage rate, never of the task rate or of nothing', () => {
  expect(levelOf('offers', countOf(96, 100))).toBe('high');
  expect(levelOf('offers', countOf(80, 100))).toBe('fair');
  expect(levelOf('offers', countOf(79, 100))).toBe('low');
  expect(levelOf('offers', countOf(1, 100))).toBe('lowest');
  expect(levelOf('offers', countOf(0, 0))).toBeNull();
  expect(levelOf('task', countOf(9, 10))).toBeNull();
});

test('of three thousand counties those in view are drawn, with some around them', () => {
  const view = { scrollTop: 42_000, height: 600, rowHeight: 42 };
  const { from, to } = rowsInView(3000, view);

  expect(from).toBeLessThanOrEqual(1000);
  expect(to).toBeGreaterThanOrEqual(1015);
  expect(to - from).toBeLessThan(60);
  expect(rowsInView(8, view)).toEqual({ from: 8, to: 8 });
  expect(rowsInView(8, { ...view, scrollTop: 0 })).toEqual({ from: 0, to: 8 });
});
