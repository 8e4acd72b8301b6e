import { expect, test } from 'vitest';
import { openTestService } from '../fixtures/testService.ts';

const CPI = { source: '国家统计局', day: '2026-01-10' };

test('a new comparator without its day is refused by name and nothing is stored', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });

  await expect(api.negotiations.update({ id, patch: { comparators: { cpi: 0.02 } } })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'patch.comparatorFacts.cpi.day' },
  });

  const { negotiation } = await api.negotiations.get({ id });
  expect(negotiation).toMatchObject({ comparators: {}, comparatorFacts: {} });
});

test('a comparator with source and day is one step, which undo takes back whole', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const patch = { comparators: { cpi: 0.02 }, comparatorFacts: { cpi: CPI } };

  await api.negotiations.update({ id, patch });
  expect((await api.negotiations.get({ id })).negotiation).toMatchObject(patch);

  await api.history.undo({});
  expect((await api.negotiations.get({ id })).negotiation).toMatchObject({ comparators: {}, comparatorFacts: {} });
});

test('a comparator that came without a day can be changed without one; one that has a day keeps it', async () => {
  const { api } = openTestService();
  const group = {
    id: 'op',
    name: '操作工',
    headcount: 8,
    monthlyWage: 520000,
    annualTurnover: 0.26,
    leaverCost: { kind: 'direct', amount: 1 },
  };
  const scenario = { startMonth: '2021-01', horizonYears: 1, components: [] };
  const input = { groups: [group], onCosts: [], comparators: { cpi: 0.02 }, scenario };
  const { id } = await api.negotiations.importJson({ title: '旧文件', input });

  await api.negotiations.update({ id, patch: { comparators: { cpi: 0.03 } } });
  await api.negotiations.update({ id, patch: { comparatorFacts: { cpi: CPI } } });

  await expect(api.negotiations.update({ id, patch: { comparatorFacts: {} } })).rejects.toMatchObject({
    details: { path: 'patch.comparatorFacts.cpi.day' },
  });
  expect((await api.negotiations.get({ id })).negotiation).toMatchObject({
    comparators: { cpi: 0.03 },
    comparatorFacts: { cpi: CPI },
  });
});

test('a figure that the model does not take is refused without a day, below its bounds or empty', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const dated = { source: '', day: '2026-01-10' };

  const refusals = await Promise.allSettled([
    api.negotiations.update({ id, patch: { comparatorFacts: { lastPayroll: { ...dated, value: 0 } } } }),
    api.negotiations.update({ id, patch: { comparatorFacts: { productivityGrowth: { ...dated, value: -2 } } } }),
    api.negotiations.update({ id, patch: { comparatorFacts: { stateAssets: { ...dated, value: ' ' } } } }),
    api.negotiations.update({
      id,
      patch: { comparatorFacts: { other: { value: '盈利', source: '', day: '2026-02-30' } } },
    }),
  ]);

  expect(refusals.map((refusal) => refusal.status === 'rejected' && refusal.reason.details.path)).toEqual([
    'patch.comparatorFacts.lastPayroll.value',
    'patch.comparatorFacts.productivityGrowth.value',
    'patch.comparatorFacts.stateAssets.value',
    'patch.comparatorFacts.other.day',
  ]);
});
