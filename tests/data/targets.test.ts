import { expect, test } from 'vitest';
import type { DataContract } from '../../shared/contract/data.ts';
import type { Client } from '../../shared/contract/define.ts';
import { LISTED, openStandingRules, standingOf } from '../../shared/domain/campaign/targetStanding.ts';
import type { ProcedureEvent } from '../../shared/domain/procedure/events.ts';
import { listedUnits, unitOf, unitQueryOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';
import { SHIPPED_HOLIDAYS } from '../../shared/domain/procedure/shippedHolidays.ts';

type Api = Client<DataContract>;
const by = '李明';
const PAIR = [{ name: '昆仑硅业有限公司' }, { name: '湟水乳业有限公司', uscc: '91630000MA7520EX1A' }];

async function targetOf(api: Api, campaignId: string, id: string) {
  const { rows } = await api.units.page({
    query: unitQueryOf({ campaignId, filter: { ids: [id] } }),
    from: 0,
    count: 1,
    isFresh: true,
  });
  return rows[0]?.target;
}

/** Issued, sent and received on three days of spring. */
async function offered(units = PAIR) {
  const { api, service } = openTestService();
  const { campaignId, ids } = await listedUnits(api, units);
  const batch = { campaignId, selection: { ids }, by };
  await api.targets.issueOffers({ ...batch, day: '2021-03-29' });
  await api.targets.send({ ...batch, day: '2021-03-30', how: '专人送达' });
  const numbers = ids.map((_, at) => ({ number: String(at + 1), day: '2021-04-01' }));
  await api.targets.bookReceipts({ campaignId, rows: numbers, by });
  return { api, service, campaignId, ids, batch };
}

test('an offer that is issued, sent and received has its number and its reply day', async () => {
  const { api, campaignId, ids } = await offered();

  expect(await targetOf(api, campaignId, ids[1] ?? '')).toMatchObject({
    offerNumber: 2,
    status: 'received',
    receivedOn: '2021-04-01',
    replyDue: '2021-04-21',
    nextStep: 'await-reply',
  });
  expect(await api.targets.counts({ campaignId, asOf: '2021-04-22' })).toEqual({
    byStatus: { received: 2 },
    total: 2,
    replyOverdue: 2,
  });
});

test.each<[string, ProcedureEvent, object]>([
  [
    'a reply before the receipt',
    { kind: 'reply', day: '2021-03-31', answer: 'accepts' },
    { code: 'before-cause', event: 'offer-received', day: '2021-04-01' },
  ],
  ['a filing without a signature', { kind: 'filed', day: '2021-04-20' }, { code: 'cause-missing', event: 'signed' }],
  [
    'a second receipt',
    { kind: 'offer-received', day: '2021-04-02' },
    { code: 'already-entered', event: 'offer-received', day: '2021-04-01' },
  ],
  ['a day that has not come', { kind: 'urged', day: '2031-04-02' }, { code: 'in-future' }],
  ['a taking up of what was not withdrawn', { kind: 'reopened', day: '2021-04-02' }, { code: 'cause-missing' }],
])('%s is refused by name and changes nothing', async (_, event, reason) => {
  const { api, campaignId, ids } = await offered();
  const unitId = ids[0] ?? '';
  const before = await api.targets.events({ campaignId, unitId });

  const result = await api.targets.record({ campaignId, selection: { ids: [unitId] }, event, by });

  expect(result).toMatchObject({ entered: 0, batchId: null, leftOutCount: 1 });
  expect(result.leftOut[0]).toMatchObject({ unitId, name: '昆仑硅业有限公司', offerNumber: 1, reason });
  expect(await api.targets.events({ campaignId, unitId })).toEqual(before);
});

test('a letter cannot have been sent after it was received', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, PAIR);
  const all = { campaignId, selection: { ids }, by };
  await api.targets.record({ ...all, event: { kind: 'offer-received', day: '2021-04-01' } });

  const { leftOut } = await api.targets.record({ ...all, event: { kind: 'offer-sent', day: '2021-04-02' } });

  expect(leftOut.map(({ reason }) => reason)).toEqual(
    ids.map(() => ({ code: 'after-effect', event: 'offer-received', day: '2021-04-01' })),
  );
});

