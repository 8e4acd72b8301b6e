import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { amountField, fourFigures } from './pages/scenarioPage.ts';
import { openSample } from './pages/startPage.ts';
import { answer, bar, bars, chosenCell, endField, intoNewScenario, openTool } from './pages/toolsPanel.ts';
import { type Screen, screenOf, serviceOf, stored, undo } from './pages/workbench.ts';

const SAMPLE_FIGURES = ['30.0', '40.0', '+10.0', '3.75'];
const RESPONSE = '流失率下降';

describe('the tools of the sample’s scenario', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await openSample(screen);
  });
  afterAll(() => launched.close());

  const scenarios = async () => {
    const { negotiations } = serviceOf(screen.page);
    const [summary] = await negotiations.list({});
    return (await negotiations.get({ id: summary?.id ?? '' })).scenarios;
  };

  test('the raise that nets 0 is a sentence, and in a new scenario the net is 0', async () => {
    const panel = await openTool(screen, 'solve');
    await eventually(() => answer(panel)).toBe('从第 1 月起全员涨 0.97%，净收益正好为 0。');

    await intoNewScenario(screen, panel);

    await eventually(() => fourFigures(screen)).toEqual(['40.0', '40.0', '0', '5']);
    const [, added] = await scenarios();
    expect(added?.components.at(-1)?.terms).toEqual({ kind: 'percent', fromMonth: 1, rate: 0.0097083 });
    await eventually(() => answer(panel)).toBe('不用再涨：现在净收益就是 0。');
  });

  test('one step takes the new scenario back', async () => {
    await undo(screen);

    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
    expect(await scenarios()).toHaveLength(1);
  });

  test('a share of labour cost without revenue leads to where revenue is filled in', async () => {
    const { page, t } = screen;
    const panel = await openTool(screen, 'solve');
    await panel.getByText(t('solve.goal-share'), { exact: true }).click();
    await panel.getByRole('button', { name: t('solve.to-revenue'), exact: true }).click();

    const workforce = page.getByRole('tab', { name: t('negotiations.tab-workforce'), exact: true });
    await eventually(() => workforce.getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tab', { name: t('negotiations.tab-scenarios') }).click();
    await openTool(screen, 'solve');
    await panel.getByText(t('solve.goal-net'), { exact: true }).click();
  });

  test('with the keyboard alone a bar of the tornado is opened and its low set; the editor closes where it was', async () => {
    const { page } = screen;
    const panel = await openTool(screen, 'sensitivity');
    await eventually(() => bars(panel)).toEqual(['每流失一人的损失', RESPONSE, '人数']);
    await bar(panel, RESPONSE).focus();
    await page.keyboard.press('Enter');
    await eventually(() =>
      endField(screen, panel, RESPONSE, 'low').evaluate((field) => field === document.activeElement),
    ).toBe(true);

    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await stored(screen, 'scenarios.update');
    await page.keyboard.press('Escape');

    expect(await bar(panel, RESPONSE).evaluate((button) => button === document.activeElement)).toBe(true);
    // The longest again, once it is no longer edited.
    await eventually(() => bars(panel)).toEqual([RESPONSE, '每流失一人的损失', '人数']);
    const [scenario] = await scenarios();
    expect(scenario?.uncertainty.ranges).toEqual([{ which: 'response', as: 'value', low: 0.01, high: 0.075 }]);
  });

  test('a low above the high is told at the field, by name, and nothing is stored', async () => {
    const panel = await openTool(screen, 'sensitivity');
    await bar(panel, RESPONSE).click();
    const low = endField(screen, panel, RESPONSE, 'low');
    await low.fill('9');
    await low.press('Enter');

    await eventually(() => panel.getByRole('alert').innerText()).toContain(`${RESPONSE}：最低`);
    expect(await low.inputValue()).toBe('9');
    const [scenario] = await scenarios();
    expect(scenario?.uncertainty.ranges[0]?.low).toBe(0.01);
    await low.press('Escape');
  });

  test('back to usual takes the stated range away, and can be undone', async () => {
    const { t } = screen;
    const panel = await openTool(screen, 'sensitivity');
    await panel.getByRole('button', { name: t('sensitivity.back-to-usual'), exact: true }).click();
    await eventually(async () => (await scenarios())[0]?.uncertainty.ranges).toEqual([]);

    await undo(screen);

    await eventually(async () => (await scenarios())[0]?.uncertainty.ranges.length).toBe(1);
  });

  test('the heat map reads its cells with the arrow keys, and breaks even where solve does', async () => {
    const { page, t } = screen;
    const panel = await openTool(screen, 'heat-map');
    const start = panel.getByRole('gridcell', { name: '再涨 0%，流失率下降 5 点', exact: false });
    await start.focus();
    await page.keyboard.press('ArrowRight');

    await eventually(() => chosenCell(panel)).toContain('再涨 1%，流失率下降 5 点：净收益 -3,005 元');
    await panel.getByRole('button', { name: t('results.show-table'), exact: true }).click();
    const row = panel.getByRole('row').filter({ hasText: /^5 点/ });
    expect(await row.getByRole('cell').last().innerText()).toBe('0.97%');
    await panel.getByRole('button', { name: t('results.show-chart'), exact: true }).click();
  });

  test('a cell goes into a new scenario with its raise and its response', async () => {
    const panel = await openTool(screen, 'heat-map');
    await panel.getByRole('gridcell', { name: '再涨 2%，流失率下降 8 点', exact: false }).click();
    await intoNewScenario(screen, panel);

    await eventually(async () => (await scenarios()).length).toBe(2);
    const [, added] = await scenarios();
    expect(added).toMatchObject({ response: { kind: 'points', value: 0.08 } });
    expect(added?.components.at(-1)?.terms).toMatchObject({ kind: 'percent', rate: 0.02 });
    await eventually(async () => (await fourFigures(screen))[1]).toBe('64.0');
    await undo(screen);
  });

  test('without a response the heat map leads to where it is stated', async () => {
    const { page, t } = screen;
    const panel = await openTool(screen, 'heat-map');
    await page.getByText(t('scenarios.response-none'), { exact: true }).click();
    await panel.getByRole('button', { name: t('tools.to-response'), exact: true }).click();

    const unit = page.getByRole('radiogroup', { name: t('scenarios.response-unit'), exact: true });
    await eventually(() => unit.evaluate((group) => group.contains(document.activeElement))).toBe(true);
    await undo(screen);
    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
  });

  test('the chosen tool stays while a raise is typed, and follows it', async () => {
    const panel = await openTool(screen, 'solve');
    await amountField(screen, 1).fill('250');

    await eventually(() => answer(panel)).toBe('从第 1 月起全员涨 0.24%，净收益正好为 0。');
  });
});
