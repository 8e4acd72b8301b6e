import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import {
  enterProposal,
  logEntries,
  positionsOf,
  recordDialog,
  recordProposal,
  standing,
  statePosition,
} from './pages/proposalsPage.ts';
import { amountField } from './pages/scenarioPage.ts';
import { openSample } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf, showTab, undo } from './pages/workbench.ts';

describe('the sample goes to the table', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let id: string;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '李明' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    id = (await serviceOf(screen.page).negotiations.list({}))[0]?.id ?? '';
    await showTab(screen, 'proposals');
  });
  afterAll(() => launched.close());
  const log = () => serviceOf(screen.page).proposals.list({ negotiationId: id });
  const stored = async () => (await serviceOf(screen.page).negotiations.get({ id })).negotiation.positions;

  test('positions are written down and say whether there is room to agree', async () => {
    const { t, page } = screen;
    await statePosition(screen, 'union', t('positions.union-opening'), '6');
    await statePosition(screen, 'union', t('positions.union-aim'), '4');
    await statePosition(screen, 'union', t('positions.union-resistance'), '3');
    await statePosition(screen, 'employer', t('positions.employer-limit'), '3.5');

    await eventually(stored).toMatchObject({
      unionOpening: 0.06,
      unionAim: 0.04,
      unionResistance: 0.03,
      employerLimit: 0.035,
    });
    await page
      .getByText(t('positions.zone-overlap', { resistance: '3%', limit: '3.5%', points: '0.5' }), { exact: true })
      .waitFor();
  });

  test('an aim below the resistance is told and kept', async () => {
    const { t, page } = screen;
    await statePosition(screen, 'union', t('positions.union-aim'), '2');

    await page.getByText(t('positions.aim-below-resistance', { first: '2%', second: '3%' }), { exact: true }).waitFor();
    await undo(screen);
    await eventually(async () => (await stored()).unionAim).toBe(0.04);
  });

  test('three rounds are priced as they are recorded, and the gap closes', async () => {
    await recordProposal(screen, { side: 'union', day: '2021-03-05', amount: '6', words: '物价涨了，工资要跟上。' });
    await recordProposal(screen, { side: 'employer', day: '2021-03-08', amount: '1' });
    expect(await standing(screen, 'gap')).toEqual(['5', '50.0']);
    await recordProposal(screen, { side: 'union', day: '2021-03-16', amount: '4.5' });
    await recordProposal(screen, { side: 'employer', day: '2021-03-19', amount: '1.5' });
    await recordProposal(screen, { side: 'union', day: '2021-03-24', amount: '4' });
    await recordProposal(screen, { side: 'employer', day: '2021-03-26', amount: '3' });

    expect(await standing(screen, 'union')).toEqual(['4%']);
    expect(await standing(screen, 'employer')).toEqual(['3%']);
    expect(await standing(screen, 'gap')).toEqual(['1', '10.0']);
    expect(
      (await log()).map(({ round, side, pricing, recordedBy }) => [
        round,
        side,
        pricing.figures.runRateCost,
        recordedBy,
      ]),
    ).toEqual([
      [1, 'union', 60_003_000, '李明'],
      [1, 'employer', 10_000_500, '李明'],
      [2, 'union', 45_002_250, '李明'],
      [2, 'employer', 15_000_750, '李明'],
      [3, 'union', 40_002_000, '李明'],
      [3, 'employer', 30_001_500, '李明'],
    ]);
  });

  test('a slip is taken back with its reason, stays in sight and no longer counts', async () => {
    const { t, page } = screen;
    await logEntries(screen).first().click();
    await page.getByRole('button', { name: /^撤销企业第 3 轮/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('proposals.take-back'), exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('textbox', { name: t('proposals.reason'), exact: true }).fill('记错了，对方说的是 2%');
    await dialog.getByRole('button', { name: t('proposals.take-back'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await eventually(() => standing(screen, 'employer')).toEqual(['1.5%']);
    expect(await standing(screen, 'gap')).toEqual(['2.5', '25.0']);
    expect(await log()).toHaveLength(7);
    const struck = logEntries(screen).nth(1);
    expect(await struck.evaluate((button) => getComputedStyle(button).textDecorationLine)).toBe('line-through');
  });

  test('what cannot be read is not recorded, and a draft outlives its dialog', async () => {
    const { t, page } = screen;
    await enterProposal(screen, { side: 'employer', day: '2021-03-26', amount: '两个点' });
    const record = recordDialog(screen).getByRole('button', { name: t('proposals.record-now'), exact: true });
    await record.click();
    expect(await amountField(screen, 1).getAttribute('aria-invalid')).toBe('true');
    await amountField(screen, 1).fill('2');
    const day = recordDialog(screen).getByRole('textbox', { name: t('proposals.column-day'), exact: true });
    await day.fill('2021-03-62');
    await record.click();
    await recordDialog(screen)
      .getByText(t('field.not-a-day', { label: t('proposals.column-day') }), { exact: true })
      .waitFor();
    expect(await day.inputValue()).toBe('2021-03-62');
    await day.fill('2021/3/26');
    await recordDialog(screen)
      .getByRole('textbox', { name: t('proposals.words'), exact: true })
      .fill('再想想。');
    // In the field Escape would give back what stood there before.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await recordDialog(screen).waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: t('proposals.record'), exact: true }).click();
    expect(await amountField(screen, 1).inputValue()).toBe('2');
    await recordDialog(screen)
      .getByRole('textbox', { name: t('proposals.words'), exact: true })
      .press('Control+Enter');
    await recordDialog(screen).waitFor({ state: 'hidden' });

    await eventually(() => standing(screen, 'employer')).toEqual(['2%']);
    expect((await log()).find(({ number }) => number === 8)).toMatchObject({ words: '再想想。', day: '2021-03-26' });
  });

  test('undo leaves the log alone', async () => {
    const before = await log();

    await undo(screen);

    expect(await log()).toEqual(before);
  });

  test('after a change to the workforce the price of then stands beside that of now', async () => {
    const { page } = screen;
    const { groups } = await serviceOf(page).negotiations.get({ id });
    await serviceOf(page).groups.update({ id: groups[0]?.id ?? '', patch: { headcount: 250 } });

    await eventually(() => page.getByText(/^职工或缴费已变/).allInnerTexts()).toHaveLength(2);
    expect(await standing(screen, 'gap')).toEqual(['2', '20.0']);
    await undo(screen);
    await eventually(() => page.getByText(/^职工或缴费已变/).count()).toBe(0);
  });

  test('a proposal becomes a scenario, and a scenario a proposal', async () => {
    const { t, page } = screen;
    // The latest entry is the reversal, made today.
    await logEntries(screen).nth(1).click();
    await page.getByRole('button', { name: t('proposals.make-scenario'), exact: true }).click();

    await page.getByRole('tab', { name: t('negotiations.tab-scenarios'), selected: true }).waitFor();
    await eventually(async () =>
      (await serviceOf(page).negotiations.get({ id })).scenarios.map(({ title }) => title),
    ).toEqual(['平均涨 3%', '企业第 3 轮出价（3月26日）']);

    await page.getByRole('button', { name: t('scenarios.manage'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('scenarios.propose'), exact: true }).click();
    await recordDialog(screen).waitFor();
    expect(await amountField(screen, 1).inputValue()).toBe('2');
    await recordDialog(screen)
      .getByRole('button', { name: t('proposals.discard'), exact: true })
      .click();
    await recordDialog(screen).waitFor({ state: 'hidden' });
  });

  test('positions go out of sight, with the lines they draw', async () => {
    const { t, page } = screen;
    const line = page.getByRole('img').getByText(t('positions.mark-resistance'), { exact: true });
    await line.waitFor();

    await page.getByRole('button', { name: t('positions.hide'), exact: true }).click();

    await line.waitFor({ state: 'detached' });
    expect(await positionsOf(screen, 'union').count()).toBe(0);
  });
});
