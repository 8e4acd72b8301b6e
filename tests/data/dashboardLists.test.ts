import { describe, expect, test } from 'vitest';
import { lastDayOf } from '../../renderer/features/dashboard/months.ts';
import { campaignFields, type CampaignScope } from '../../shared/domain/campaign/campaign.ts';
import type { DueList } from '../../shared/domain/units/unitList.ts';
import { agreementQuery } from '../../shared/domain/units/unitAgreement.ts';
import { unitQueryOf } from '../fixtures/campaigns.ts';
import { openTestService } from '../fixtures/testService.ts';

const NUMBERS = {
  notOffered: 'not-received',
  replyOverdue: 'reply-overdue',
  replyThisWeek: 'reply-this-week',
  filingOverdue: 'filing-overdue',
  filingThisWeek: 'filing-this-week',
} as const satisfies Record<string, DueList>;

test('the list behind a number of the agenda is as long as the number, also on a day that is long past', async () => {
  const { api } = openTestService();
  const { id: campaignId } = await api.campaigns.createSample({ language: 'zh-CN', units: 400, seed: 3 });
  for (const asOf of ['2021-04-25', '2021-05-11', '2021-05-31']) {
    for (const region of ['630000', '630100']) {
      const agenda = await api.campaigns.agenda({ campaignId, asOf, region });
      for (const number of [
        'notOffered',
        'replyOverdue',
        'replyThisWeek',
        'filingOverdue',
        'filingThisWeek',
      ] as const) {
        const due = { list: NUMBERS[number], asOf, standsOnDay: true } as const;
        const query = unitQueryOf({ campaignId, withRemoved: true, filter: { due, regions: [region] } });
        const { count } = await api.units.page({ query, from: 0, count: 0, isFresh: false });

        expect([asOf, region, number, count]).toEqual([asOf, region, number, agenda[number]]);
      }
    }
  }
});

test('so is the list behind every number of the rates', async () => {
  const { api } = openTestService();
  const { id: campaignId } = await api.campaigns.createSample({ language: 'zh-CN', units: 400, seed: 3 });
  const asked = { campaignId, asOf: '2021-05-11', region: '630100' } as const;
  const { rates } = (await api.campaigns.rates(asked)).total;
  for (const rate of ['formation', 'establishment', 'offers', 'replies', 'signing', 'renewal', 'review'] as const) {
    for (const part of ['numerator', 'denominator', 'pending'] as const) {
      const isOfTargets = rate !== 'formation' && rate !== 'establishment';
      const query = unitQueryOf({
        ...(isOfTargets ? { campaignId, withRemoved: true } : {}),
        filter: { behind: { ...asked, rate, part } },
      });
      const { count } = await api.units.page({ query, from: 0, count: 0, isFresh: false });

      expect([rate, part, count]).toEqual([rate, part, rates[rate][part]]);
    }
  }
});

test('the units of a region itself are listed without those below it', async () => {
  const { api } = openTestService();
  const { id: campaignId } = await api.campaigns.createSample({ language: 'zh-CN', units: 400, seed: 3 });
  const all = unitQueryOf({ filter: { regions: ['630100'], unionStatuses: ['own'], isOperating: true } });
  const { rows } = await api.units.page({ query: all, from: 0, count: 3, isFresh: false });
  for (const { id } of rows) await api.units.update({ id, patch: { regionCode: '630100' } });
  const asked = { campaignId, asOf: '2027-01-01', region: '630100' } as const;
  const { children } = await api.campaigns.rates(asked);
  const own = children.find(({ regionCode }) => regionCode === '630100');
  const behind = { ...asked, rate: 'formation', part: 'numerator', isOwnLevel: true } as const;
  const { count } = await api.units.page({
    query: unitQueryOf({ filter: { behind } }),
    from: 0,
    count: 0,
    isFresh: false,
  });

  expect(own?.rates.formation.numerator).toBe(3);
  expect(count).toBe(3);
});

describe('the list behind a bar of the expiry wave is as long as the bar', () => {
  const wave = async (scope: Partial<CampaignScope>) => {
    const { api } = openTestService();
    await api.campaigns.createSample({ language: 'zh-CN', units: 400, seed: 3 });
    const window = { opens: '2021-04-01', closes: '2021-05-31', rulePack: 'qinghai' };
    const { id: campaignId } = await api.campaigns.create(
      campaignFields.parse({
        name: '试点',
        ...window,
        scope: { regions: ['630000'], industries: [], ownerships: [], ...scope },
      }),
    );
    return { api, campaignId };
  };

  test.each([
    ['of a region', {}, '630100'],
    ['of a whole scope', {}, undefined],
    ['where the scope is of some industries: an area has none and stays', { industries: ['C'] }, undefined],
    ['where the scope is of one ownership: only enterprises have one', { ownerships: ['public' as const] }, undefined],
  ])('%s', async (_case, scope, region) => {
    const { api, campaignId } = await wave(scope);
    // In the middle of the campaign: most of what ends in a year from then has not been signed yet.
    const place = { campaignId, asOf: '2021-04-20', ...(region === undefined ? {} : { region }) };
    const { months } = await api.campaigns.expiryWave({ ...place, months: 24 });
    const listed = await Promise.all(
      months.map(async ({ month }) => {
        const ending = { ...place, from: `${month}-01`, to: lastDayOf(month) };
        const query = unitQueryOf({ filter: { ending } });
        const { count } = await api.units.page({ query, from: 0, count: 0, isFresh: false });
        const agreements = {
          query: agreementQuery.parse({ filter: { ending } }),
          from: 0,
          count: 500,
          isFresh: false,
        } as const;
        const { rows } = await api.unitAgreements.page(agreements);
        return [month, count, new Set(rows.map(({ unitId }) => unitId)).size];
      }),
    );

    expect(listed).toEqual(months.map(({ month, units }) => [month, units, units]));
    expect(months.some(({ units }) => units > 0)).toBe(true);
  });

  test('an agreement of an area that is named at an enterprise is nothing that the enterprise renews', async () => {
    const { api, campaignId } = await wave({});
    const ending = { campaignId, asOf: '2021-04-20', from: '2021-04-01', to: '2023-03-31' };
    const { rows } = await api.unitAgreements.page({
      query: agreementQuery.parse({ filter: { ending } }),
      from: 0,
      count: 500,
      isFresh: false,
    });

    expect(rows.filter(({ unitKind, level }) => unitKind === 'enterprise' && level !== 'own')).toEqual([]);
  });
});
