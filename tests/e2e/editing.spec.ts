import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { createNegotiation } from './pages/negotiationList.ts';
import { addComponent, amountField, chooseGroups, chooseMonth, costRow, fourFigures } from './pages/scenarioPage.ts';
import { chooseSetting } from './pages/settingsPage.ts';
import { createWorkbench, openSample } from './pages/startPage.ts';
import {
  navigation,
  openFileName,
  openRecent,
  redo,
  type Screen,
  screenOf,
  serviceOf,
  showSection,
  showTab,
  undo,
} from './pages/workbench.ts';
import { addOnCost, groupGrid, pasteGroups, startFirstGroup, typeGroup } from './pages/workforcePage.ts';

/** Three years with contributions on the same year's pay, their total as the sum of what is shown, the run-rate. */
const GOLDEN_TOTALS = ['5,932,713', '6,784,008', '6,784,008', '19,500,729', '6,784,008'];
const TITLE = '二〇二六年度工资协商';

describe('a new negotiation is built from nothing', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', horizonYears: 3 } });
    screen = screenOf(launched.page);
  });
  afterAll(() => launched.close());

  test('a workbench file is made where the dialog says, and a negotiation in it', async () => {
    await createWorkbench(launched.app, screen, path.join(launched.documents, '协商.workbench'));
    await createNegotiation(screen, { title: TITLE, enterprise: '苏州某厂' });

    expect(await openFileName(screen)).toBe('协商');
  });

  test('one group is typed cell by cell, another comes from a spreadsheet', async () => {
    await startFirstGroup(screen);
    await typeGroup(screen, ['操作工', '800', '5200', '300', '20', '16', '2', '1', '26']);
    await pasteGroups(
      launched.app,
      screen,
      '岗位\t人数\t月工资\t年终奖（月）\t年流失率\n技术工人\t120\t9,800\t2\t10%\n',
    );

    await eventually(() => groupGrid(screen).getByRole('gridcell', { name: '920', exact: true }).count()).toBe(1);
    const detail = await negotiation(screen);
    expect(
      detail.groups.map(({ name, headcount, monthlyWage, bonusMonths }) => [name, headcount, monthlyWage, bonusMonths]),
    ).toEqual([
      ['操作工', 800, 520_000, 1],
      ['技术工人', 120, 980_000, 2],
    ]);
  });

  test('contributions and a claim of three parts give the figures of the wage model', async () => {
    await addOnCost(screen, { name: '养老保险', rate: '16', floor: '4494', cap: '22470' });
    await addOnCost(screen, { name: '医疗保险', rate: '9.5', floor: '4494', cap: '22470' });
    await addOnCost(screen, { name: '住房公积金', rate: '8', floor: '2280', cap: '34000' });
    await addOnCost(screen, { name: '工会经费', rate: '2' });
    await showTab(screen, 'scenarios');

    // A new scenario begins with a raise of nothing yet.
    await amountField(screen, 1).fill('5');
    await chooseMonth(screen, 1, 4);
    await addComponent(screen, 'lumpSum');
    await amountField(screen, 2).fill('1000');
    await chooseMonth(screen, 2, 12);
    await addComponent(screen, 'flat');
    await amountField(screen, 3).fill('300');
    await chooseMonth(screen, 3, 13);
    await chooseGroups(screen, 3, ['技术工人']);

    await eventually(() => costRow(screen, screen.t('results.costs-total'))).toEqual(GOLDEN_TOTALS);
  });

  test('all steps are taken back to the empty file and done again', async () => {
    const { history } = serviceOf(screen.page);
    let steps = 0;
    for (; (await history.state({})).undo !== null; steps++) await undo(screen);
    expect(await serviceOf(screen.page).negotiations.list({})).toEqual([]);

    for (let step = 0; step < steps; step++) await redo(screen);

    expect((await history.state({})).redo).toBe(null);
    await openRecent(screen, TITLE);
    await eventually(() => costRow(screen, screen.t('results.costs-total'))).toEqual(GOLDEN_TOTALS);
  });

  test('undo goes on after the page has been loaded again', async () => {
    const reloaded = screen.page.waitForEvent('load');
    await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await reloaded;
    await openRecent(screen, TITLE);

    await undo(screen);

    await eventually(() => costRow(screen, screen.t('results.costs-total'))).not.toEqual(GOLDEN_TOTALS);
  });
});

