import { describe, expect, test } from 'vitest';
import { dispatch } from '../../electron/data/serve.ts';
import { type CampaignFields, campaignFields } from '../../shared/domain/campaign/campaign.ts';
import { TARGET_RULES } from '../../shared/domain/campaign/targetRules.ts';
import { AppError } from '../../shared/errors.ts';
import { unitOf, unitQueryOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const QINGHAI = { regions: ['630000'], industries: [], ownerships: [] };
const WINDOW = { opens: '2021-04-01', closes: '2021-05-31' };

/** Qinghai: one to renew, two that never negotiated, of which one in difficulty; one closed, one in Gansu. */
async function openCampaign(fields: Partial<CampaignFields> = {}) {
  const opened = openTestService();
  const { api, service } = opened;
  const { ids } = await api.units.create({
    rows: [
      unitOf({ name: '到期厂', unionStatus: 'own' }),
      unitOf({ name: '未协商厂', unionStatus: 'own' }),
      unitOf({ name: '困难厂', unionStatus: 'joint', condition: 'difficult' }),
      unitOf({ name: '停业厂', unionStatus: 'own', isOperating: false }),
      unitOf({ name: '甘肃厂', unionStatus: 'own', regionCode: '620102' }),
      unitOf({ name: '未建会厂', unionStatus: 'none' }),
    ],
  });
  const [expired = '', never = '', difficult = '', , , noUnion = ''] = ids;
  service.db.exec(`
    INSERT INTO unit_agreements (id, unit_key, kind, level, title, review, from_day, to_day, times_renewed, notes)
    VALUES ('a', (SELECT key FROM units WHERE id = '${expired}'), 'wage', 'own', '', 'unknown',
      '2020-05-01', '2021-04-30', 0, '')`);
  const { id } = await api.campaigns.create({
    ...campaignFields.parse({ ...WINDOW, name: '2021 年集中要约行动', scope: QINGHAI }),
    rules: [...TARGET_RULES],
    ...fields,
  });
  const namesOnList = () =>
    service.db
      .prepare<[string], string>(
        `SELECT units.name FROM targets JOIN units ON units.key = unit_key JOIN campaigns ON campaigns.key = campaign_key
         WHERE campaigns.id = ? AND removed_on IS NULL ORDER BY units.key`,
      )
      .pluck()
      .all(id);
  return { ...opened, id, expired, never, difficult, noUnion, namesOnList };
}

const FREEZE = { day: '2021-04-01', by: '王芳' };
const BY_HAND = { day: '2021-04-12', reason: '新建会', by: '王芳' };

describe('the settings of a campaign', () => {
  test('each change is one step that undo takes back', async () => {
    const { api, id } = await openCampaign();

    await api.campaigns.update({ id, patch: { goal: { rate: 'establishment', threshold: 0.85 } } });
    expect((await api.campaigns.get({ id })).goal.threshold).toBe(0.85);

    await api.history.undo({});
    expect((await api.campaigns.get({ id })).goal.threshold).toBe(0.9);
  });

  test('a window that closes before it opens is refused by name, also where only one day is changed', async () => {
    const { api, id } = await openCampaign();

    await expect(api.campaigns.update({ id, patch: { opens: '2021-06-01' } })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { path: 'closes', issues: [{ code: 'ends-before-start', day: '2021-06-01' }] },
    });
    expect((await api.campaigns.get({ id })).opens).toBe('2021-04-01');
  });

  test('a campaign that was never frozen can be deleted and comes back with undo', async () => {
    const { api, id } = await openCampaign();
    const before = await api.campaigns.get({ id });

    await api.campaigns.remove({ ids: [id] });
    expect(await api.campaigns.list({})).toEqual([]);

    await api.history.undo({});
    expect(await api.campaigns.list({})).toEqual([before]);
  });

  test('a campaign with a list is archived, not deleted', async () => {
    const { api, id } = await openCampaign();
    await api.campaigns.freeze({ id, ...FREEZE });

    await expect(api.campaigns.remove({ ids: [id] })).rejects.toMatchObject({ code: 'campaign-has-list' });

    await api.campaigns.setArchived({ ids: [id], isArchived: true });
    expect(await api.campaigns.get({ id })).toMatchObject({ isArchived: true, frozenOn: '2021-04-01' });
  });
});

