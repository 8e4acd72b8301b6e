import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { groupOf, scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

type Api = ReturnType<typeof openTestService>['api'];

async function everything(api: Api): Promise<unknown> {
  const list = await api.negotiations.list({});
  const details = await Promise.all(list.map(({ id }) => api.negotiations.get({ id })));
  return details.sort((a, b) => (a.negotiation.id < b.negotiation.id ? -1 : 1));
}

test('undo takes back one command at a time and redo brings it again', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  await api.negotiations.update({ id, patch: { title: '乙厂' } });

  expect(await api.history.undo({})).toEqual({ call: 'negotiations.update' });
  expect((await api.negotiations.get({ id })).negotiation.title).toBe('甲厂');
  expect(await api.history.state({})).toEqual({ undo: 'negotiations.create', redo: 'negotiations.update' });

  await api.history.redo({});
  expect((await api.negotiations.get({ id })).negotiation.title).toBe('乙厂');
});

test('a new command ends what could be redone', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '甲厂' });
  await api.negotiations.update({ id, patch: { title: '乙厂' } });
  await api.history.undo({});

  await api.negotiations.update({ id, patch: { title: '丙厂' } });

  await expect(api.history.redo({})).rejects.toMatchObject({ code: 'nothing-to-redo' });
});

test('a command that changes nothing leaves no step', async () => {
  const { api } = openTestService();

  await api.negotiations.remove({ ids: ['019fd2a0-0000-7000-8000-000000000001'] });
  const { id } = await api.negotiations.create({ title: '甲厂' });
  await api.negotiations.update({ id, patch: { title: '甲厂' } });
  await api.history.undo({});

  await expect(api.history.undo({})).rejects.toMatchObject({ code: 'nothing-to-undo' });
});

test('a deleted negotiation comes back whole: groups, items, scenarios and their order', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.createSample({ language: 'zh-CN' });
  await api.onCosts.insert({ negotiationId: id, rows: [{ name: '工会经费', rate: 0.02, source: '工会法 art. 43' }] });
  const before = await everything(api);

  await api.negotiations.remove({ ids: [id] });
  expect(await api.negotiations.list({})).toEqual([]);
  await api.history.undo({});

  expect(await everything(api)).toEqual(before);
});

test('the file keeps the last 200 steps', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.create({ title: '第 0 步' });
  for (let step = 1; step <= 210; step++) {
    await api.negotiations.update({ id, patch: { title: `第 ${step} 步` } });
  }

  let undone = 0;
  while ((await api.history.state({})).undo !== null) {
    await api.history.undo({});
    undone++;
  }

  expect(undone).toBe(200);
  expect((await api.negotiations.get({ id })).negotiation.title).toBe('第 10 步');
});

const edit = fc.oneof(
  fc.record({ kind: fc.constant('retitle' as const), text: fc.string({ minLength: 1, maxLength: 12 }) }),
  fc.record({ kind: fc.constant('add-group' as const), wage: fc.integer({ min: 1, max: 10_000_000 }) }),
  fc.record({ kind: fc.constant('turnover' as const), rate: fc.double({ min: 0, max: 5, noNaN: true }) }),
  fc.record({ kind: fc.constant('move-group' as const), to: fc.nat(5) }),
  fc.record({ kind: fc.constant('remove-group' as const) }),
  fc.record({ kind: fc.constant('add-scenario' as const) }),
  fc.record({ kind: fc.constant('remove-negotiation' as const) }),
);

async function apply(api: Api, step: typeof edit extends fc.Arbitrary<infer E> ? E : never): Promise<void> {
  const [first] = await api.negotiations.list({});
  if (!first) {
    await api.negotiations.create({ title: '再来' });
    return;
  }
  const { id } = first;
  const { groups } = await api.negotiations.get({ id });
  const last = groups.at(-1);
  switch (step.kind) {
    case 'retitle':
      return api.negotiations.update({ id, patch: { title: `甲${step.text}` } });
    case 'add-group':
      await api.groups.insert({ negotiationId: id, rows: [groupOf({ monthlyWage: step.wage })] });
      return;
    case 'turnover':
      return last && api.groups.update({ id: last.id, patch: { annualTurnover: step.rate } });
    case 'move-group':
      return last && api.groups.move({ id: last.id, to: step.to });
    case 'remove-group':
      return last && api.groups.remove({ ids: [last.id] });
    case 'add-scenario':
      await api.scenarios.create({ negotiationId: id, fields: scenarioOf() });
      return;
    case 'remove-negotiation':
      return api.negotiations.remove({ ids: [id] });
  }
}

property.prop([fc.array(edit, { maxLength: 15 })], { numRuns: 40 })(
  'undoing every step leads back to the beginning through the same states, redoing to the end',
  async (steps) => {
    const { api, close } = openTestService();
    await api.negotiations.create({ title: '开始' });
    const states = [await everything(api)];
    for (const step of steps) {
      await apply(api, step);
      const now = await everything(api);
      if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) {
        states.push(now);
      }
    }

    for (const expected of states.slice(0, -1).reverse()) {
      await api.history.undo({});
      expect(await everything(api)).toEqual(expected);
    }
    for (const expected of states.slice(1)) {
      await api.history.redo({});
      expect(await everything(api)).toEqual(expected);
    }
    close();
  },
);
