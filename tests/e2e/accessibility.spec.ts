import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { meetingPane, openNextMeeting, planRhythm } from './pages/meetingsPage.ts';
import { enterProposal, logEntries, recordDialog, recordProposal } from './pages/proposalsPage.ts';
import { fourFigures } from './pages/scenarioPage.ts';
import { openSample } from './pages/startPage.ts';
import { bar, openTool } from './pages/toolsPanel.ts';
import { openRecent, type Screen, screenOf, showSection, showTab } from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';

describe.each(['light', 'dark'] as const)('in %s colours nobody is shut out', (theme) => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', theme } });
    screen = screenOf(launched.page);
  });
  afterAll(() => launched.close());

  test('by the start page', async () => {
    await screen.page.getByRole('button', { name: screen.t('start.sample'), exact: true }).waitFor();

    expect(await screen.page.getAttribute('html', 'data-theme')).toBe(theme);
    expect(await barriers(screen.page)).toEqual([]);
  });

  test('by a scenario and its figures', async () => {
    await openSample(screen);
    await eventually(() => fourFigures(screen)).toContain('3.75');

    expect(await barriers(screen.page)).toEqual([]);
  });

  test('by the tools of a scenario', async () => {
    for (const tool of ['solve', 'sensitivity', 'heat-map', 'simulation'] as const) {
      const panel = await openTool(screen, tool);
      if (tool === 'sensitivity') await bar(panel, screen.t('uncertain.response-points')).click();
      expect([tool, ...(await barriers(screen.page))]).toEqual([tool]);
    }
    await openTool(screen, 'results');
  });

  test('by the enterprise and its workforce', async () => {
    await showTab(screen, 'workforce');
    await screen.page.getByRole('gridcell', { name: '125', exact: true }).waitFor();

    expect(await barriers(screen.page)).toEqual([]);
  });

  test('by the papers and the dialog of the brief', async () => {
    await showTab(screen, 'papers');
    expect(await barriers(screen.page)).toEqual([]);

    await screen.page.keyboard.press('Control+p');
    const dialog = screen.page.getByRole('dialog', { name: screen.t('papers.dialog-title') });
    await dialog.getByText(new RegExp(`^${screen.t('papers.pages', { count: '\\d+' })}$`)).waitFor();

    expect(await barriers(screen.page)).toEqual([]);

    await screen.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('by the comparators, and by the agreement before and after it is signed', async () => {
    const { page, t } = screen;
    await showTab(screen, 'comparators');
    const value = t('comparators.field-of', { name: t('comparators.cpi'), field: t('comparators.column-value') });
    await page.getByRole('textbox', { name: value, exact: true }).fill('2');
    await page.getByText(t('comparators.day-missing', { name: t('comparators.cpi') })).waitFor();
    expect(await barriers(page)).toEqual([]);

    await showTab(screen, 'agreement');
    const sign = page.getByRole('button', { name: t('agreements.sign'), exact: true });
    await sign.waitFor();
    expect(await barriers(page)).toEqual([]);
    await sign.click();
    await page.getByRole('region', { name: t('agreements.attachments'), exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('by the demands, and by the meetings as calendar and list', async () => {
    const { page, t } = screen;
    await showTab(screen, 'demands');
    await page.getByRole('gridcell', { name: '建职工停车场', exact: true }).click();
    await page.getByRole('region', { name: t('demands.history') }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await showTab(screen, 'meetings');
    await planRhythm(screen, ['生产部']);
    await openNextMeeting(screen, t('meetings.kind-forum'));
    await meetingPane(screen)
      .getByRole('textbox', { name: t('meetings.minutes'), exact: true })
      .waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.getByText(t('meetings.view-list'), { exact: true }).click();
    await page
      .getByRole('gridcell', { name: t('meetings.kind-congress'), exact: true })
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('by the table, its log and a proposal that is being recorded', async () => {
    const { page, t } = screen;
    await showTab(screen, 'proposals');
    await recordProposal(screen, { side: 'union', day: '2021-03-05', amount: '6', words: '物价涨了。' });
    await recordProposal(screen, { side: 'employer', day: '2021-03-08', amount: '1' });
    await logEntries(screen).first().click();
    expect(await barriers(page)).toEqual([]);

    await enterProposal(screen, { side: 'union', day: '2021-03-12', amount: '5' });
    expect(await barriers(page)).toEqual([]);
    await recordDialog(screen)
      .getByRole('button', { name: t('proposals.discard'), exact: true })
      .click();
    await recordDialog(screen).waitFor({ state: 'hidden' });
  });

  test('by the list, the rules and the settings', async () => {
    for (const section of ['negotiations', 'data', 'settings'] as const) {
      await showSection(screen, section);
      expect([section, ...(await barriers(screen.page))]).toEqual([section]);
    }
    await openRecent(screen, SAMPLE);
  });

  test('by a tiered allowance', async () => {
    const { page, t } = screen;
    await showSection(screen, 'data');
    await page.getByRole('tab', { name: t('data.tab-allowances'), exact: true }).click();
    await page.getByRole('button', { name: t('allowances.example'), exact: true }).click();
    await page.getByRole('table', { name: t('allowances.tiers') }).waitFor();

    expect(await barriers(page)).toEqual([]);
    await openRecent(screen, SAMPLE);
  });

  test('by cited figures, whether chosen for a group or read in their list', async () => {
    const { page, t } = screen;
    await showTab(screen, 'workforce');
    await page
      .getByRole('gridcell', { name: /64,000/ })
      .first()
      .click();
    const citing = t('presets.use-for', { assumption: t('presets.assumption-turnover') });
    await page.getByRole('button', { name: citing, exact: true }).click();
    await page.getByRole('dialog', { name: citing }).getByText(t('presets.own-first'), { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: citing }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');

    await showSection(screen, 'data');
    await page.getByRole('tab', { name: t('data.tab-presets'), exact: true }).click();
    await page
      .getByRole('gridcell', { name: /2015–2016/ })
      .first()
      .click();
    await page.getByRole('dialog', { name: t('presets.shipped-title') }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: t('presets.copy'), exact: true }).click();
    await page.getByRole('dialog', { name: t('presets.add-title') }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

/** What keeps people out, be it little or altogether: the rule, and where it is broken. */
async function barriers(page: Page): Promise<string[]> {
  // The usual way opens a page of its own, which Electron does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${impact}: ${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
