import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openService } from '../../electron/data/openService.ts';
import { dispatch } from '../../electron/data/serve.ts';
import { machineArguments } from '../../scripts/electronArguments.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { runCommand } from '../../scripts/runCommand.ts';
import { createClient } from '../../shared/contract/client.ts';
import type { DataContract } from '../../shared/contract/data.ts';
import { unitOf } from '../fixtures/campaigns.ts';
import { counted, LINGCHENG, workReportOf } from '../fixtures/workReports.ts';
import { type LaunchedApp, launchApp, launchEnvironment, makeTemporaryFolder } from './launch.ts';
import { showCampaigns } from './pages/campaignPage.ts';
import { eventually } from './pages/eventually.ts';
import { textOfPages } from './pages/pdf.ts';
import { createWorkbench } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf, undo } from './pages/workbench.ts';

/** The newspaper's case D as a spreadsheet holds it, a union after it, and a row that cannot be read. */
const PASTED = [
  ['陵城区总工会', '371403', '2021-01-01', '2021-03-31', '10余', '137', '73', '9', '300', '130余户', '5'],
  ['宁津县总工会', '371422', '2021-01-01', '2021-03-31', '4', '20', '15', '2', '60', '40', '1'],
  ['某工会', '371403', '2021-01-01', '2021-03-31', '很多'],
]
  .map((row) => row.join('\t'))
  .join('\n');

describe('work reports and the way to a union', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '王芳' } });
    screen = screenOf(launched.page);
    await createWorkbench(launched.app, screen, path.join(launched.documents, '德州.workbench'));
    await showCampaigns(screen);
  });
  afterAll(() => launched.close());

  const button = (name: string) => screen.page.getByRole('button', { name, exact: true });
  const view = (name: string) => screen.page.locator('.ant-segmented-item').filter({ hasText: name }).click();

  test('reports are pasted from a spreadsheet, what cannot be read is told, and undo takes them back', async () => {
    const { page, t } = screen;
    await page.getByRole('tab', { name: t('campaigns.section-work-reports') }).click();
    await button(t('work-reports.paste')).click();
    const dialog = page.getByRole('dialog', { name: t('work-reports.paste-title') });
    await dialog.getByLabel(t('work-reports.paste-here'), { exact: true }).fill(PASTED);
    await dialog.getByText(t('work-reports.paste-figure-unreadable')).waitFor();
    await dialog.getByRole('button', { name: t('work-reports.paste-insert', { count: '2' }) }).click();
    await dialog.waitFor({ state: 'hidden' });

    const reports = () => serviceOf(page).workReports.list({});
    await eventually(async () => (await reports()).length).toBe(2);
    expect((await reports()).find(({ regionCode }) => regionCode === '371403')?.figures).toEqual(LINGCHENG.figures);
    await undo(screen);
    await eventually(async () => (await reports()).length).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await eventually(async () => (await reports()).length).toBe(2);
  });

  test('sums keep approximate figures apart, the ranking takes counted ones, the trend goes by period', async () => {
    const { page, t } = screen;
    await view(t('work-reports.view-ranking'));
    const visits = page.getByRole('row', { name: new RegExp(`^${t('work-reports.visits')}`) });
    await eventually(() => visits.first().innerText()).toMatch(/40\s+1\s+约 130\s+1/);
    const places = page.getByRole('row', { name: /总工会/ });
    expect(await places.allInnerTexts()).toEqual([
      expect.stringMatching(/^1\s+陵城区总工会.*\s73$/s),
      expect.stringMatching(/^2\s+宁津县总工会.*\s15$/s),
    ]);
    await serviceOf(page).workReports.create({
      rows: [workReportOf({ demandsAdopted: counted(80) }, { fromDay: '2021-04-01', toDay: '2021-06-30' })],
    });
    await view(t('work-reports.view-trend'));
    await button(t('results.show-table')).click();
    await page.getByRole('row', { name: /2021-01-01 – 2021-03-31\s+88/ }).waitFor();
    await page.getByRole('row', { name: /2021-04-01 – 2021-06-30\s+80/ }).waitFor();
  });

  test('a work report is issued from the page, and found again in its log', async () => {
    const { page, t } = screen;
    await button(t('work-reports.issue')).click();
    const dialog = page.getByRole('dialog', { name: t('papers.dialog-title') });
    await dialog.locator('.paper-preview .sheet').first().waitFor();
    expect(await dialog.locator('.paper-preview').innerText()).toMatch(/采纳\s88\s条，提出\s157\s条/);
    await dialog.getByRole('button', { name: t('papers.issue-and-print') }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('row', { name: new RegExp(t('papers.standing-same')) }).waitFor();
    const [paper] = await serviceOf(page).papers.list({ kind: 'work-report' });
    expect(paper).toMatchObject({ campaignId: null, negotiationId: null, issuedBy: '王芳' });
  });

  test('a step towards a union is entered for all that are chosen, and undo takes it back', async () => {
    const { page, t } = screen;
    const { formation, units } = serviceOf(page);
    await units.create({
      rows: ['甲厂', '乙厂', '丙厂'].map((name) => unitOf({ name, unionStatus: 'none' })),
    });
    await page.getByRole('tab', { name: t('campaigns.section-formation') }).click();
    await page.getByRole('checkbox').first().check();
    await button(t('formation.enter')).click();
    const dialog = page.getByRole('dialog', { name: t('formation.enter-title', { count: '3' }) });
    await dialog.getByRole('button', { name: t('formation.enter'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await eventually(() => formation.counts({})).toMatchObject({ none: 0, contacted: 3 });
    await undo(screen);
    await eventually(() => formation.counts({})).toMatchObject({ none: 3, contacted: 0 });
  });
});

test('a work report is printed without a window, with the figures of the newspaper and no notes', async () => {
  const folder = await makeTemporaryFolder('work-report');
  const [file, out] = [path.join(folder, 'reports.workbench'), path.join(folder, 'report.pdf')];
  const service = openService({ path: file, create: true, backupsRoot: null, appVersion: 'test' }, Date.now);
  const api = createClient<DataContract>((call, input) => dispatch(service, call, input, () => {}));
  await api.workReports.create({ rows: [{ ...LINGCHENG, notes: '内部走访名单' }] });
  service.close();

  const words = ['--print', 'work-report', '--file', file, '--from', '2021-01-01', '--to', '2021-12-31', '--out', out];
  const printed = await runCommand(
    inject('electronExecutable'),
    [...machineArguments(() => {}), `--user-data-dir=${folder}`, projectRoot, ...words, '--language', 'zh-CN'],
    { env: launchEnvironment({ documents: folder }) },
  );

  expect(printed).toMatchObject({ code: 0 });
  const text = (await textOfPages(await readFile(out))).join('').replaceAll(/\s|\u200b/g, '');
  for (const said of ['工作报告第1号', '53.3%', '采纳73条，提出137条', '另有约数130', '山东省德州市陵城区']) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('内部走访名单');
});