test('a reply without an offer is refused by name, for whom it can be it is entered', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, PAIR);
  const [first = ''] = ids;
  const one = { campaignId, selection: { ids: [first] }, by };
  await api.targets.record({ ...one, event: { kind: 'offer-issued', day: '2021-03-29' } });
  await api.targets.record({ ...one, event: { kind: 'offer-received', day: '2021-04-01' } });

  const result = await api.targets.record({
    campaignId,
    selection: { ids },
    by,
    event: { kind: 'reply', day: '2021-04-09', answer: 'accepts' },
  });

  expect(result).toMatchObject({ entered: 1, leftOutCount: 1 });
  expect(result.leftOut).toMatchObject([
    { name: '湟水乳业有限公司', reason: { code: 'cause-missing', event: 'offer-received' } },
  ]);
  expect(await targetOf(api, campaignId, first)).toMatchObject({ status: 'accepted', repliedOn: '2021-04-09' });
});

test('units that are not on the list, or no longer, are left out', async () => {
  const { api, campaignId, ids } = await offered();
  const { ids: strangers } = await api.units.create({ rows: [unitOf({ name: '别处公司' })] });
  await api.campaigns.removeTargets({
    id: campaignId,
    selection: { ids: ids.slice(0, 1) },
    day: '2021-04-05',
    by,
    reason: '停业',
  });

  const { entered, leftOut } = await api.targets.record({
    campaignId,
    selection: { ids: [...ids, ...strangers] },
    by,
    event: { kind: 'reply', day: '2021-04-09', answer: 'accepts' },
  });

  expect(entered).toBe(1);
  expect(leftOut.map(({ name, reason }) => [name, reason.code])).toEqual([
    ['昆仑硅业有限公司', 'off-list'],
    ['别处公司', 'off-list'],
  ]);
});

test('offers are numbered on from a number, in the order of the list', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [{ name: '丙公司' }, { name: '甲公司' }, { name: '乙公司' }]);
  const query = unitQueryOf({ campaignId, sort: { by: 'name', descending: true } });

  await api.targets.issueOffers({
    campaignId,
    selection: { query, except: [] },
    day: '2021-03-29',
    firstNumber: 101,
    by,
  });

  const { rows } = await api.units.page({ query, from: 0, count: 3, isFresh: true });
  expect(rows.map(({ target }) => target?.offerNumber)).toEqual([101, 102, 103]);
  const again = { campaignId, selection: { ids: ids.slice(0, 1) }, day: '2021-03-29', firstNumber: 103, by };
  await expect(api.targets.issueOffers(again)).rejects.toMatchObject({
    code: 'invalid-input',
    details: { issues: [{ path: 'firstNumber', code: 'number-taken' }] },
  });
});

test('receipts are booked by number, and each bad row says why it is left out', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [...PAIR, { name: '青稞酒业有限公司' }]);
  const batch = { campaignId, selection: { ids }, by };
  await api.targets.issueOffers({ ...batch, day: '2021-03-29' });
  await api.targets.send({ ...batch, day: '2021-03-30', how: '' });
  const rows = [
    { number: '1', day: '2021-04-01' },
    { number: 'No. 0001', day: '2021-04-01' },
    { number: '99', day: '2021-04-01' },
    { number: '2', day: '2021-03-20' },
    { number: '第３号', day: '2021-04-03' },
  ];
  const expected = [
    null,
    { code: 'twice-in-list' },
    { code: 'unknown-number' },
    { code: 'before-cause', event: 'offer-issued', day: '2021-03-29' },
    null,
  ];

  const preview = await api.targets.previewReceipts({ campaignId, rows });
  expect(preview.rows.map(({ reason }) => reason)).toEqual(expected);
  expect(await targetOf(api, campaignId, ids[0] ?? '')).toMatchObject({ status: 'sent' });

  const booked = await api.targets.bookReceipts({ campaignId, rows, by });
  expect(booked.entered).toBe(2);
  expect(booked.rows.map(({ reason }) => reason)).toEqual(expected);
  const later = await api.targets.bookReceipts({ campaignId, rows: rows.slice(0, 1), by });
  expect(later.rows[0]).toMatchObject({
    name: '昆仑硅业有限公司',
    reason: { code: 'already-entered', event: 'offer-received', day: '2021-04-01' },
  });
});

