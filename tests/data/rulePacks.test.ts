import { expect, test } from 'vitest';
import { campaignFields } from '../../shared/domain/campaign/campaign.ts';
import type { RulePack } from '../../shared/domain/procedure/rulePack.ts';
import { shippedPacks } from '../../shared/domain/procedure/shippedPacks.ts';
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