describe('target rules', () => {
  test('are counted each and together, a unit under two rules once', async () => {
    const { api, id } = await openCampaign();

    expect(await api.campaigns.ruleCounts({ id })).toEqual({
      byRule: { expired: 1, neverNegotiated: 2, bodiesReady: 0, inDifficulty: 1, adjust: 0 },
      union: 3,
      addedByHand: 0,
      takenOutByHand: 0,
    });
  });

  test('are counted before they are saved, and also those that are not chosen', async () => {
    const { api, id } = await openCampaign();
    const basis = { ...WINDOW, scope: { ...QINGHAI, regions: [] }, rules: ['expired' as const] };

    const { byRule, union } = await api.campaigns.ruleCounts({ id, basis });

    expect(byRule.neverNegotiated).toBe(3);
    expect(union).toBe(1);
  });
});

describe('the list of a campaign', () => {
  test('is frozen from the rules, without what was taken out by hand and with what was put in', async () => {
    const { api, id, never, noUnion, namesOnList } = await openCampaign();
    await api.campaigns.addTargets({ id, selection: { ids: [noUnion] }, ...BY_HAND });
    await api.campaigns.removeTargets({ id, selection: { ids: [never] }, ...BY_HAND, reason: '已搬迁' });
    expect(await api.campaigns.ruleCounts({ id })).toMatchObject({ union: 2, addedByHand: 1, takenOutByHand: 1 });

    expect(await api.campaigns.freeze({ id, ...FREEZE })).toEqual({ count: 3 });

    expect(namesOnList()).toEqual(['到期厂', '困难厂', '未建会厂']);
    expect(await api.campaigns.listSummary({ id })).toEqual({
      current: 3,
      frozen: 3,
      added: 0,
      removed: 0,
      byRule: { expired: 1, neverNegotiated: 1, bodiesReady: 0, inDifficulty: 1, adjust: 0 },
    });
    expect(
      (await api.campaigns.listChanges({ id, from: 0, count: 100 })).rows.map(({ change, unit, count, reason }) => [
        change,
        unit?.name,
        count,
        reason,
      ]),
    ).toEqual([
      ['frozen', undefined, 3, ''],
      ['removed', '未协商厂', 1, '已搬迁'],
      ['added', '未建会厂', 1, '新建会'],
    ]);
  });

  test('frozen, it keeps scope and rules, while window and goal may change', async () => {
    const { api, id } = await openCampaign();
    await api.campaigns.freeze({ id, ...FREEZE });

    await expect(api.campaigns.update({ id, patch: { rules: ['expired'] } })).rejects.toMatchObject({
      code: 'list-frozen',
      details: { fields: ['rules'] },
    });
    await api.campaigns.update({ id, patch: { closes: '2021-06-30', scope: QINGHAI } });
    expect((await api.campaigns.get({ id })).closes).toBe('2021-06-30');
    await expect(api.campaigns.freeze({ id, ...FREEZE })).rejects.toMatchObject({ code: 'list-frozen' });
  });

  test('undo reaches no further back than the freeze, and never takes it away', async () => {
    const { api, id } = await openCampaign();
    await api.campaigns.update({ id, patch: { rules: ['expired'] } });
    await api.campaigns.freeze({ id, ...FREEZE });
    await api.campaigns.update({ id, patch: { slogan: '奋进' } });

    await api.history.undo({});

    expect(await api.campaigns.get({ id })).toMatchObject({ slogan: '', frozenOn: '2021-04-01', rules: ['expired'] });
    expect((await api.history.state({})).undo).toBe('units.create');
  });

  test('takes additions and removals after the freeze, each with who, when and why', async () => {
    const { api, id, expired, noUnion, namesOnList } = await openCampaign();
    await api.campaigns.freeze({ id, ...FREEZE });

    expect(await api.campaigns.addTargets({ id, selection: { ids: [noUnion, expired] }, ...BY_HAND })).toEqual({
      count: 1,
    });
    expect(
      await api.campaigns.removeTargets({ id, selection: { ids: [expired] }, ...BY_HAND, reason: '已注销' }),
    ).toEqual({ count: 1 });

    expect(namesOnList()).toEqual(['未协商厂', '困难厂', '未建会厂']);
    expect(await api.campaigns.listSummary({ id })).toMatchObject({ current: 3, frozen: 3, added: 1, removed: 1 });
    expect((await api.campaigns.listChanges({ id, from: 0, count: 1 })).rows).toMatchObject([
      {
        change: 'removed',
        unit: { id: expired, name: '到期厂' },
        day: '2021-04-12',
        reason: '已注销',
        recordedBy: '王芳',
      },
    ]);
  });

  test('a removed unit comes back, with an entry of its own', async () => {
    const { api, id, expired, namesOnList } = await openCampaign();
    await api.campaigns.freeze({ id, ...FREEZE });
    await api.campaigns.removeTargets({ id, selection: { ids: [expired] }, ...BY_HAND });
    await api.campaigns.addTargets({ id, selection: { ids: [expired] }, ...BY_HAND, day: '2021-04-13' });

    expect(namesOnList()).toContain('到期厂');
    expect((await api.campaigns.listChanges({ id, from: 0, count: 100 })).count).toBe(3);
  });

  test('all units of a query are added at once', async () => {
    const { api, id, namesOnList } = await openCampaign();
    await api.campaigns.freeze({ id, ...FREEZE });

    const query = unitQueryOf({ filter: { unionStatuses: ['none'] } });
    expect(await api.campaigns.addTargets({ id, selection: { query, except: [] }, ...BY_HAND })).toEqual({ count: 1 });

    expect(namesOnList()).toContain('未建会厂');
  });

  test('is reopened while nothing was entered of a target: what the rules brought goes, what was put in by hand stays', async () => {
    const { api, id, noUnion, namesOnList } = await openCampaign();
    await api.campaigns.addTargets({ id, selection: { ids: [noUnion] }, ...BY_HAND });
    await api.campaigns.freeze({ id, ...FREEZE });

    await api.campaigns.reopenList({ id, day: '2021-04-02', reason: '范围有误', by: '王芳' });

    expect(namesOnList()).toEqual(['未建会厂']);
    expect((await api.campaigns.get({ id })).frozenOn).toBeNull();
    await api.campaigns.update({ id, patch: { rules: ['inDifficulty'] } });
    expect(await api.campaigns.freeze({ id, ...FREEZE })).toEqual({ count: 2 });
  });

  test('with an entry it is not reopened, and the rule pack stays', async () => {
    const { api, service, id, expired } = await openCampaign();
    await api.campaigns.freeze({ id, ...FREEZE });
    service.db.exec(`
      INSERT INTO target_events (id, campaign_key, unit_key, kind, day, details, recorded_at_ms, recorded_by)
      SELECT 'e', (SELECT key FROM campaigns), key, 'offer-issued', '2021-04-02', '{}', 0, '' FROM units
      WHERE id = '${expired}'`);

    await expect(
      api.campaigns.reopenList({ id, day: '2021-04-02', reason: '范围有误', by: '王芳' }),
    ).rejects.toMatchObject({ code: 'list-in-use' });
    await expect(api.campaigns.update({ id, patch: { rulePack: 'qinghai' } })).rejects.toMatchObject({
      code: 'list-in-use',
    });
  });

  test('a list that would be empty is not frozen', async () => {
    const { api, id } = await openCampaign({ rules: [] });

    await expect(api.campaigns.freeze({ id, ...FREEZE })).rejects.toMatchObject({ code: 'list-empty' });
    expect((await api.campaigns.get({ id })).frozenOn).toBeNull();
  });

  test('a change without a reason, or dated before the freeze or the listing, is refused and changes nothing', async () => {
    const { api, id, expired, noUnion } = await openCampaign();
    await api.campaigns.freeze({ id, ...FREEZE, day: '2021-04-05' });
    const selection = { ids: [noUnion] };

    await expect(api.campaigns.addTargets({ id, selection, ...BY_HAND, reason: ' ' })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { path: 'reason' },
    });
    await expect(api.campaigns.addTargets({ id, selection, ...BY_HAND, day: '2021-04-04' })).rejects.toMatchObject({
      code: 'list-day-too-early',
    });
    await api.campaigns.addTargets({ id, selection, ...BY_HAND });
    await expect(
      api.campaigns.removeTargets({ id, selection: { ids: [expired, noUnion] }, ...BY_HAND, day: '2021-04-11' }),
    ).rejects.toMatchObject({ code: 'list-day-too-early' });
    expect(await api.campaigns.listSummary({ id })).toMatchObject({ current: 4, removed: 0 });
  });

  test('a freeze that is stopped leaves nothing behind', async () => {
    const { api, service, id } = await openCampaign();
    const stop = new AbortController();
    const call = {
      signal: stop.signal,
      report: () => stop.abort(new AppError('cancelled', 'stopped by the one who asked')),
    };

    const answer = await dispatch(service, 'campaigns.freeze', { id, ...FREEZE }, () => {}, call);

    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await api.campaigns.listSummary({ id })).toMatchObject({ current: 0 });
    expect((await api.campaigns.get({ id })).frozenOn).toBeNull();
  });
});
