import { expect, test } from 'vitest';
import { dispatch } from '../../electron/data/serve.ts';
import { AppError } from '../../shared/errors.ts';
import { listedUnits, unitQueryOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const by = '李明';
const MANY = 10_000;

async function longList() {
  const { api, service } = openTestService();
  const units = Array.from({ length: MANY }, (_, at) => ({ name: `第 ${at + 1} 家公司` }));
  const { campaignId } = await listedUnits(api, units);
  const all = { campaignId, selection: { query: unitQueryOf({ campaignId }), except: [] as string[] }, by };
  return { api, service, campaignId, all };
}

test('a batch of ten thousand offers is entered, listed and taken back as one', { timeout: 60_000 }, async () => {
  const { api, campaignId, all } = await longList();
  const issued = await api.targets.issueOffers({ ...all, day: '2021-03-29' });
  expect(issued).toMatchObject({ entered: MANY, leftOutCount: 0 });
  const { rows } = await api.units.page({ query: all.selection.query, from: 0, count: 2, isFresh: false });
  const sentTwo = { ...all, selection: { ids: rows.map(({ id }) => id) } };
  await api.targets.send({ ...sentTwo, day: '2021-03-30', how: '邮寄' });

  const [sent, first] = await api.targets.batches({ campaignId });
  expect(sent).toMatchObject({ kind: 'offer-sent', fromDay: '2021-03-30', toDay: '2021-03-30', count: 2, by });
  expect(first).toMatchObject({ batchId: issued.batchId, kind: 'offer-issued', count: MANY, corrected: 0 });

  const undone = await api.targets.correctBatch({ batchId: issued.batchId ?? '', reason: '编号用错', by });

  // A letter that was sent does not need the entry of its issue.
  expect(undone).toMatchObject({ entered: MANY, leftOutCount: 0 });
  expect((await api.targets.batches({ campaignId })).map(({ corrected }) => corrected)).toEqual([0, MANY]);
  expect((await api.targets.counts({ campaignId, asOf: '2021-04-01' })).byStatus).toEqual({
    listed: MANY - 2,
    sent: 2,
  });
  const again = await api.targets.issueOffers({ ...all, day: '2021-03-29' });
  expect(again.entered).toBe(MANY);
});

test('of a batch stays what something later rests on', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [{ name: '甲公司' }, { name: '乙公司' }]);
  const both = { campaignId, selection: { ids }, by };
  await api.targets.issueOffers({ ...both, day: '2021-03-29' });
  const day = '2021-04-01';
  const { batchId } = await api.targets.bookReceipts({
    campaignId,
    by,
    rows: [
      { number: '1', day },
      { number: '2', day },
    ],
  });
  const reply = { who: '甲公司', day: '2021-04-05', answer: 'accepts', reason: '' } as const;
  await api.targets.recordReplies({ campaignId, rows: [reply], by });

  const undone = await api.targets.correctBatch({ batchId: batchId ?? '', reason: '', by });

  expect(undone).toMatchObject({ entered: 1, leftOutCount: 1 });
  expect(undone.leftOut).toMatchObject([
    { name: '甲公司', reason: { code: 'needed-by', event: 'reply', day: '2021-04-05' } },
  ]);
});

test('a batch that is stopped half-way leaves nothing behind', { timeout: 60_000 }, async () => {
  const { service, api, campaignId, all } = await longList();
  const stop = new AbortController();
  const call = {
    signal: stop.signal,
    report: () => stop.abort(new AppError('cancelled', 'stopped')),
  };

  const result = await dispatch(service, 'targets.issueOffers', { ...all, day: '2021-03-29' }, () => {}, call);

  expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await api.targets.batches({ campaignId })).toEqual([]);
  expect((await api.targets.counts({ campaignId, asOf: '2021-04-01' })).byStatus).toEqual({ listed: MANY });
});

test('a batch in which nothing can be entered leaves no trace', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [{ name: '甲公司' }, { name: '乙公司' }]);

  const sent = await api.targets.send({ campaignId, selection: { ids }, day: '2021-03-30', how: '', by });

  expect(sent).toMatchObject({ batchId: null, entered: 0, leftOutCount: 2 });
  expect(sent.leftOut[0]?.reason).toEqual({ code: 'cause-missing', event: 'offer-issued' });
  expect(await api.targets.batches({ campaignId })).toEqual([]);
});

test('a batch for all that are due takes those of now, one for a list as shown those that its page shows', async () => {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [{ name: '甲厂' }, { name: '乙厂' }, { name: '丙厂' }]);
  const [first = '', ...others] = ids;
  const query = unitQueryOf({ campaignId, filter: { statuses: ['issued'] } });
  const issue = (chosen: string[]) =>
    api.targets.issueOffers({ campaignId, selection: { ids: chosen }, day: '2021-04-01', by });
  const send = (asShown?: true) => {
    const selection = { query, except: [], ...(asShown && { asShown }) };
    return api.targets.send({ campaignId, selection, day: '2021-04-02', how: '', by });
  };
  await issue([first]);
  await api.units.page({ query, from: 0, count: 10, isFresh: true });
  expect(await send()).toMatchObject({ entered: 1 });
  await issue(others);

  expect(await send(true)).toMatchObject({ entered: 1 });
  expect(await send()).toMatchObject({ entered: 2 });
});
