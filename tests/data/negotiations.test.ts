import { expect, test } from 'vitest';
import { UNSETTLED_MEETING } from '../../shared/domain/meetings/meeting.ts';
import { raisedOf } from '../fixtures/demands.ts';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

test('the sample opens as a negotiation that is marked as a sample, with its group and scenario', async () => {
  const { api } = openTestService();

  const { id } = await api.negotiations.createSample({ language: 'zh-CN' });

  expect(await api.negotiations.list({})).toMatchObject([
    { id, isSample: true, isArchived: false, state: 'preparing', headcount: 125, scenarioCount: 1, paperCount: 0 },
  ]);
});

test('the sample of the year after has the package of the case, with every figure that is ours named as assumed', async () => {
  const { api } = openTestService();

  const { id } = await api.negotiations.createSample({ language: 'zh-CN', sample: 'A-year-two' });

  const { groups, scenarios } = await api.negotiations.get({ id });
  const [scenario] = scenarios;
  expect(groups).toMatchObject([{ headcount: 125, monthlyWage: 686_700 }]);
  expect(scenario?.components.map(({ terms }) => terms.kind)).toEqual([
    'percent',
    'benefit',
    'benefit',
    'benefit',
    'benefit',
  ]);
  const names = scenario?.components.flatMap(({ terms }) => (terms.kind === 'benefit' ? [terms.name] : []));
  expect(names).toHaveLength(4);
  expect(names?.every((name) => name.includes('假定'))).toBe(true);
});

test('a negotiation needs a title, and the refusal names the field', async () => {
  const { api } = openTestService();

  await expect(api.negotiations.create({ title: '  ' })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'title' },
  });

  expect(await api.negotiations.list({})).toEqual([]);
});

test('a negotiation made with its first scenario is one step to undo', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂', scenario: scenarioOf({ title: '方案一' }) });

  expect((await api.negotiations.get({ id })).scenarios.map(({ title }) => title)).toEqual(['方案一']);
  await api.history.undo({});
  expect(await api.negotiations.list({})).toEqual([]);
});

test('a change to one field leaves the others alone and comes first in the list', async () => {
  const { api } = openTestService();
  const first = await api.negotiations.create({ title: '甲厂', unionName: '甲厂工会', notes: '底线 4%' });
  await api.negotiations.create({ title: '乙厂' });

  await api.negotiations.update({ id: first.id, patch: { revenue: 90_000_000_00 } });

  expect((await api.negotiations.get({ id: first.id })).negotiation).toMatchObject({
    title: '甲厂',
    unionName: '甲厂工会',
    notes: '底线 4%',
    revenue: 90_000_000_00,
  });
  expect((await api.negotiations.list({})).map(({ title }) => title)).toEqual(['甲厂', '乙厂']);
});

test('a copy is independent, and its components name its own groups', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const { ids } = await api.groups.insert({ negotiationId: id, rows: [groupOf(), groupOf({ name: '技术工' })] });
  const component = {
    id: '019fd2a0-0000-7000-8000-000000000001',
    terms: { kind: 'flat' as const, fromMonth: 1, monthly: 10_000, groups: [ids[1] ?? ''] },
  };
  await api.scenarios.create({ negotiationId: id, fields: scenarioOf({ components: [component] }) });

  const copy = await api.negotiations.duplicate({ id, title: '甲厂（副本）' });
  await api.groups.remove({ ids });

  const { groups, scenarios } = await api.negotiations.get({ id: copy.id });
  expect(groups.map(({ name }) => name)).toEqual(['操作工', '技术工']);
  expect(scenarios[0]?.components[0]?.terms.groups).toEqual([groups[1]?.id]);
});

test('a duplicate has the demands that are not settled, and neither meetings nor proposals', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const { id: meetingId } = await api.meetings.create({
    negotiationId: id,
    fields: { ...UNSETTLED_MEETING, kind: 'forum', title: '职工恳谈会', day: '2026-03-05' },
  });
  const { ids } = await api.demands.create({
    negotiationId: id,
    rows: [raisedOf({ title: '停车场', meetingId }), raisedOf({ title: '食堂' })],
  });
  await api.demands.setState({ id: ids[1] ?? '', state: 'agreed', day: '2026-03-06', reason: '' });

  const copy = await api.negotiations.duplicate({ id, title: '甲厂（副本）' });

  expect(await api.demands.list({ negotiationId: copy.id })).toMatchObject([
    { title: '停车场', meetingId: null, source: '职工恳谈会 2026-03-05' },
  ]);
  expect(await api.meetings.list({ negotiationId: copy.id })).toEqual({ meetings: [], series: [] });
});

