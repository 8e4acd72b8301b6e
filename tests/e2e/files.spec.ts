import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseEvaluationInput } from '../../shared/domain/wage/evaluationInput.ts';
import { openTestService } from '../fixtures/testService.ts';
import { type LaunchedApp, type LaunchOptions, launchApp, makeTemporaryFolder } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { createNegotiation, list, row, titles, tool } from './pages/negotiationList.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { openFileName, type Screen, screenOf, serviceOf, showSection } from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';

async function start(options: LaunchOptions = {}): Promise<{ launched: LaunchedApp; screen: Screen }> {
  const launched = await launchApp({ settings: { language: 'zh-CN' }, ...options });
  return { launched, screen: screenOf(launched.page) };
}

async function backUpNow({ page, t }: Screen): Promise<void> {
  await page.getByRole('button', { name: t('backups.now'), exact: true }).click();
  await page.getByText(t('backups.made'), { exact: true }).waitFor();
}

async function showBackups(screen: Screen): Promise<void> {
  await showSection(screen, 'settings');
  await screen.page.getByRole('button', { name: screen.t('backups.title'), exact: true }).click();
  await screen.page.getByRole('dialog', { name: screen.t('backups.title') }).waitFor();
}

test('a file that was damaged is restored from its backup as a new file, and stays as it is itself', async () => {
  const { launched, screen } = await start();
  await openSample(screen);
  await showBackups(screen);
  await backUpNow(screen);
  await launched.close();

  const file = path.join(launched.documents, `${screen.t('start.sample-file')}.workbench`);
  const bytes = readFileSync(file).fill(0xa5, 4096 * 2, 4096 * 6);
  writeFileSync(file, bytes);
  const again = await start({ userData: launched.userData, documents: launched.documents });
  onTestFinished(again.launched.close);
  const { page, t } = again.screen;
  await page
    .getByRole('button', { name: t('opening.open-backup'), exact: true })
    .first()
    .click();
  await page.getByRole('navigation', { name: t('nav.label'), exact: true }).waitFor();

  expect(await openFileName(again.screen)).toBe(t('files.backup-copy-name', { name: t('start.sample-file') }));
  await eventually(() => titles(again.screen)).toEqual([SAMPLE]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a backup says what has changed since, and restoring it can itself be taken back', async () => {
  const { launched, screen } = await start();
  onTestFinished(launched.close);
  const { page, t } = screen;
  await openSample(screen);
  await showBackups(screen);
  await backUpNow(screen);
  await page.keyboard.press('Escape');
  await showSection(screen, 'negotiations');
  await createNegotiation(screen, { title: '备份之后的协商' });
  await showBackups(screen);

  await page.getByText(t('backups.added', { titles: '备份之后的协商' }), { exact: true }).waitFor();
  await page
    .getByRole('button', { name: /^恢复到/ })
    .last()
    .click();
  await showSection(screen, 'negotiations');
  await eventually(() => titles(screen)).toEqual([SAMPLE]);

  await showBackups(screen);
  await page.getByText(t('backups.removed', { titles: '备份之后的协商' }), { exact: true }).waitFor();
  await page
    .getByRole('button', { name: /^恢复到/ })
    .first()
    .click();
  await showSection(screen, 'negotiations');
  await eventually(async () => (await titles(screen)).toSorted()).toEqual(['备份之后的协商', SAMPLE].toSorted());
});

test('a workbench that is dropped on the window is opened', async () => {
  const file = path.join(await makeTemporaryFolder('dropped'), '拖进来的 文件.workbench');
  openTestService({ path: file }).close();
  const { launched, screen } = await start();
  onTestFinished(launched.close);
  const devtools = await launched.page.context().newCDPSession(launched.page);
  await launched.page.getByRole('button', { name: screen.t('start.sample'), exact: true }).waitFor();

  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    await devtools.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }

  await eventually(() => openFileName(screen)).toBe('拖进来的 文件');
});

test('a scenario that is exported and imported again gives the same figures; a wrong file is refused field by field', async () => {
  const folder = await makeTemporaryFolder('interchange');
  const exported = path.join(folder, '导出的方案.json');
  const wrong = path.join(folder, '错误.json');
  const { launched, screen } = await start();
  onTestFinished(launched.close);
  const { page, t } = screen;
  await openSample(screen);
  await showSection(screen, 'negotiations');
  await row(screen, SAMPLE).getByRole('checkbox').check();
  await answerSaveDialog(launched.app, exported);
  await tool(screen, t('negotiations.export')).click();
  await page
    .getByRole('button', { name: t('negotiations.export-scenario', { title: '平均涨 3%' }), exact: true })
    .click();
  await eventually(() => existsSync(exported)).toBe(true);

  expect(readFileSync(exported, 'utf8')).not.toContain('平均涨 3%');
  const input = parseEvaluationInput(JSON.parse(readFileSync(exported, 'utf8')));
  const evaluation = await serviceOf(page).scenarios.evaluate(input);
  expect(evaluation.totals).toMatchObject({ cost: 30_000_000, net: 10_000_000 });

  writeFileSync(wrong, JSON.stringify({ ...input, groups: [{ id: 'a', name: '甲', headcount: -5 }] }));
  await page.locator('input[type=file]').setInputFiles(wrong);
  const refusal = page.getByRole('dialog');
  await refusal.getByText('groups[0].headcount', { exact: true }).waitFor();
  await refusal.getByRole('button', { name: t('service.understood'), exact: true }).click();

  await page.locator('input[type=file]').setInputFiles(exported);
  await page.getByRole('heading', { level: 1, name: '导出的方案' }).waitFor();
  await showSection(screen, 'negotiations');
  await list(screen).waitFor();
  await eventually(async () => (await titles(screen)).toSorted()).toEqual(['导出的方案', SAMPLE].toSorted());
});
