import { expect, test } from 'vitest';
import { campaignFields } from '../../shared/domain/campaign/campaign.ts';
import type { RulePack } from '../../shared/domain/procedure/rulePack.ts';
import { shippedPacks } from '../../shared/domain/procedure/shippedPacks.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

function ownPack(fields: Partial<RulePack> = {}): RulePack {
  const qinghai = shippedPacks().find(({ id }) => id === 'qinghai');
  if (!qinghai) throw new Error('no pack of Qinghai');
  return { ...qinghai, id: 'gonghe', name: { 'zh-CN': '共和县', en: 'Gonghe' }, ...fields };
}

test('a file has no packs of its own at first', async () => {
  const { api } = openTestService();
  expect(await api.rulePacks.list({})).toEqual([]);
});

test('a pack is kept as it was given, in the order in which packs were made', async () => {
  const { api } = openTestService();
  const [first, second] = [ownPack(), ownPack({ id: 'a-second', region: null, base: 'national' })];
  await api.rulePacks.create(first);
  await api.rulePacks.create(second);
  expect(await api.rulePacks.list({})).toEqual([first, second]);
});

test('a pack is changed and removed, and each comes back with undo', async () => {
  const { api } = openTestService();
  const pack = ownPack();
  const changed = ownPack({ rule: '共和县工资集体协商办法', steps: {}, silent: [] });
  await api.rulePacks.create(pack);
  await api.rulePacks.update(changed);
  expect(await api.rulePacks.list({})).toEqual([changed]);
  await api.rulePacks.remove({ id: pack.id });
  expect(await api.rulePacks.list({})).toEqual([]);
  await api.history.undo({});
  expect(await api.rulePacks.list({})).toEqual([changed]);
  await api.history.undo({});
  expect(await api.rulePacks.list({})).toEqual([pack]);
});

test.each([
  ['of the product', 'qinghai', 'qinghai-2'],
  ['of this file', 'gonghe', 'gonghe-2'],
  ['that was offered for a copy', 'gonghe-2', 'gonghe-3'],
])('an id %s is taken, and one that is free is named', async (_what, id, free) => {
  const { api } = openTestService();
  await api.rulePacks.create(ownPack());
  if (id === 'gonghe-2') await api.rulePacks.create(ownPack({ id }));
  await expect(api.rulePacks.create(ownPack({ id }))).rejects.toMatchObject({
    code: 'pack-id-taken',
    details: { names: [id], free },
  });
});

test('a pack that is gone cannot be changed', async () => {
  const { api } = openTestService();
  await expect(api.rulePacks.update(ownPack())).rejects.toMatchObject({ code: 'not-found' });
});

test('a pack whose days are below nothing is refused with the field', async () => {
  const { api } = openTestService();
  const { reply } = ownPack().steps;
  if (!reply) throw new Error('no reply');
  const broken = ownPack({ steps: { reply: { ...reply, unit: 'calendar', days: -1 } } });
  await expect(api.rulePacks.create(broken)).rejects.toMatchObject({
    code: 'invalid-input',
    details: { path: 'steps.reply.days' },
  });
});

test('a campaign keeps the copy that it was given when the pack changes or goes', async () => {
  const { api } = openTestService();
  const pack = ownPack();
  await api.rulePacks.create(pack);
  const fields = { name: '集中要约', opens: '2026-04-01', closes: '2026-05-31' };
  const { id } = await api.campaigns.create(campaignFields.parse({ ...fields, rulePack: pack }));
  await api.rulePacks.update(ownPack({ steps: {}, silent: [] }));
  await api.rulePacks.remove({ id: pack.id });
  expect((await api.campaigns.get({ id })).rulePack).toEqual(pack);
});

/** A pack by which the reply is due so many days after the offer came. */
function replyWithin(days: number): RulePack {
  const pack = ownPack();
  const { reply } = pack.steps;
  if (reply?.unit !== 'calendar') throw new Error('no reply');
  return ownPack({ steps: { ...pack.steps, reply: { ...reply, days } }, silent: pack.silent });
}

/** A target of a campaign under a pack of the user, whose offer came on 1 April. */
async function receivedUnder(pack: RulePack) {
  const { api } = openTestService();
  const { campaignId, ids } = await listedUnits(api, [{ name: '湟水乳业有限公司' }]);
  await api.campaigns.update({ id: campaignId, patch: { rulePack: pack } });
  const event = { kind: 'offer-received' as const, day: '2021-04-01' };
  const change = () => api.targets.record({ campaignId, selection: { ids }, event, by: '李明' });
  const due = async () => (await api.targets.sheet({ campaignId, unitId: ids[0] ?? '' })).unit.target.replyDue;
  return { api, campaignId, enter: change, due };
}

test('a pack that was put right is taken into a campaign with entries: due days follow, and go back with undo', async () => {
  const { api, campaignId, enter, due } = await receivedUnder(replyWithin(20));
  await enter();
  expect(await due()).toBe('2021-04-21');
  await api.campaigns.update({ id: campaignId, patch: { rulePack: replyWithin(15) } });
  expect(await due()).toBe('2021-04-16');
  await api.history.undo({});
  expect(await due()).toBe('2021-04-21');
  await api.history.redo({});
  expect(await due()).toBe('2021-04-16');
});

test('another pack is refused once there are entries, also one of the same days', async () => {
  const { api, campaignId, enter, due } = await receivedUnder(replyWithin(15));
  await enter();
  const other = { ...replyWithin(15), id: 'another' };
  for (const rulePack of [other, 'qinghai'] as const) {
    await expect(api.campaigns.update({ id: campaignId, patch: { rulePack } })).rejects.toMatchObject({
      code: 'list-in-use',
    });
  }
  expect(await due()).toBe('2021-04-16');
});

test('an entry made after the pack was chosen follows when that choice is undone', async () => {
  const { api, enter, due } = await receivedUnder(replyWithin(15));
  await enter();
  expect(await due()).toBe('2021-04-16');
  const { call } = await api.history.undo({});
  expect(call).toBe('campaigns.update');
  expect(await due()).toBe('2021-04-21');
});
