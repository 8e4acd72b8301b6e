import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { createNegotiation } from './pages/negotiationList.ts';
import { addComponent, amountField, chooseGroups, chooseMonth, costRow } from './pages/scenarioPage.ts';
import { createWorkbench } from './pages/startPage.ts';
import { openFileName, openRecent, redo, type Screen, screenOf, serviceOf, showTab, undo } from './pages/workbench.ts';
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

    await addComponent(screen, 'percent');
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

async function negotiation({ page }: Screen) {
  const { negotiations } = serviceOf(page);
  const [first] = await negotiations.list({});
  if (!first) throw new Error('There is no negotiation.');
  return negotiations.get({ id: first.id });
}
