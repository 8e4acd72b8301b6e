import { expect, test } from 'vitest';
import type { DueList } from '../../shared/domain/units/unitList.ts';
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
