import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/domain/procedure/days.ts';
import { listedUnits } from '../fixtures/campaigns.ts';
import { letterheadTemplate } from '../fixtures/letterheadTemplate.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { barriers } from './pages/barriers.ts';
import { draftDocument, leaveDocument } from './pages/documentsPage.ts';
import { eventually } from './pages/eventually.ts';
import { meetingPane, openNextMeeting, planRhythm } from './pages/meetingsPage.ts';
import { addRepresentative, log } from './pages/procedurePage.ts';
import { enterProposal, logEntries, recordDialog, recordProposal } from './pages/proposalsPage.ts';
import { holidaysPage, rulePacksPage, showDataTab } from './pages/rulePacksPage.ts';
import { fourFigures } from './pages/scenarioPage.ts';
import { openSample } from './pages/startPage.ts';
import { dialogOf, openBatch } from './pages/targetsPage.ts';
import { bar, openTool } from './pages/toolsPanel.ts';
import { navigation, openRecent, type Screen, screenOf, serviceOf, showSection, showTab } from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';
/** The day of the machine, which the app goes by. */
const TODAY = new Intl.DateTimeFormat('sv').format(new Date());

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

  test('by a procedure with a step that is late, and by the list of what is due', async () => {
    const { page, t } = screen;
    const title = '昆仑硅业 2026 年度';
    const service = serviceOf(page);
    const { id: negotiationId } = await service.negotiations.create({ title, regionCode: '630102' });
    const event = { kind: 'offer-received', day: addDays(TODAY, -22) } as const;
    await service.procedureLog.record({ negotiationId, event, by: '王芳' });
    await showSection(screen, 'negotiations');
    await openRecent(screen, title);
    await showTab(screen, 'procedure');
    await log(screen).getByText(event.day).waitFor();
    await addRepresentative(screen, 'procedure.side-union', '马建国');
    expect(await barriers(page)).toEqual([]);

    await page.keyboard.press('Control+d');
    await page
      .getByRole('row')
      .filter({ hasText: t('due.step-reply') })
      .waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('by a letter as it is written, looked at and issued', async () => {
    const { page, t } = screen;
    await openRecent(screen, SAMPLE);
    await showTab(screen, 'papers');
    await draftDocument(screen, t('documents.kind-offer-letter'));
    await page.getByRole('complementary', { name: t('documents.rail') }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: t('documents.preview'), exact: true }).click();
    await page.getByText(new RegExp(`^${t('documents.pages', { count: '\\d+' })}$`)).waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: t('documents.issue'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('papers.dialog-title') });
    await dialog.getByText(new RegExp(`^${t('papers.pages', { count: '\\d+' })}$`)).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await leaveDocument(screen);
    expect(await barriers(page)).toEqual([]);
  });

  test('by letters to many at once, before and after they are issued, and by their campaign', async () => {
    const { page, t } = screen;
    await listedUnits(serviceOf(page), [{ name: '青海枸杞加工有限公司' }, { name: '青海盐湖工程有限公司' }]);
    await navigation(screen)
      .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}`) })
      .click();
    await navigation(screen).getByRole('button', { name: '2021 年集中要约' }).click();
    await page.getByRole('tab', { name: t('campaigns.tab-targets') }).click();
    await openBatch(screen, 'letters.title');
    await dialogOf(screen).locator('.letter-sheet__text').first().waitFor();
    expect(await barriers(page)).toEqual([]);

    await dialogOf(screen)
      .getByRole('button', { name: t('letters.issue', { count: '2' }), exact: true })
      .click();
    await dialogOf(screen)
      .getByText(t('letters.issued', { count: '2' }))
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialogOf(screen)
      .getByRole('button', { name: t('papers.close'), exact: true })
      .last()
      .click();

    await page.getByRole('tab', { name: t('campaigns.tab-setup') }).click();
    await page.getByRole('region', { name: t('letters.settings'), exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('by the rule packs: one, two side by side, and one that is edited', async () => {
    const { page } = screen;
    await showDataTab(screen, 'data.tab-rule-packs');
    const packs = rulePacksPage(screen);
    await packs.open('青海省');
    await packs.row('答复').waitFor();
    expect(await barriers(page)).toEqual([]);

    await packs.compareWith('浙江省');
    expect(await barriers(page)).toEqual([]);

    await packs.copy();
    await packs.edit('答复');
    expect(await barriers(page)).toEqual([]);
  });

  test('by the holidays of a year, and a notice that is pasted', async () => {
    const { page, t } = screen;
    await showDataTab(screen, 'data.tab-holidays');
    const holidays = holidaysPage(screen);
    await holidays.open(2026);
    await holidays.shown(2026).waitFor();
    expect(await barriers(page)).toEqual([]);

    const dialog = await holidays.paste('一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: t('dialog.cancel'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('by the templates, and one that is added', async () => {
    const { page, t } = screen;
    await showSection(screen, 'data');
    await page.getByRole('tab', { name: t('data.tab-templates'), exact: true }).click();
    await page.getByText(t('templates.empty'), { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);

    const buffer = Buffer.from(await letterheadTemplate());
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await page.locator('input[type="file"]').setInputFiles({ name: '要约书.docx', mimeType, buffer });
    const dialog = page.getByRole('dialog', { name: t('templates.add-title') });
    await dialog.waitFor();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: t('templates.add-ok'), exact: true }).click();
    await page.getByRole('rowheader', { name: '要约书', exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
