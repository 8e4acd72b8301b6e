import { describe, expect, test } from 'vitest';
import { campaignFields, campaignState } from '../../../shared/domain/campaign/campaign.ts';
import { dayOfWindow, windowDay, windowFrom } from '../../../shared/domain/campaign/campaignWindow.ts';
import { CAMPAIGN_TEMPLATES, campaignFromTemplate, campaignInYear } from '../../../shared/domain/campaign/templates.ts';

const [qinghai] = CAMPAIGN_TEMPLATES;
if (!qinghai) throw new Error('no template');

describe('the campaign of Qinghai', () => {
  test('is that of the newspaper, in the year chosen', () => {
    expect(campaignFromTemplate(qinghai, 2021, 'zh-CN')).toEqual({
      ...campaignFields.parse({ name: '2021 年集中要约行动', opens: '2021-04-01', closes: '2021-05-31' }),
      slogan: '携手构建和谐、奋进新征程',
      goal: { rate: 'establishment', threshold: 0.9 },
      scope: { regions: ['630000'], industries: [], ownerships: ['non-public'] },
      rules: ['expired', 'neverNegotiated', 'bodiesReady', 'inDifficulty'],
      rulePack: 'qinghai',
    });
    expect(campaignFromTemplate(qinghai, 2026, 'en')).toMatchObject({ opens: '2026-04-01', closes: '2026-05-31' });
  });

  test('of the year after keeps its settings, and the year of its name moves on', () => {
    const before = campaignFromTemplate(qinghai, 2023, 'zh-CN');
    expect(campaignInYear({ ...before, closes: '2024-02-29' }, 2024)).toEqual({
      ...before,
      name: '2024 年集中要约行动',
      opens: '2024-04-01',
      closes: '2025-02-28',
    });
  });
});

const WINDOW = { opens: '2021-04-01', closes: '2021-05-31' };

describe('the window of a campaign', () => {
  test.each([
    ['2021-03-31', 'preparing', 1, 60],
    ['2021-04-01', 'running', 1, 60],
    ['2021-05-11', 'running', 41, 20],
    ['2021-05-31', 'running', 61, 0],
    ['2021-06-01', 'over', 61, 0],
  ] as const)('on %s is %s, day %i with %i left', (today, state, day, left) => {
    expect(campaignState(WINDOW, today)).toBe(state);
    expect(windowDay(WINDOW, today)).toEqual({ day, days: 61, left });
  });

  test('has a calendar day for each of its days, and none after the last', () => {
    expect(dayOfWindow(WINDOW, 41)).toBe('2021-05-11');
    expect(dayOfWindow(WINDOW, 100)).toBe('2021-05-31');
  });

  test('keeps its length where it would else close before it opens', () => {
    expect(windowFrom(WINDOW, '2022-04-01')).toEqual({ opens: '2022-04-01', closes: '2022-05-31' });
    expect(windowFrom(WINDOW, '2021-05-01')).toEqual({ opens: '2021-05-01', closes: '2021-05-31' });
  });
});
