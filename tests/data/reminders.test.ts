import { describe, expect, test } from 'vitest';
import { UNSETTLED_MEETING } from '../../shared/domain/meetings/meeting.ts';
import { agreementQuery } from '../../shared/domain/units/unitAgreement.ts';
import { listedUnits, unitAgreementOf, unitOf, unitQueryOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const RECEIVED = { kind: 'offer-received', day: '2021-04-01' } as const;
type Api = ReturnType<typeof openTestService>['api'];

async function negotiated(api: Api, title = '2021 年度协商') {
  const { id: negotiationId } = await api.negotiations.create({ title });
  await api.procedureLog.setFields({ id: negotiationId, patch: { rulePack: 'qinghai' } });
  await api.procedureLog.record({ negotiationId, event: RECEIVED, by: '王芳' });
  return negotiationId;
}
const record = (
  api: Api,
  campaignId: string,
  ids: string[],
  event: { kind: 'offer-received' | 'withdrawn' | 'filed'; day: string },
) => api.targets.record({ campaignId, selection: { ids }, event, by: '李明' });
const due = (api: Api, asOf: string, until: string) => api.reminders.due({ asOf, until });

describe('the steps of negotiations', () => {
  test('are due with their article, and no longer once they are done or archived', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiated(api);

    expect(await due(api, '2021-04-20', '2021-04-30')).toMatchObject([
      {
        kind: 'step',
        negotiationId,
        title: '2021 年度协商',
        step: 'reply',
        day: '2021-04-21',
        article: '《青海省企业工资集体协商条例》第二十五条',
      },
    ]);

    await api.procedureLog.record({
      negotiationId,
      event: { kind: 'reply', answer: 'accepts', day: '2021-04-20' },
      by: '王芳',
    });
    expect(await due(api, '2021-04-20', '2021-04-30')).toEqual([]);
    expect(await due(api, '2021-05-20', '2021-05-31')).toMatchObject([{ step: 'negotiate', day: '2021-05-31' }]);

    await api.negotiations.setArchived({ ids: [negotiationId], isArchived: true });
    expect(await due(api, '2021-05-20', '2021-05-31')).toEqual([]);
  });

  test('a meeting that is planned is told of until it is held', async () => {
    const { api } = openTestService();
    const { id: negotiationId } = await api.negotiations.create({ title: '2021 年度协商' });
    const { id } = await api.meetings.create({
      negotiationId,
      fields: { ...UNSETTLED_MEETING, kind: 'negotiation', title: '第一次协商会议', day: '2021-04-12', time: '14:30' },
    });

    expect(await due(api, '2021-04-12', '2021-04-30')).toMatchObject([
      { kind: 'meeting', name: '第一次协商会议', time: '14:30' },
    ]);
    expect(await api.reminders.pressing({ asOf: '2021-04-11' })).toEqual({ overdue: 0, soon: 0 });
    expect(await api.reminders.pressing({ asOf: '2021-04-12' })).toEqual({ overdue: 0, soon: 1 });
    await api.meetings.update({ id, patch: { state: 'held' } });
    expect(await due(api, '2021-04-12', '2021-04-30')).toEqual([]);
  });

  test('the calendar of one has what is done as well', async () => {
    const { api } = openTestService();
    const negotiationId = await negotiated(api);
    await api.procedureLog.record({
      negotiationId,
      event: { kind: 'reply', answer: 'accepts', day: '2021-04-20' },
      by: '王芳',
    });

    const steps = await api.reminders.ofNegotiation({ negotiationId, asOf: '2021-04-20' });

    expect(steps.map(({ step, day, state }) => [step, day, state])).toEqual(
      expect.arrayContaining([
        ['reply', '2021-04-21', 'done'],
        ['negotiate', '2021-05-31', 'open'],
      ]),
    );
    // From the fixed clock of the test: the last entry of the log, not the moment of asking.
    expect(new Set(steps.map(({ changedAtMs }) => changedAtMs)).size).toBe(1);
    expect(await api.reminders.ofNegotiation({ negotiationId, asOf: '2021-04-20' })).toEqual(steps);
  });
});

