import { expect, test } from 'vitest';
import { reuseRows } from '../../../renderer/features/workforce/gridRows.ts';
import { groupOf } from '../../fixtures/records.ts';

test('after one change only the row of the changed group is another one, in whatever order the groups stand', () => {
  const groups = ['a', 'b', 'c'].map((id) => ({ ...groupOf({ name: id }), id }));
  const before = reuseRows([], groups);
  const answer = structuredClone([
    groups[2],
    { ...groups[0], overtimeHours: { weekday: 3, restDay: 0, holiday: 0 } },
    groups[1],
  ]);

  const after = reuseRows(
    before,
    answer.flatMap((group) => (group?.id ? [{ ...groupOf(), ...group, id: group.id }] : [])),
  );

  expect(after.map((row) => before.indexOf(row))).toEqual([2, -1, 1]);
});

test('a loss stated in another way is a change', () => {
  const group = { ...groupOf(), id: 'a' };
  const before = reuseRows([], [group]);

  expect(reuseRows(before, [{ ...group, leaverCost: { kind: 'shareOfPay', share: 0.4 } }])[0]).not.toBe(before[0]);
  expect(reuseRows(before, [structuredClone(group)])[0]).toBe(before[0]);
});
