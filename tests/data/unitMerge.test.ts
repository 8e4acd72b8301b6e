import { expect, test } from 'vitest';
import { listedUnits, unitQueryOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const by = '李明';
const AS_OF = '2021-05-11';
const TWINS = [
  { name: '昆仑硅业有限公司', unionStatus: 'own' as const, employees: 40 },
  { name: '昆仑硅业(有限)公司', unionStatus: 'own' as const, employees: 40 },
  { name: '湟水乳业有限公司', unionStatus: 'own' as const, employees: 30 },
];

/** Three units on one frozen list, of which the first two are one enterprise. */
async function twins() {
  const { api, service, announced } = openTestService();
  const { campaignId, ids } = await listedUnits(api, TWINS);
  const [keepId = '', dropId = '', otherId = ''] = ids;
  const offer = async (id: string, received: string) => {
    const batch = { campaignId, selection: { ids: [id] }, by };
    await api.targets.issueOffers({ ...batch, day: '2021-04-02' });
    await api.targets.record({ ...batch, event: { kind: 'offer-received', day: received } });
  };
  const reply = (id: string, day: string) =>
    api.targets.record({
      campaignId,
      selection: { ids: [id] },
      event: { kind: 'reply', day, answer: 'accepts' },
      by,
    });
  const rows = async () =>
    (await api.units.page({ query: unitQueryOf({ campaignId }), from: 0, count: 9, isFresh: true })).rows;
  const rates = async () => (await api.campaigns.rates({ campaignId, asOf: AS_OF, region: '630000' })).total.rates;
  const merge = () => api.units.merge({ keepId, dropId, patch: {} });
  return { api, service, announced, campaignId, keepId, dropId, otherId, offer, reply, rows, rates, merge };
}

test('the events of one row stand in the other after a merge, and so do rates and what follows from them', async () => {
  const { api, service, announced, campaignId, keepId, dropId, otherId, offer, reply, rows, rates, merge } =
    await twins();
  await offer(dropId, '2021-04-06');
  await reply(dropId, '2021-04-20');
  await offer(otherId, '2021-04-06');
  expect((await rates()).offers).toMatchObject({ numerator: 2, denominator: 3 });

  await merge();

  expect((await rows()).map(({ id }) => id)).toEqual([keepId, otherId]);
  expect((await rows())[0]?.target).toMatchObject({
    status: 'accepted',
    statusDay: '2021-04-20',
    receivedOn: '2021-04-06',
    repliedOn: '2021-04-20',
    offerNumber: 1,
  });
  expect((await rates()).offers).toMatchObject({ numerator: 2, denominator: 2 });
  expect((await rates()).replies).toMatchObject({ numerator: 1, denominator: 2 });
  const changes = await api.campaigns.listChanges({ id: campaignId, from: 0, count: 9 });
  expect(new Set(changes.rows.map(({ unit }) => unit?.id))).toEqual(new Set([undefined, keepId, otherId]));
  expect(await api.campaigns.listSummary({ id: campaignId })).toMatchObject({ current: 2, frozen: 2 });
  expect(announced.at(-1)).toEqual(['units', 'targets', 'campaigns', 'history']);
  expect(service.db.prepare('SELECT count(*) FROM target_events WHERE unit_key = 2').pluck().get()).toBe(0);
});

test('a step entered in one row and the next one in the other become one log where the order allows', async () => {
  const { campaignId, api, keepId, dropId, offer, rows, merge } = await twins();
  await offer(keepId, '2021-04-06');
  await api.targets.record({
    campaignId,
    selection: { ids: [dropId] },
    event: { kind: 'session', day: '2021-04-28', result: 'not-agreed' },
    by,
  });

  await merge();

  expect((await rows())[0]?.target).toMatchObject({ status: 'broken-off', receivedOn: '2021-04-06' });
});

test('two rows that were both offered are not merged, the campaign is named, and nothing has moved', async () => {
  const { keepId, dropId, offer, rows, merge } = await twins();
  await offer(keepId, '2021-04-06');
  await offer(dropId, '2021-04-07');
  const before = await rows();

  await expect(merge()).rejects.toMatchObject({
    code: 'merge-refused',
    details: { names: ['2021 年集中要约'] },
  });

  expect(await rows()).toEqual(before);
});
