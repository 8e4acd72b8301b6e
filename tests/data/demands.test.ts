import { describe, expect, test } from 'vitest';
import { UNSETTLED_MEETING } from '../../shared/domain/meetings/meeting.ts';
import { raisedOf } from '../fixtures/demands.ts';
import { newId } from '../fixtures/ids.ts';
import { scenarioOf } from '../fixtures/records.ts';
import { openTestService } from '../fixtures/testService.ts';

async function openNegotiation() {
  const { api, announced } = openTestService();
  const { id } = await api.negotiations.create({ title: '2026 年度协商' });
  return { api, announced, id, list: () => api.demands.list({ negotiationId: id }) };
}

async function raiseOne(
  api: Awaited<ReturnType<typeof openNegotiation>>['api'],
  negotiationId: string,
  title = '停车场',
) {
  const { ids } = await api.demands.create({ negotiationId, rows: [raisedOf({ title })] });
  return ids[0] ?? '';
}

describe('the register of demands', () => {
  test('a demand is raised on a day and keeps what else is not said open', async () => {
    const { api, id, list } = await openNegotiation();

    const demandId = await raiseOne(api, id);

    expect(await list()).toEqual([
      {
        id: demandId,
        title: '停车场',
        details: '',
        category: 'other',
        groups: [],
        meetingId: null,
        source: '',
        supporters: null,
        evidence: '',
        plan: '',
        links: [],
        history: [{ state: 'raised', day: '2026-03-05', reason: '' }],
      },
    ]);
  });

  test('each change of state is kept with its day and reason, and undone by itself', async () => {
    const { api, id, list } = await openNegotiation();
    const demandId = await raiseOne(api, id);

    await api.demands.setState({ id: demandId, state: 'plan-kept', day: '2026-06-01', reason: '造价高' });
    await api.demands.setState({ id: demandId, state: 'agreed', day: '2026-09-01', reason: '建 80 个车位' });
    const states = async () => (await list()).flatMap(({ history }) => history.map(({ state }) => state));
    expect(await states()).toEqual(['raised', 'plan-kept', 'agreed']);

    await api.history.undo({});
    expect(await states()).toEqual(['raised', 'plan-kept']);
    await api.history.redo({});
    expect(await states()).toEqual(['raised', 'plan-kept', 'agreed']);
  });

  test.each([
    ['a refusal without a reason', { state: 'refused', day: '2026-06-01', reason: '' }, 'refusal-without-reason'],
    [
      'a state before the demand was raised',
      { state: 'agreed', day: '2026-03-04', reason: '' },
      'state-day-before-last',
    ],
    ['a day that there is not', { state: 'agreed', day: '2026-02-30', reason: '' }, 'invalid-input'],
  ] as const)('%s is refused by name and changes nothing', async (_what, entry, code) => {
    const { api, id, list } = await openNegotiation();
    const demandId = await raiseOne(api, id);
    const before = await list();

    await expect(api.demands.setState({ id: demandId, ...entry })).rejects.toMatchObject({ code });

    expect(await list()).toEqual(before);
  });

  test('a history is put right as a whole', async () => {
    const { api, id, list } = await openNegotiation();
    const demandId = await raiseOne(api, id);

    await api.demands.setHistory({ id: demandId, history: [{ state: 'raised', day: '2026-02-05', reason: '改正' }] });

    expect((await list())[0]?.history).toEqual([{ state: 'raised', day: '2026-02-05', reason: '改正' }]);
    await expect(api.demands.setHistory({ id: demandId, history: [] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  test('10,000 demands are entered at once, listed, and taken back in one step', async () => {
    const { api, id, list } = await openNegotiation();
    const rows = Array.from({ length: 10_000 }, (_, at) => raisedOf({ title: `诉求 ${at}` }));

    await api.demands.create({ negotiationId: id, rows });
    const all = await list();
    expect([all.length, all[0]?.title, all.at(-1)?.title]).toEqual([10_000, '诉求 0', '诉求 9999']);

    await api.history.undo({});
    expect(await list()).toEqual([]);
  }, 60_000);

  test('one is moved, several are removed and come back in their places', async () => {
    const { api, id, list } = await openNegotiation();
    const [first, second] = [await raiseOne(api, id, '甲'), await raiseOne(api, id, '乙')];
    await raiseOne(api, id, '丙');
    const titles = async () => (await list()).map(({ title }) => title);

    await api.demands.move({ id: first, to: 2 });
    expect(await titles()).toEqual(['乙', '丙', '甲']);
    await api.demands.remove({ ids: [first, second] });
    expect(await titles()).toEqual(['丙']);
    await api.history.undo({});
    expect(await titles()).toEqual(['乙', '丙', '甲']);
  });
});

describe('what a demand is tied to may be deleted', () => {
  test('a scenario: the link keeps its title, and can be taken off', async () => {
    const { api, id, list } = await openNegotiation();
    const demandId = await raiseOne(api, id);
    const link = { scenarioId: newId(), componentId: newId(), title: '方案一 · 停车场' };

    await api.demands.update({ id: demandId, patch: { links: [link] } });
    expect((await list())[0]?.links).toEqual([link]);
    await api.demands.update({ id: demandId, patch: { links: [] } });
    expect((await list())[0]?.links).toEqual([]);
  });

  test('a meeting: the demand says what it was called, and undo ties them again', async () => {
    const { api, id, list } = await openNegotiation();
    const meeting = await api.meetings.create({
      negotiationId: id,
      fields: { ...UNSETTLED_MEETING, kind: 'forum', title: '三月恳谈会', day: '2026-03-05' },
    });
    await api.demands.create({
      negotiationId: id,
      rows: [raisedOf({ meetingId: meeting.id })],
    });

    await api.meetings.remove({ ids: [meeting.id] });

    expect(await list()).toMatchObject([{ meetingId: meeting.id, source: '三月恳谈会 2026-03-05' }]);
    expect((await api.meetings.list({ negotiationId: id })).meetings).toEqual([]);
    const [demand] = await list();
    await api.demands.update({ id: demand?.id ?? '', patch: { supporters: 40 } });
    expect(await list()).toMatchObject([{ meetingId: meeting.id, source: '三月恳谈会 2026-03-05', supporters: 40 }]);
    await api.history.undo({});
    await api.history.undo({});
    expect((await api.meetings.list({ negotiationId: id })).meetings).toMatchObject([{ id: meeting.id }]);
  });

  test('a meeting that is not there cannot be chosen', async () => {
    const { api, id, list } = await openNegotiation();
    const demandId = await raiseOne(api, id);

    const choice = api.demands.update({ id: demandId, patch: { meetingId: newId() } });

    await expect(choice).rejects.toMatchObject({ code: 'not-found' });
    expect((await list())[0]?.meetingId).toBe(null);
  });

  test('the negotiation itself: its demands and meetings go with it and come back with undo', async () => {
    const { api, id, list } = await openNegotiation();
    await raiseOne(api, id);
    await api.meetings.create({
      negotiationId: id,
      fields: { ...UNSETTLED_MEETING, kind: 'congress', title: '职代会', day: '2026-05-05' },
    });

    await api.negotiations.remove({ ids: [id] });
    expect(await list()).toEqual([]);
    await api.history.undo({});

    expect((await list()).map(({ title }) => title)).toEqual(['停车场']);
    expect((await api.meetings.list({ negotiationId: id })).meetings.map(({ title }) => title)).toEqual(['职代会']);
  });
});

test('the sample holds the car park of the newspaper case: refused, plan kept, agreed later, on days that say they are assumed', async () => {
  const { api } = openTestService();
  const { id } = await api.negotiations.createSample({ language: 'zh-CN' });

  const [carPark] = await api.demands.list({ negotiationId: id });

  expect(carPark?.history.map(({ state }) => state)).toEqual(['raised', 'plan-kept', 'agreed']);
  expect(carPark?.history.every(({ reason }) => reason.includes('日期为假定'))).toBe(true);
});

test('a demand put into a scenario becomes a component that it is tied to, as one step', async () => {
  const { api, id, list } = await openNegotiation();
  const demandId = await raiseOne(api, id);
  const scenario = await api.scenarios.create({ negotiationId: id, fields: scenarioOf() });
  const terms = {
    kind: 'benefit',
    fromMonth: 1,
    name: '停车场',
    cost: { kind: 'lumpOnce', amount: 80_000_000 },
    countsAsPay: false,
  } as const;
  const components = async () => (await api.negotiations.get({ id })).scenarios.flatMap((one) => one.components);

  const { componentId } = await api.demands.putIntoScenario({
    id: demandId,
    scenarioId: scenario.id,
    terms,
    title: '方案一：停车场',
  });

  expect(await components()).toEqual([{ id: componentId, terms }]);
  expect((await list())[0]?.links).toEqual([{ scenarioId: scenario.id, componentId, title: '方案一：停车场' }]);
  await api.history.undo({});
  expect(await components()).toEqual([]);
  expect((await list())[0]?.links).toEqual([]);
});
