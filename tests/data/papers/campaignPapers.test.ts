import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { campaignFields } from '../../../shared/domain/campaign/campaign.ts';
import { RATE_IDS } from '../../../shared/domain/campaign/rates.ts';
import { canonicalPaper, parsePaper, saysTheSame } from '../../../shared/reports/paperModel.ts';
import { listedUnits, unitOf } from '../../fixtures/campaigns.ts';
import { openTestService } from '../../fixtures/testService.ts';

type Api = ReturnType<typeof openTestService>['api'];

const PDF = Uint8Array.of(0x25, 0x50, 0x44, 0x46);
const WISH = { copy: 'table', language: 'zh-CN', day: '2021-06-01', issuedBy: '王芳', asOf: '2021-05-31' } as const;

async function sampleCampaign(units = 2400) {
  const { api } = openTestService();
  const { id: campaignId } = await api.campaigns.createSample({ language: 'zh-CN', units, seed: 3 });
  return { api, campaignId };
}

async function bulletinOf(api: Api, campaignId: string, more: { withCounties?: boolean; region?: string } = {}) {
  const prepared = await api.papers.prepare({ kind: 'bulletin', campaignId, ...WISH, ...more });
  if (prepared.model.kind !== 'bulletin') throw new Error('not a bulletin');
  return { ...prepared, model: prepared.model };
}

async function issue(api: Api, campaignId: string) {
  const { canonicalJson, sha256 } = await bulletinOf(api, campaignId);
  return api.papers.issue({ kind: 'bulletin', campaignId, canonicalJson, sha256, pdf: PDF });
}

describe('a bulletin', () => {
  test('tells the rates of the page on its day, with both counts, of the region and those below it', async () => {
    const { api, campaignId } = await sampleCampaign();
    const { model } = await bulletinOf(api, campaignId);
    const rates = await api.campaigns.rates({ campaignId, asOf: '2021-05-31', region: '630000' });

    expect(model.region).toEqual({ code: '630000', name: '青海省' });
    for (const id of RATE_IDS) expect(model.total[id]).toEqual(rates.total.rates[id]);
    expect(model.definitions).toEqual(rates.definitions);
    expect(model.regions.map(({ code }) => code)).toEqual(rates.children.map(({ regionCode }) => regionCode));
    expect(model.progress.now).toEqual(expect.objectContaining({ numerator: model.total.establishment.numerator }));
    expect(model.surveys.map(({ kind }) => kind)).toEqual(['participation', 'awareness', 'satisfaction']);
    expect(model.isSample).toBe(true);
  });

  test('adds the counties up to their prefecture, and the prefectures to the whole', async () => {
    const { api, campaignId } = await sampleCampaign();
    const { model } = await bulletinOf(api, campaignId, { withCounties: true });
    const sum = (level: number, prefix: string) =>
      model.regions
        .filter((region) => region.level === level && region.code.startsWith(prefix))
        .reduce((total, { rates }) => total + rates.establishment.denominator, 0);

    expect(sum(0, '63')).toBe(model.total.establishment.denominator);
    for (const { code, rates } of model.regions.filter(({ level }) => level === 0)) {
      expect(sum(1, code.slice(0, 4))).toBe(rates.establishment.denominator);
    }
  });

  test('is issued with its model and bytes frozen, under the campaign alone', async () => {
    const { api, campaignId } = await sampleCampaign(300);
    const { model, canonicalJson } = await bulletinOf(api, campaignId);
    const paper = await issue(api, campaignId);

    expect(paper).toMatchObject({ kind: 'bulletin', campaignId, negotiationId: null, scenarioId: null, number: 1 });
    expect(await api.papers.list({ campaignId })).toEqual([paper]);
    expect(await api.papers.list({})).toEqual([paper]);
    expect(await api.papers.pdf({ id: paper.id })).toEqual(PDF);
    const frozen = parsePaper(await api.papers.model({ id: paper.id }));
    expect(canonicalPaper(frozen)).toBe(canonicalJson);
    expect(saysTheSame(model, frozen)).toBe(true);
  });

  test('no longer says the same once a unit has changed', async () => {
    const { api, campaignId } = await sampleCampaign(300);
    const paper = await issue(api, campaignId);
    const frozen = parsePaper(await api.papers.model({ id: paper.id }));
    await api.units.create({
      rows: [unitOf({ name: '青海湖旅游有限公司', unionStatus: 'own' })],
    });

    expect(saysTheSame((await bulletinOf(api, campaignId)).model, frozen)).toBe(false);
  });

  test('holds no notes', async () => {
    const { api, campaignId } = await sampleCampaign(300);
    await api.campaigns.update({ id: campaignId, patch: { notes: '内部：第三组拖延' } });

    expect((await bulletinOf(api, campaignId)).canonicalJson).not.toContain('第三组拖延');
  });

  test('is refused as internal, and where there is nothing to count', async () => {
    const { api } = openTestService();
    const { id: campaignId } = await api.campaigns.create(
      campaignFields.parse({ name: '2021 年集中要约', opens: '2021-04-01', closes: '2021-05-31' }),
    );

    await expect(bulletinOf(api, campaignId)).rejects.toMatchObject({ code: 'nothing-to-print' });
    await listedUnits(api, [{ name: '甲', unionStatus: 'own' }]);
    await expect(api.papers.prepare({ kind: 'bulletin', campaignId, ...WISH, copy: 'internal' })).rejects.toMatchObject(
      { code: 'paper-open-only' },
    );
  });
});

