import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { openSample } from './pages/startPage.ts';
import { openRecent, type Screen, screenOf, serviceOf, showSection, showTab, stored, undo } from './pages/workbench.ts';

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN' } });
  screen = screenOf(launched.page);
  await openSample(screen);
});
afterAll(() => launched.close());

const ANSWER = '本厂 2019 年涨薪前后各十二个月的离职名单，可以核对。';
const FROM_ABROAD = '流失率会降多少引用的是国外数据：“实验研究的离职弹性”（美国，2022 年）。';
const CITATION = '实验研究的离职弹性 2.5：';

const button = (name: string | RegExp, within: Locator | Screen['page'] = screen.page) =>
  within.getByRole('button', { name, exact: true });

async function detail() {
  const api = serviceOf(screen.page);
  const [first] = await api.negotiations.list({});
  return api.negotiations.get({ id: first?.id ?? '' });
}
const scenario = async () => (await detail()).scenarios[0];

const findings = () => screen.page.getByRole('region', { name: screen.t('results.findings'), exact: true });
const finding = (text: string) => findings().getByRole('listitem').filter({ hasText: text });
const elasticity = () => screen.page.getByRole('textbox', { name: screen.t('scenarios.elasticity'), exact: true });

async function choosePreset(assumption: string, name: RegExp): Promise<void> {
  const { page, t } = screen;
  const title = t('presets.use-for', { assumption });
  await button(title).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByText(t('presets.own-first'), { exact: true }).waitFor();
  await button(name, dialog).click();
  await dialog.waitFor({ state: 'hidden' });
}

test('a cited elasticity is taken with its citation, and the finding says that it is from abroad', async () => {
  const { page, t } = screen;
  await page.getByText(t('scenarios.response-elasticity'), { exact: true }).click();
  await choosePreset(t('presets.assumption-elasticity'), /^取用“实验研究的离职弹性”/u);

  await finding(FROM_ABROAD).waitFor();
  await stored(screen, 'scenarios.update');
  expect(await scenario()).toMatchObject({
    response: { kind: 'elasticity', epsilon: 2.5 },
    responsePreset: { presetId: 'epi-quit-elasticity', country: 'US', year: '2022' },
    responseSource: expect.stringContaining(CITATION),
  });
});

test('the answer to the finding is written beside it and kept', async () => {
  const { page, t } = screen;
  await button(t('results.answer-prepare'), finding(FROM_ABROAD)).click();
  await page.getByRole('textbox', { name: t('results.answer'), exact: true }).fill(ANSWER);
  await page.keyboard.press('Tab');

  await finding(FROM_ABROAD).getByText(ANSWER).waitFor();
  await eventually(async () => (await scenario())?.answers).toEqual([
    { code: 'preset-outside-country', assumption: 'response', text: ANSWER },
  ]);
});

test('changed by hand the figure is one’s own: the finding is gone, citation and answer stay', async () => {
  const { t } = screen;
  await elasticity().click();
  await elasticity().fill('1.5');
  await elasticity().press('Enter');

  await finding(FROM_ABROAD).waitFor({ state: 'detached' });
  await eventually(async () => (await scenario())?.responsePreset).toBeNull();
  expect((await scenario())?.responseSource).toContain(CITATION);
  const idle = findings().getByRole('region', { name: t('results.answers-idle'), exact: true });
  await idle.getByText(ANSWER).waitFor();

  await undo(screen);
  await finding(FROM_ABROAD).getByText(ANSWER).waitFor();
  expect((await scenario())?.responsePreset).toMatchObject({ presetId: 'epi-quit-elasticity' });
});

test('a figure of one’s own needs a source, is taken for a group, and stays the group’s own when it is deleted', async () => {
  const { page, t } = screen;
  const { title } = (await detail()).negotiation;
  await showSection(screen, 'data');
  await page.getByRole('tab', { name: t('data.tab-presets'), exact: true }).click();
  await button(t('presets.add')).click();
  const drawer = page.getByRole('dialog', { name: t('presets.add-title') });
  const field = (name: string) => drawer.getByRole('textbox', { name, exact: true });
  await field(t('presets.name')).fill('园区同行');
  await field(t('presets.value')).click();
  await field(t('presets.value')).fill('３０％');
  await field(t('presets.year')).fill('2025');
  await button(t('presets.store'), drawer).click();
  await drawer.getByText(t('presets.missing', { fields: t('presets.source') }), { exact: true }).waitFor();

  await field(t('presets.source')).fill('园区工会 2025 年调查');
  await field(t('presets.low')).click();
  await field(t('presets.low')).fill('35');
  await button(t('presets.store'), drawer).click();
  await drawer
    .getByRole('alert')
    .filter({ hasText: t('presets.low') })
    .waitFor();
  expect(await serviceOf(page).presets.list({})).toEqual([]);
  await field(t('presets.low')).fill('25');
  await button(t('presets.store'), drawer).click();
  await page.getByRole('dialog', { name: t('presets.own-title') }).waitFor();
  expect(await serviceOf(page).presets.list({})).toMatchObject([
    { name: '园区同行', value: 0.3, low: 0.25, high: null, country: 'CN', source: '园区工会 2025 年调查' },
  ]);

  await openRecent(screen, title);
  await showTab(screen, 'workforce');
  await page
    .getByRole('gridcell', { name: /64,000/ })
    .first()
    .click();
  await choosePreset(t('presets.assumption-turnover'), /^取用“园区同行”/u);
  await eventually(async () => (await detail()).groups[0]).toMatchObject({
    annualTurnover: 0.3,
    turnoverPreset: { name: '园区同行', country: 'CN' },
    turnoverSource: '园区同行 30%：园区工会 2025 年调查（中国，2025）',
  });

  const [own] = await serviceOf(page).presets.list({});
  await serviceOf(page).presets.remove({ ids: [own?.id ?? ''] });
  expect((await detail()).groups[0]).toMatchObject({ turnoverPreset: { name: '园区同行' } });
});

test('ten thousand figures of one’s own are searched without a wait', async () => {
  const { page, t } = screen;
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    assumption: 'annualTurnover' as const,
    name: `同行 ${at + 1} 号`,
    value: 0.3,
    low: null,
    high: null,
    country: 'CN',
    year: '2025',
    source: '园区工会',
    caution: '',
  }));
  await serviceOf(page).presets.create({ rows });
  await page.keyboard.press('Escape');
  await showSection(screen, 'data');
  await page.getByText(t('presets.count', { count: '10,011' }), { exact: true }).waitFor();

  const startedAtMs = Date.now();
  await page.getByRole('searchbox', { name: t('presets.search'), exact: true }).fill('9999 号');
  await page.getByRole('gridcell', { name: '同行 9999 号', exact: true }).waitFor();
  await page.getByText(t('presets.count', { count: '1' }), { exact: true }).waitFor();
  expect(Date.now() - startedAtMs).toBeLessThan(2000);
});
