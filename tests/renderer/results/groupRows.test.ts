import { expect, test } from 'vitest';
import { type GroupRow, nextOrder, sortGroupRows } from '../../../renderer/features/results/groupRows.ts';

const row = (changes: Partial<GroupRow>): GroupRow => ({
  id: changes.name ?? '',
  name: '',
  headcount: 0,
  cost: 0,
  saving: 0,
  net: 0,
  breakEven: 0,
  leaversAvoided: 0,
  ...changes,
});
const rows = [
  row({ name: '10 车间', breakEven: null }),
  row({ name: '2 车间', breakEven: 0.04 }),
  row({ name: '1 车间' }),
];
const sorted = (order: Parameters<typeof sortGroupRows>[1]) =>
  sortGroupRows(rows, order, 'zh-CN').map(({ name }) => name);

test('names sort as people count and a break-even out of reach is beyond any', () => {
  expect(sorted({ column: 'name', isDescending: false })).toEqual(['1 车间', '2 车间', '10 车间']);
  expect(sorted({ column: 'breakEven', isDescending: true })).toEqual(['10 车间', '2 车间', '1 车间']);
});

test('a column goes from largest first to smallest first and back to the order of the workforce', () => {
  const first = nextOrder(null, 'cost');
  const second = nextOrder(first, 'cost');
  expect([first, second, nextOrder(second, 'cost')]).toEqual([
    { column: 'cost', isDescending: true },
    { column: 'cost', isDescending: false },
    null,
  ]);
  expect(nextOrder(first, 'name')).toEqual({ column: 'name', isDescending: false });
  expect(sorted(null)).toEqual(['10 车间', '2 车间', '1 车间']);
});
