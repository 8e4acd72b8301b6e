import { describe, expect, test } from 'vitest';
import { agendaItems } from '../../../renderer/features/dashboard/AgendaPanel.tsx';
import { dueList, expiryList, listBehind } from '../../../renderer/features/dashboard/behind.ts';
import { windowState } from '../../../renderer/features/dashboard/windowState.ts';
import type { Agenda } from '../../../shared/domain/campaign/progress.ts';
import { unitQuery } from '../../../shared/domain/units/unitList.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { storedCampaign } from '../../fixtures/wholeCampaign.ts';

const texts = { t: createTexts('zh-CN').t, format: createFormat('zh-CN') };
const campaign = storedCampaign();
const request = { campaignId: campaign.id, asOf: '2021-05-11', region: '630000' } as const;

describe('the list behind a number', () => {
  test('is of the same day, region and way of counting, and says so', () => {
    const { title, query } = listBehind(
      texts,
      { ...request, list: 'current', denominators: { establishment: 'hundred' } },
      { rate: 'establishment', part: 'missing', region: '630100' },
      '西宁市',
    );

    expect(title).toBe('建制率 · 分母中尚无有效合同的单位，西宁市，截至 2021年5月11日');
    expect(query.campaignId).toBeUndefined();
    expect(query.filter.behind).toEqual({
      campaignId: campaign.id,
      asOf: '2021-05-11',
      region: '630100',
      list: 'current',
      denominators: { establishment: 'hundred' },
      rate: 'establishment',
      part: 'missing',
    });
    expect(unitQuery.parse(query)).toEqual(query);
  });

  test('of a rate over targets shows what stands of them, also of those taken off the list since', () => {
    const { query } = listBehind(texts, request, { rate: 'offers', part: 'numerator', region: null }, '全国');

    expect(query).toMatchObject({ campaignId: campaign.id, withRemoved: true });
    expect(query.filter.behind).not.toHaveProperty('region');
  });
});

test('a month of the wave leads to the units whose agreement ends in it, from its first day to its last', () => {
  const asked = { campaignId: campaign.id, asOf: '2021-05-11' };
  expect(expiryList(texts, asked, '2021-12').query.filter).toEqual({
    ending: { ...asked, from: '2021-12-01', to: '2021-12-31' },
  });
  expect(expiryList(texts, { ...asked, region: '630100' }, '2024-02').query.filter).toEqual({
    ending: { ...asked, region: '630100', from: '2024-02-01', to: '2024-02-29' },
  });
});

describe('what presses', () => {
  const agenda: Agenda = {
    asOf: '2021-05-11',
    lastUsefulOfferDay: '2021-05-11',
    notOffered: 312,
    replyOverdue: 47,
    replyThisWeek: 218,
    filingOverdue: 0,
    filingThisWeek: 36,
  };

  test('is told the most pressing first, and what concerns nobody is left out', () => {
    const items = agendaItems(texts, agenda);

    expect(items.map(({ list, when, count }) => [list, when, count])).toEqual([
      ['not-received', '今天', 312],
      ['reply-overdue', '逾期', 47],
      ['reply-this-week', '本周', 218],
      ['filing-this-week', '本周', 36],
    ]);
    expect(items[0]?.urgency).toBe('now');
  });

  test('counts the days to the last useful offer, and those since', () => {
    const when = (asOf: string) => agendaItems(texts, { ...agenda, asOf })[0]?.when;

    expect(when('2021-05-01')).toBe('10 天后');
    expect(when('2021-05-20')).toBe('9 天前');
  });

  test('leads to its units', () => {
    expect(dueList(texts, request, 'reply-overdue', '回复期已过而未回复').query).toMatchObject({
      campaignId: campaign.id,
      filter: { due: { list: 'reply-overdue', asOf: '2021-05-11', standsOnDay: true }, regions: ['630000'] },
    });
  });
});

test('the window is told with the day that it has come to', () => {
  expect(windowState(texts, campaign, '2021-05-11')).toBe('第 41 天，还剩 20 天');
  expect(windowState(texts, campaign, '2021-03-30')).toContain('2 天后开始');
  expect(windowState(texts, campaign, '2021-06-02')).toContain('已结束 2 天');
});