test('replies are recorded by number, credit code or name', async () => {
  const { api, campaignId, ids } = await offered([
    ...PAIR,
    { name: '青稞酒业（集团）有限公司' },
    { name: '同名公司' },
    { name: '同名公司' },
  ]);
  const rows = [
    { who: '1', day: '2021-04-08', answer: 'accepts', reason: '' },
    { who: '91630000ma7520ex1a', day: '2021-04-09', answer: 'declines', reason: '订单不足' },
    { who: '青稞酒业(集团)有限公司', day: '2021-04-10', answer: 'counters', reason: '' },
    { who: '同名公司', day: '2021-04-10', answer: 'accepts', reason: '' },
    { who: '没有这家', day: '2021-04-10', answer: 'accepts', reason: '' },
  ] as const;

  const result = await api.targets.recordReplies({ campaignId, rows: [...rows], by });

  expect(result.rows.map(({ reason }) => reason?.code ?? null)).toEqual([
    null,
    null,
    null,
    'name-not-unique',
    'unknown-unit',
  ]);
  expect(await targetOf(api, campaignId, ids[1] ?? '')).toMatchObject({ status: 'declined', answer: 'declines' });
  expect((await api.targets.events({ campaignId, unitId: ids[1] ?? '' })).at(-1)?.event).toMatchObject({
    kind: 'reply',
    reason: '订单不足',
  });
});

test('only those who are late with their reply are urged', async () => {
  const { api, campaignId, ids, batch } = await offered([...PAIR, { name: '青稞酒业有限公司' }]);
  await api.targets.recordReplies({
    campaignId,
    rows: [{ who: '2', day: '2021-04-20', answer: 'accepts', reason: '' }],
    by,
  });

  const early = await api.targets.urge({ ...batch, day: '2021-04-21' });
  expect(early.leftOut[0]?.reason).toEqual({ code: 'not-due-yet', day: '2021-04-21' });
  const late = await api.targets.urge({ ...batch, day: '2021-04-22' });

  expect(late.entered).toBe(2);
  expect(late.leftOut.map(({ unitId, reason }) => [unitId, reason])).toEqual([
    [ids[1], { code: 'already-entered', event: 'reply', day: '2021-04-20' }],
  ]);
});

test('a signature brings its wage agreement into the ledger, and its correction takes it away', async () => {
  const { api, service, campaignId, ids } = await offered();
  const unitId = ids[0] ?? '';
  await api.targets.record({
    campaignId,
    selection: { ids: [unitId] },
    by,
    event: { kind: 'signed', day: '2021-05-20' },
    agreement: { fromDay: '2021-06-01', toDay: '2022-05-31', raise: 0.05 },
  });
  const agreements = () =>
    service.db.prepare('SELECT kind, level, signed_day, from_day, to_day, "raise" FROM unit_agreements').all();
  expect(agreements()).toEqual([
    {
      kind: 'wage',
      level: 'own',
      signed_day: '2021-05-20',
      from_day: '2021-06-01',
      to_day: '2022-05-31',
      raise: 0.05,
    },
  ]);
  expect(await targetOf(api, campaignId, unitId)).toMatchObject({ status: 'signed', filingDue: '2021-05-27' });

  const signed = (await api.targets.events({ campaignId, unitId })).at(-1);
  expect(signed?.event).toMatchObject({ kind: 'signed', expires: '2022-05-31' });
  await api.targets.correct({ eventId: signed?.event.id ?? '', reason: '登错单位', by });

  expect(agreements()).toEqual([]);
  expect(await targetOf(api, campaignId, unitId)).toMatchObject({ status: 'received', signedOn: null });
});

