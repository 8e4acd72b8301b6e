import { describe, expect, test } from 'vitest';
import {
  denominatorOf,
  differsFromOwn,
  OWN_CHOICE,
  ratesRequestOf,
  topRegion,
  usualDay,
} from '../../../renderer/features/dashboard/dashboardView.ts';
import { storedCampaign } from '../../fixtures/wholeCampaign.ts';

const anId = '0190a000-0000-7000-8000-00000000000a';
const campaign = storedCampaign(
  {
    options: { countsByRule: false, graceDays: 0, list: 'frozen', denominators: { establishment: 'ownUnion' } },
  },
  anId,
);

describe('the day that a campaign is looked at first', () => {
  test('is today within the window, and its last day once it has closed', () => {
    expect(usualDay(campaign, '2021-05-11')).toBe('2021-05-11');
    expect(usualDay(campaign, '2026-01-01')).toBe('2021-05-31');
    expect(usualDay(campaign, '2021-03-01')).toBe('2021-03-01');
  });
});

describe('the question to the service', () => {
  test('leaves out what is as the campaign has it', () => {
    const own = ratesRequestOf(campaign, OWN_CHOICE, '2021-05-11');

    expect(own).toEqual({ campaignId: anId, asOf: '2021-05-11', region: '630000' });
    expect(
      ratesRequestOf(
        campaign,
        { ...OWN_CHOICE, list: 'frozen', countsByRule: false, denominators: { establishment: 'ownUnion' } },
        '2021-05-11',
      ),
    ).toEqual(own);
    expect(differsFromOwn(own)).toBe(false);
  });

  test('names the region, the filters and another way of counting', () => {
    const asked = ratesRequestOf(
      campaign,
      {
        ...OWN_CHOICE,
        asOf: '2021-04-30',
        region: '630100',
        filter: { industries: ['C'], ownerships: [] },
        list: 'current',
        denominators: { establishment: 'all', signing: 'received' },
      },
      '2021-05-11',
    );

    expect(asked).toEqual({
      campaignId: anId,
      asOf: '2021-04-30',
      region: '630100',
      filter: { industries: ['C'], ownerships: [] },
      list: 'current',
      denominators: { establishment: 'all' },
    });
    expect(differsFromOwn(asked)).toBe(true);
  });

  test('a filter alone is no other way of counting', () => {
    const filter = { industries: ['C'], ownerships: [] };

    expect(differsFromOwn(ratesRequestOf(campaign, { ...OWN_CHOICE, filter }, '2021-05-11'))).toBe(false);
  });
});

test('the region on top is that of the scope where there is only one', () => {
  expect(topRegion(campaign)).toBe('630000');
  expect(topRegion({ scope: { ...campaign.scope, regions: ['630000', '620000'] } })).toBeNull();
});

test('a denominator is the one chosen, else that of the campaign, else the usual one', () => {
  expect(denominatorOf(campaign, OWN_CHOICE, 'establishment')).toBe('ownUnion');
  expect(denominatorOf(campaign, { denominators: { establishment: 'hundred' } }, 'establishment')).toBe('hundred');
  expect(denominatorOf(campaign, OWN_CHOICE, 'signing')).toBe('received');
});