test('removing a group takes it out of components, and a component left without a group goes', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const { ids } = await api.groups.insert({ negotiationId: id, rows: [groupOf(), groupOf({ name: '技术工' })] });
  const [operators = '', technicians = ''] = ids;
  const flat = (last: string, groups: string[]) => ({
    id: `019fd2a0-0000-7000-8000-00000000000${last}`,
    terms: { kind: 'flat' as const, fromMonth: 1, monthly: 10_000, groups },
  });
  const before = [flat('1', [operators]), flat('2', [operators, technicians])];
  await api.scenarios.create({ negotiationId: id, fields: scenarioOf({ components: before }) });

  await api.groups.remove({ ids: [operators] });
  expect((await api.negotiations.get({ id })).scenarios[0]?.components).toEqual([flat('2', [technicians])]);

  await api.history.undo({});
  expect((await api.negotiations.get({ id })).scenarios[0]?.components).toEqual(before);
});

test('groups replaced by name keep their place in components', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const { ids } = await api.groups.insert({ negotiationId: id, rows: [groupOf(), groupOf({ name: '技术工' })] });

  await api.groups.replace({
    negotiationId: id,
    rows: [groupOf({ name: '质检' }), groupOf({ name: '技术工', headcount: 12 })],
  });

  const { groups } = await api.negotiations.get({ id });
  expect(groups.map(({ name, headcount }) => [name, headcount])).toEqual([
    ['质检', 100],
    ['技术工', 12],
  ]);
  expect(groups[1]?.id).toBe(ids[1]);
});

test('rows move within their list', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const { ids } = await api.groups.insert({
    negotiationId: id,
    rows: ['一', '二', '三'].map((name) => groupOf({ name })),
  });

  await api.groups.move({ id: ids[2] ?? '', to: 0 });

  expect((await api.negotiations.get({ id })).groups.map(({ name }) => name)).toEqual(['三', '一', '二']);
});

test('one wrong row refuses the whole paste and names the row', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });

  await expect(
    api.groups.insert({ negotiationId: id, rows: [groupOf(), groupOf({ headcount: -1 })] }),
  ).rejects.toMatchObject({ code: 'invalid-input', details: { path: 'rows[1].headcount' } });

  expect((await api.negotiations.get({ id })).groups).toEqual([]);
});

test('what the model would refuse is not stored: a cap below its floor, falling guideline lines', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  const item = { name: '养老', rate: 0.16, floor: 500_000, cap: 400_000 };
  const guideline = { lower: 0.07, baseline: 0.03, upper: 0.1 };

  const refusals = await Promise.allSettled([
    api.onCosts.insert({ negotiationId: id, rows: [item] }),
    api.negotiations.update({ id, patch: { comparators: { guideline } } }),
  ]);

  expect(refusals.map((refusal) => refusal.status === 'rejected' && refusal.reason.details.path)).toEqual([
    'rows[0].cap',
    'patch.comparators.guideline.baseline',
  ]);
});

test('the interchange JSON becomes a negotiation of one scenario', async () => {
  const { api } = openTestService();
  const input = {
    groups: [
      {
        id: 'op',
        name: '操作工',
        headcount: 8,
        monthlyWage: 520000,
        annualTurnover: 0.26,
        leaverCost: { kind: 'direct', amount: 1 },
      },
    ],
    onCosts: [{ name: '养老', rate: 0.16 }],
    scenario: {
      startMonth: '2021-01',
      horizonYears: 1,
      components: [{ kind: 'flat', fromMonth: 1, monthly: 100, groups: ['op'] }],
    },
  };

  const { id } = await api.negotiations.importJson({ title: '导入', input });

  const { groups, onCosts, scenarios } = await api.negotiations.get({ id });
  expect(groups).toMatchObject([{ name: '操作工', headcount: 8 }]);
  expect(onCosts).toMatchObject([{ name: '养老', rate: 0.16 }]);
  expect(scenarios[0]?.components[0]?.terms.groups).toEqual([groups[0]?.id]);
  await expect(api.negotiations.importJson({ title: '导入', input: { ...input, x: 1 } })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'x' },
  });
});

test('a write is announced with its topics, a refused one is not', async () => {
  const { api, announced } = openTestService();

  await api.negotiations.create({ title: '甲厂' });
  await api.negotiations.create({ title: '' }).catch(() => {});

  expect(announced).toEqual([['negotiations', 'history']]);
});