describe('the targets of a campaign', () => {
  const units = ['甲厂', '乙厂', '丙厂', '丁厂'].map((name) => ({ name }));

  test('are counted by step and day with their first names, and the list opens on just those', async () => {
    const { api } = openTestService();
    const { campaignId, ids } = await listedUnits(api, units);
    await record(api, campaignId, ids.slice(0, 2), RECEIVED);
    await record(api, campaignId, ids.slice(2, 3), { ...RECEIVED, day: '2021-04-03' });

    const reminders = await due(api, '2021-04-22', '2021-04-30');

    expect(reminders).toMatchObject([
      {
        kind: 'targets',
        action: 'await-reply',
        day: '2021-04-21',
        until: '2021-04-21',
        count: 2,
        names: ['甲厂', '乙厂'],
      },
      { kind: 'targets', action: 'await-reply', day: '2021-04-23', count: 1, names: ['丙厂'] },
    ]);
    expect(await api.reminders.pressing({ asOf: '2021-04-22' })).toEqual({ overdue: 2, soon: 1 });
    for (const reminder of reminders) {
      if (reminder.kind !== 'targets') continue;
      const { action, day, until, count } = reminder;
      const query = unitQueryOf({ campaignId, filter: { step: { action, from: day, to: until } } });
      expect((await api.units.page({ query, from: 0, count: 10, isFresh: true })).count).toBe(count);
    }
    expect(await due(api, '2021-05-10', '2021-05-31')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'last-offer', day: '2021-05-11', units: 1 }),
        expect.objectContaining({ kind: 'closing', day: '2021-05-31' }),
      ]),
    );
  });

  test('one that was withdrawn, taken off the list, or whose campaign is archived is not told of', async () => {
    const { api } = openTestService();
    const { campaignId, ids } = await listedUnits(api, units);
    await record(api, campaignId, ids, RECEIVED);
    await record(api, campaignId, ids.slice(0, 1), { kind: 'withdrawn', day: '2021-04-10' });
    await api.campaigns.removeTargets({
      id: campaignId,
      selection: { ids: ids.slice(1, 2) },
      day: '2021-04-11',
      reason: '关停',
      by: '李明',
    });

    expect(await due(api, '2021-04-12', '2021-04-30')).toMatchObject([{ count: 2, names: ['丙厂', '丁厂'] }]);
    await api.campaigns.setArchived({ ids: [campaignId], isArchived: true });
    expect(await due(api, '2021-04-12', '2021-04-30')).toEqual([]);
  });

  test('one with a negotiation is told of there and not counted a second time', async () => {
    const { api } = openTestService();
    const { campaignId, ids } = await listedUnits(api, units);
    await record(api, campaignId, ids.slice(0, 2), RECEIVED);
    const { id: negotiationId } = await api.targets.openNegotiation({
      campaignId,
      unitId: ids[0] ?? '',
      title: '甲厂协商',
    });

    const both = await due(api, '2021-04-12', '2021-04-30');
    expect(both.map(({ kind, count }) => [kind, count])).toEqual([
      ['step', 1],
      ['targets', 1],
    ]);
    expect(both[1]).toMatchObject({ names: ['乙厂'] });
    const query = unitQueryOf({ campaignId, filter: { step: { action: 'await-reply', to: '2021-04-21' } } });
    expect((await api.units.page({ query, from: 0, count: 10, isFresh: true })).rows.map(({ name }) => name)).toEqual([
      '乙厂',
    ]);

    await api.negotiations.setArchived({ ids: [negotiationId], isArchived: true });
    expect(await due(api, '2021-04-12', '2021-04-30')).toMatchObject([{ kind: 'targets', count: 2 }]);
  });
});

test('wage agreements of the ledger are told of when they end and when their window opens, unless a later one follows', async () => {
  const { api } = openTestService();
  const { ids } = await api.units.create({ rows: ['甲厂', '乙厂', '丙厂'].map((name) => unitOf({ name })) });
  const [first = '', second = '', third = ''] = ids;
  await api.unitAgreements.create({
    rows: [
      { unitId: first, ...unitAgreementOf({ kind: 'wage' }) },
      { unitId: second, ...unitAgreementOf({ kind: 'wage' }) },
      { unitId: second, ...unitAgreementOf({ kind: 'wage', fromDay: '2022-01-01', toDay: '2022-12-31' }) },
      { unitId: third, ...unitAgreementOf({ kind: 'comprehensive' }) },
    ],
  });

  expect(await due(api, '2021-12-20', '2021-12-31')).toMatchObject([
    { kind: 'expiry', day: '2021-12-31', count: 1, names: ['甲厂'] },
  ]);
  expect(await due(api, '2021-11-01', '2021-11-02')).toMatchObject([
    { kind: 'renewal', day: '2021-11-01', ends: '2021-12-31', count: 1 },
  ]);
});

test('the agreements behind a line are as many as it says, each of them the last of its unit', async () => {
  const { api, service } = openTestService();
  const names = ['甲厂', '乙厂', '丙厂', '丁厂', '戊厂'].map((name) => ({ name }));
  const { campaignId, ids } = await listedUnits(api, names);
  const [first = '', renewed = '', linked = '', twice = '', area = ''] = ids;
  const { id: negotiationId } = await api.targets.openNegotiation({ campaignId, unitId: linked, title: '丙厂协商' });
  const wage = unitAgreementOf({ kind: 'wage' });
  await api.unitAgreements.create({
    rows: [
      { unitId: first, ...wage },
      { unitId: first, ...wage, title: '区域合同', fromDay: '2022-01-01', toDay: '2022-12-31' },
      { unitId: renewed, ...wage },
      { unitId: renewed, ...wage, fromDay: '2022-01-01', toDay: '2022-12-31' },
      { unitId: linked, ...wage, negotiationId },
      { unitId: twice, ...wage },
      { unitId: twice, ...wage, title: '补充协议' },
      { unitId: area, ...wage, title: '区域合同' },
    ],
  });
  // As an import leaves it: one of an area that names an enterprise covers it, and is none of its own.
  service.db.prepare(`UPDATE unit_agreements SET level = 'area' WHERE title = '区域合同'`).run();

  const [line] = (await due(api, '2021-12-20', '2021-12-31')).filter(({ kind }) => kind === 'expiry');
  const query = agreementQuery.parse({ filter: { lastEnding: '2021-12-31' } });
  const page = await api.unitAgreements.page({ query, from: 0, count: 10, isFresh: true });

  expect(line).toMatchObject({ count: 2, names: ['甲厂', '丁厂'] });
  expect(page.rows.map(({ unitName }) => unitName).sort()).toEqual(['丁厂', '甲厂']);
  expect(page.count).toBe(2);
});

test('a range that ends before it begins is refused', async () => {
  const { api } = openTestService();

  await expect(due(api, '2021-04-12', '2021-04-11')).rejects.toMatchObject({ code: 'invalid-input' });
});

test('an answer is kept only until the next write', async () => {
  const { api } = openTestService();
  expect(await due(api, '2021-04-20', '2021-04-30')).toEqual([]);

  await negotiated(api);

  expect(await due(api, '2021-04-20', '2021-04-30')).toHaveLength(1);
});
