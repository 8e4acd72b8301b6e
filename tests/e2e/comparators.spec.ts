import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { openSample } from './pages/startPage.ts';
import { type Screen, screenOf, showTab, stored, undo } from './pages/workbench.ts';

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN' } });
  screen = screenOf(launched.page);
  await openSample(screen);
});
afterAll(() => launched.close());

const field = (name: string, column: string) =>
  screen.page.getByRole('textbox', { name: screen.t('comparators.field-of', { name, field: column }), exact: true });
const realRaise = () =>
  screen.page
    .getByRole('region', { name: screen.t('comparators.says'), exact: true })
    .getByRole('listitem')
    .filter({ has: screen.page.getByRole('heading', { name: screen.t('comparators.real-raise'), exact: true }) });

test('a finding that could not be checked leads to the comparators', async () => {
  const { page, t } = screen;

  await page
    .getByRole('region', { name: t('results.findings'), exact: true })
    .getByRole('button', { name: t('results.findings-fill-in'), exact: true })
    .first()
    .click();

  await page.getByRole('tab', { name: t('negotiations.tab-comparators'), selected: true }).waitFor();
  const needs = t('comparators.missing-comparator', { name: t('comparators.cpi') });
  await realRaise().waitFor();
  expect(await realRaise().innerText()).toContain(needs);
});

test('a comparator waits for its day, and what is typed survives another tab meanwhile', async () => {
  const { page, t } = screen;
  const name = t('comparators.cpi');

  await field(name, t('comparators.column-value')).fill('2');
  await page.getByText(t('comparators.day-missing', { name })).waitFor();
  await showTab(screen, 'scenarios');
  await showTab(screen, 'comparators');
  expect(await field(name, t('comparators.column-value')).inputValue()).toBe('2');

  await field(name, t('comparators.column-day')).fill('2021-01-20');
  await field(name, t('comparators.column-day')).press('Enter');
  await stored(screen, 'negotiations.update');
  await eventually(() => realRaise().getByRole('strong').innerText()).toBe('+0.98%');
  await page.getByText(t('comparators.mark-old'), { exact: true }).waitFor();
  await page.getByText(t('comparators.filled-count', { count: '1' })).waitFor();
});

test('Ctrl+Z takes value and day away as one step', async () => {
  const { page, t } = screen;

  await undo(screen);

  await eventually(() => realRaise().getByRole('strong').count()).toBe(0);
  await page.getByText(t('comparators.filled-count', { count: '0' })).waitFor();
  expect(launched.faults).toEqual([]);
});