describe('what cannot be is refused by the name of its field, and nothing is stored', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let before: unknown;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    before = await negotiation(screen);
  });
  afterAll(() => launched.close());
  afterEach(async () => expect(await negotiation(screen)).toEqual(before));

  test.each([
    ['a word', '两百'],
    ['1e308', '1e308'],
    ['nothing at all', ''],
  ])('%s for the raise', async (_what, text) => {
    const field = amountField(screen, 1);
    await field.fill(text);
    await field.press('Enter');

    await eventually(() => alerts(screen)).toEqual([expect.stringContaining(screen.t('scenarios.raise-flat'))]);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await fourFigures(screen)).toEqual(['30.0', '40.0', '+10.0', '3.75']);

    await field.fill('200');
    await field.press('Enter');
    await eventually(() => alerts(screen)).toEqual([]);
  });

  test('a headcount of −5', async () => {
    await showTab(screen, 'workforce');
    await groupGrid(screen).getByRole('gridcell', { name: '125', exact: true }).dblclick();
    const cell = groupGrid(screen).getByRole('textbox', { name: screen.t('workforce.headcount') });
    await cell.fill('-5');

    await eventually(() => alerts(screen)).toEqual([expect.stringContaining(screen.t('workforce.headcount'))]);
    await cell.press('Enter');
    expect(await cell.getAttribute('aria-invalid')).toBe('true');

    await cell.press('Escape');
    await groupGrid(screen).getByRole('gridcell', { name: '125', exact: true }).waitFor();
  });

  test.each([
    ['a revenue of 0', 'enterprise.revenue', '0'],
    ['a name of 201 characters', 'enterprise.name', '名'.repeat(201)],
  ] as const)('%s', async (_what, label, text) => {
    const field = screen.page.getByRole('textbox', { name: screen.t(label), exact: true });
    const old = await field.inputValue();
    await field.fill(text);
    await field.press('Tab');

    await eventually(() => alerts(screen)).toEqual([expect.stringContaining(screen.t(label))]);

    await field.fill(old);
    await field.press('Tab');
    await eventually(() => alerts(screen)).toEqual([]);
  });
});

test('a name of 200 characters is kept whole and leaves everything in its place', async () => {
  const launched = await launchApp({ settings: { language: 'zh-CN' } });
  onTestFinished(launched.close);
  const screen = screenOf(launched.page);
  await openSample(screen);
  await showTab(screen, 'workforce');
  const name = '苏州工业园区某某精密机械制造'.repeat(15).slice(0, 200);
  const field = screen.page.getByRole('textbox', { name: screen.t('enterprise.name'), exact: true });

  await field.fill(name);
  await field.press('Enter');

  await eventually(async () => (await negotiation(screen)).negotiation.enterpriseName).toBe(name);
  await showSection(screen, 'negotiations');
  const sideways = await screen.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});

describe('settings take effect at once', () => {
  let launched: LaunchedApp;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', theme: 'light' } });
    await openSample(screenOf(launched.page));
  });
  afterAll(() => launched.close());

  test('the language: the window speaks English, then Chinese again', async () => {
    const [chinese, english] = [screenOf(launched.page, 'zh-CN'), screenOf(launched.page, 'en')];
    await showSection(chinese, 'settings');

    await chooseSetting(chinese, chinese.t('settings.language'), 'English');
    await showSection(english, 'negotiations');
    expect(await launched.page.getAttribute('html', 'lang')).toBe('en');

    await showSection(english, 'settings');
    await chooseSetting(english, english.t('settings.language'), '中文');
    await showSection(chinese, 'negotiations');
  });

  test('the colours: dark, and after a restart still dark', async () => {
    const screen = screenOf(launched.page);
    expect(await brightness(screen)).toBeGreaterThan(200);
    await showSection(screen, 'settings');

    await chooseSetting(screen, screen.t('settings.theme'), screen.t('settings.dark'));

    await eventually(() => brightness(screen)).toBeLessThan(60);
    const { userData, documents } = launched;
    await launched.close();
    launched = await launchApp({ userData, documents });
    await navigation(screenOf(launched.page)).waitFor();
    expect(await brightness(screenOf(launched.page))).toBeLessThan(60);
  });
});

/** What is said of fields that cannot be stored. */
async function alerts({ page }: Screen): Promise<string[]> {
  const said = await page.getByRole('alert').allInnerTexts();
  return said.filter((text) => text !== '');
}

/** Of the page's background, 0 to 255. */
async function brightness({ page }: Screen): Promise<number> {
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const parts = (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  return parts.reduce((sum, part) => sum + part, 0) / 3;
}

async function negotiation({ page }: Screen) {
  const { negotiations } = serviceOf(page);
  const [first] = await negotiations.list({});
  if (!first) throw new Error('There is no negotiation.');
  return negotiations.get({ id: first.id });
}
