import { expect, test } from 'vitest';
import { groupOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

test('one change made in several groups is one undo step', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const rows = [groupOf(), groupOf({ name: '技术工', headcount: 12 }), groupOf({ name: '文员' })];
  const { ids } = await api.groups.insert({ negotiationId: id, rows });
  const leaverCost = { kind: 'shareOfPay', share: 0.4 } as const;

  await api.groups.updateMany({ ids: ids.slice(0, 2), patch: { leaverCost, leaverCostSource: '人事科' } });

  const changed = await api.negotiations.get({ id });
  expect(changed.groups.map(({ leaverCost: { kind } }) => kind)).toEqual(['shareOfPay', 'shareOfPay', 'direct']);
  expect(changed.groups.map(({ headcount }) => headcount)).toEqual(rows.map(({ headcount }) => headcount));

  await api.history.undo({});

  const { groups } = await api.negotiations.get({ id });
  expect(groups.map((group) => group.leaverCost)).toEqual(rows.map((row) => row.leaverCost));
});

test('a change in several groups of which one is gone changes none', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const { ids } = await api.groups.insert({ negotiationId: id, rows: [groupOf({ headcount: 5 }), groupOf()] });
  await api.groups.remove({ ids: ids.slice(1) });

  await expect(api.groups.updateMany({ ids, patch: { headcount: 9 } })).rejects.toMatchObject({ code: 'not-found' });

  expect((await api.negotiations.get({ id })).groups.map(({ headcount }) => headcount)).toEqual([5]);
});
