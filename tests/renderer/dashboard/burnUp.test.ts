import { describe, expect, test } from 'vitest';
import { burnUpOf, burnUpTexts } from '../../../renderer/features/dashboard/burnUp.ts';
import type { Progress } from '../../../shared/domain/campaign/progress.ts';
import { createFormat } from '../../../shared/i18n/format.ts';
import { createTexts } from '../../../shared/i18n/texts.ts';
import { storedCampaign } from '../../fixtures/wholeCampaign.ts';

const campaign = storedCampaign();
const progress: Progress = {
  asOf: '2021-05-11',
  goal: 0.9,
  now: { numerator: 4182, denominator: 4790, pending: 0 },
  needed: 129,
  weeksLeft: 3,
  pacePerWeekNeeded: 43,
  pacePerWeek: 38,
  projection: { numerator: 4296, low: 4275, high: 4317 },
  days: [
    { day: '2021-04-01', numerator: 0, denominator: 0 },
    { day: '2021-04-02', numerator: 3425, denominator: 4790 },
    { day: '2021-05-11', numerator: 4182, denominator: 4790 },
  ],
};
const texts = { t: createTexts('zh-CN').t, format: createFormat('zh-CN') };

describe('the burn-up', () => {
  test('is a share by day of the window; a day on which it was not computable has none', () => {
    const { days, end, goal } = burnUpOf(campaign, progress);

    expect(days.map(({ at }) => at)).toEqual([1, 40]);
    expect(days[1]?.value).toBeCloseTo(0.8731, 4);
    expect([end, goal]).toEqual([60, 0.9]);
  });

  test('leads on to the closing day with its band, and no further once that has come', () => {
    const { projection } = burnUpOf(campaign, progress);

    expect(projection?.value).toBeCloseTo(4296 / 4790, 9);
    expect(projection?.low).toBeCloseTo(4275 / 4790, 9);
    expect(burnUpOf(campaign, { ...progress, asOf: '2021-05-31' }).projection).toBeNull();
  });

  test('says in words and as a table what it draws', () => {
    const { text, table } = burnUpTexts(texts, campaign, progress, burnUpOf(campaign, progress));

    expect(text.summary).toBe(
      '建制率随时间的变化：2021年5月11日为 87.3%，目标 90%。 照近四周的速度，到2021年5月31日为 89.7%（89.2% 至 90.1%）。',
    );
    expect(text.day(40)).toBe('5/11');
    expect(text.point(40)).toContain('4,182/4,790');
    expect(table.rows[0]).toEqual(['2021年4月1日', '—', '0', '0']);
    expect(table.rows).toHaveLength(3);
  });
});
