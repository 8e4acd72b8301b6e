import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { campaignFields, type Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { RATE_IDS, type RegionRates } from '../../../shared/domain/campaign/rates.ts';
import { type BulletinSource, buildBulletin } from '../../../shared/reports/buildBulletin.ts';
import { buildTaskList, listedPerCounty } from '../../../shared/reports/buildUnitLists.ts';
import type { PaperOptions } from '../../../shared/reports/paperHead.ts';
import { canonicalPaper, parsePaper } from '../../../shared/reports/paperModel.ts';

const OPTIONS: PaperOptions = {
  copy: 'table',
  language: 'zh-CN',
  day: '2021-06-01',
  issuedBy: '王芳',
  number: 4,
  appVersion: '0.0.0-test',
};
const CHOICE = { asOf: '2021-05-31', region: '630000' };
const campaign: Campaign = {
  ...campaignFields.parse({ name: '2021 年集中要约', opens: '2021-04-01', closes: '2021-05-31', notes: '不外传' }),
  id: '019fd2a0-0000-7000-8000-000000000001',
  frozenOn: '2021-04-01',
  isSample: false,
  isArchived: false,
  createdAtMs: 0,
};

const count = { numerator: 3, denominator: 4, pending: 1 };
const ratesOf = (regionCode: string | null): RegionRates => ({
  regionCode,
  // Safe: each rate once.
  rates: Object.fromEntries(
    RATE_IDS.map((id) => [id, { ...count, employees: { numerator: 30, denominator: 40 } }]),
  ) as RegionRates['rates'],
});

function sourceOf(changes: Partial<BulletinSource> = {}): BulletinSource {
  return {
    rates: { total: ratesOf('630000'), children: [ratesOf('630100'), ratesOf('639999')] },
    // Safe: each rate once.
    definitions: Object.fromEntries(RATE_IDS.map((id) => [id, `口径 ${id}`])) as BulletinSource['definitions'],
    below: new Map(),
    progress: {
      asOf: '2021-05-31',
      goal: 0.9,
      now: count,
      needed: 1,
      weeksLeft: 0,
      pacePerWeekNeeded: null,
      pacePerWeek: 0.25,
      projection: null,
      days: [],
    },
    agenda: {
      asOf: '2021-05-31',
      lastUsefulOfferDay: '2021-05-11',
      notOffered: 1,
      replyOverdue: 0,
      replyThisWeek: 0,
      filingOverdue: 0,
      filingThisWeek: 0,
    },
    expiry: { months: [] },
    surveys: [],
    ...changes,
  };
}

test('a bulletin survives its canonical JSON and holds no notes', () => {
  const model = buildBulletin(campaign, sourceOf(), CHOICE, OPTIONS);
  const json = canonicalPaper(model);

  expect(parsePaper(json)).toEqual(model);
  expect(json).not.toContain('不外传');
});

test('a region that the table does not know is told by its code', () => {
  const { regions } = buildBulletin(campaign, sourceOf(), CHOICE, OPTIONS);

  expect(regions.map(({ name }) => name)).toEqual(['青海省西宁市', '639999']);
});

test('regions below come after the one that they lie in', () => {
  const below = new Map([['630100', [ratesOf('630102'), ratesOf('630103')]]]);
  const { regions } = buildBulletin(campaign, sourceOf({ below }), CHOICE, OPTIONS);

  expect(regions.map(({ code, level }) => [code, level])).toEqual([
    ['630100', 0],
    ['630102', 1],
    ['630103', 1],
    ['639999', 0],
  ]);
});

test('of many days a bulletin keeps even steps, the first and the last', () => {
  const days = Array.from({ length: 400 }, (_, at) => ({
    day: new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10),
    numerator: at,
    denominator: 1000,
  }));
  const { progress } = buildBulletin(
    campaign,
    sourceOf({ progress: { ...sourceOf().progress, days } }),
    CHOICE,
    OPTIONS,
  );

  expect(progress.days.length).toBeLessThanOrEqual(121);
  expect([progress.days[0]?.numerator, progress.days.at(-1)?.numerator]).toEqual([0, 399]);
});

test('a task list with nothing left to do is refused', () => {
  expect(() => buildTaskList(campaign, [], null, CHOICE, OPTIONS)).toThrowError(
    expect.objectContaining({ code: 'nothing-to-print' }),
  );
});

property.prop([
  fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 }),
  fc.integer({ min: 60, max: 3000 }),
])(
  'counties list as many units as each other within the limit, and no fewer than there is room for',
  (totals, limit) => {
    const listed = (cap: number) => totals.reduce((sum, total) => sum + Math.min(total, cap), 0);
    const cap = listedPerCounty(totals, limit);

    expect(listed(cap)).toBeLessThanOrEqual(limit);
    if (cap < Math.max(...totals)) expect(listed(cap + 1)).toBeGreaterThan(limit);
  },
);