test('an agreement that ends before it starts is refused, and so is one without a signature', async () => {
  const { api, campaignId, ids } = await offered();
  const one = { campaignId, selection: { ids }, by };
  await expect(
    api.targets.record({
      ...one,
      event: { kind: 'signed', day: '2021-05-20' },
      agreement: { fromDay: '2021-06-01', toDay: '2021-05-31', raise: null },
    }),
  ).rejects.toMatchObject({ details: { issues: [{ path: 'agreement.toDay', code: 'ends-before-start' }] } });
  await expect(
    api.targets.record({
      ...one,
      event: { kind: 'urged', day: '2021-05-20' },
      agreement: { fromDay: '2021-06-01', toDay: '2022-05-31', raise: null },
    }),
  ).rejects.toMatchObject({ details: { issues: [{ path: 'agreement', code: 'not-allowed' }] } });
});

test('an event on which a later one rests is corrected only after that', async () => {
  const { api, campaignId, ids } = await offered();
  const unitId = ids[0] ?? '';
  await api.targets.record({
    campaignId,
    selection: { ids: [unitId] },
    by,
    event: { kind: 'reply', day: '2021-04-09', answer: 'accepts' },
  });
  const [, , received, reply] = await api.targets.events({ campaignId, unitId });
  const correct = (eventId = '') => api.targets.correct({ eventId, reason: '日期有误', by: '王芳' });

  await expect(correct(received?.event.id)).rejects.toMatchObject({
    details: { issues: [{ code: 'needed-by', event: 'reply', day: '2021-04-09' }] },
  });
  await correct(reply?.event.id);
  await expect(correct(reply?.event.id)).rejects.toMatchObject({
    details: { issues: [{ code: 'already-entered', event: 'correction' }] },
  });

  const events = await api.targets.events({ campaignId, unitId });
  expect(events.at(-1)).toMatchObject({
    event: { kind: 'correction', corrects: reply?.event.id, note: '日期有误' },
    recordedBy: '王芳',
  });
  expect(events.find(({ event }) => event.id === reply?.event.id)?.correctedById).toBe(events.at(-1)?.event.id);
  expect(await targetOf(api, campaignId, unitId)).toMatchObject({ status: 'received', answer: null });
});

test('a corrected offer gives its number back', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, PAIR);
  const first = { campaignId, selection: { ids: ids.slice(0, 1) }, by };
  await api.targets.issueOffers({ ...first, day: '2021-03-29' });
  const [issued] = await api.targets.events({ campaignId, unitId: ids[0] ?? '' });

  await api.targets.correct({ eventId: issued?.event.id ?? '', reason: '', by });

  expect(await targetOf(api, campaignId, ids[0] ?? '')).toMatchObject({ ...LISTED, offerNumber: null });
});

test('what is kept of a target follows from its events alone', async () => {
  const { api, campaignId, ids, batch } = await offered();
  await api.targets.record({ ...batch, event: { kind: 'reply', day: '2021-04-09', answer: 'declines' } });
  await api.targets.record({ ...batch, event: { kind: 'authority-asked', day: '2021-04-12' } });
  const unitId = ids[1] ?? '';
  const events = await api.targets.events({ campaignId, unitId });
  const standing = standingOf(
    events.map(({ event }) => event),
    openStandingRules('qinghai', SHIPPED_HOLIDAYS),
  );
  expect(await targetOf(api, campaignId, unitId)).toMatchObject(standing);
});