test('the annex of a bulletin holds each region with both counts as numbers, and the definitions', async () => {
  const { api, campaignId } = await sampleCampaign();
  const { model } = await bulletinOf(api, campaignId);
  const { id } = await issue(api, campaignId);

  const book = read(await api.papers.annex({ id }));
  expect(book.SheetNames).toEqual(['各地区', '分类别', '口径', '说明']);
  const rows = (name: string): unknown[][] => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, raw: true });
  const [, heads, whole, ...regions] = rows('各地区');
  expect(heads?.slice(0, 8)).toEqual(['地区代码', '地区', '比率', '分子', '分母', '未定', '分子职工', '分母职工']);
  const { formation } = model.total;
  expect(whole?.slice(0, 6)).toEqual([
    '630000',
    '青海省',
    formation.numerator / formation.denominator,
    formation.numerator,
    formation.denominator,
    formation.pending,
  ]);
  expect(regions.map((row) => row[1])).toEqual(model.regions.map(({ name }) => name));
  expect(rows('口径').slice(1)).toHaveLength(RATE_IDS.length);
  expect(JSON.stringify(rows('说明'))).toContain('演示数据');
});

describe('a task list', () => {
  test('lists by county what is left to do, and counts what it lists', async () => {
    const { api, campaignId } = await sampleCampaign();
    const { model } = await api.papers.prepare({ kind: 'task-list', campaignId, ...WISH });
    if (model.kind !== 'task-list') throw new Error('not a task list');
    const agenda = await api.campaigns.agenda({ campaignId, asOf: '2021-05-31' });

    expect(model.lastUsefulOfferDay).toBe('2021-05-11');
    for (const { counts, units } of model.counties) {
      for (const task of ['offer', 'urge', 'sign', 'file'] as const) {
        expect(units.filter((unit) => unit.task === task)).toHaveLength(counts[task]);
      }
    }
    const sum = (task: 'offer' | 'urge') => model.counties.reduce((total, { counts }) => total + counts[task], 0);
    expect({ offer: sum('offer'), urge: sum('urge') }).toEqual({
      offer: agenda.notOffered,
      urge: agenda.replyOverdue,
    });
  });

  test('of one county holds that county alone', async () => {
    const { api, campaignId } = await sampleCampaign();
    const { model } = await api.papers.prepare({ kind: 'task-list', campaignId, ...WISH, region: '630102' });

    expect(model.kind === 'task-list' && model.counties.map(({ code }) => code)).toEqual(['630102']);
  });
});

describe('a list of replies due', () => {
  test('counts what the agenda counts, overdue ones first', async () => {
    const { api, campaignId } = await sampleCampaign();
    const asOf = '2021-05-05';
    const { model } = await api.papers.prepare({ kind: 'reply-due-list', campaignId, ...WISH, asOf });
    if (model.kind !== 'reply-due-list') throw new Error('not a list of replies');
    const agenda = await api.campaigns.agenda({ campaignId, asOf });

    const sum = (which: 'overdue' | 'due') => model.counties.reduce((total, { counts }) => total + counts[which], 0);
    expect(sum('overdue')).toBe(agenda.replyOverdue);
    expect(sum('due')).toBeGreaterThan(0);
    for (const { units } of model.counties) {
      const days = units.map(({ due }) => due ?? '');
      expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
    }
  });

  test('is refused where no reply is due', async () => {
    const { api } = openTestService();
    const { campaignId } = await listedUnits(api, [{ name: '甲', unionStatus: 'own' }]);

    await expect(api.papers.prepare({ kind: 'reply-due-list', campaignId, ...WISH })).rejects.toMatchObject({
      code: 'nothing-to-print',
    });
  });
});
