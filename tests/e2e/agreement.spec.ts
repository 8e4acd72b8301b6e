import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { row } from './pages/negotiationList.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import {
  navigation,
  openRecent,
  type Screen,
  screenOf,
  serviceOf,
  showSection,
  showTab,
  stored,
  undo,
} from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';
const NEXT = '苏州三洋能源 2022 年度工资协商';
const SCAN = '签字页.pdf';
const BYTES = Buffer.from('%PDF-1.7 扫描件');

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN' } });
  screen = screenOf(launched.page);
  await openSample(screen);
});
afterAll(() => launched.close());

const region = (name: string) => screen.page.getByRole('region', { name, exact: true });
const attachments = () => region(screen.t('agreements.attachments')).getByRole('listitem');

test('the sample is signed: what was agreed, its raise and its price stand there, and the list says so', async () => {
  const { page, t } = screen;
  await showTab(screen, 'agreement');
  await region(t('agreements.will-record')).getByText('+200', { exact: false }).waitFor();

  await page.getByRole('button', { name: t('agreements.sign'), exact: true }).click();

  await region(t('agreements.signed-title')).getByText('平均工资涨 3%').waitFor();
  const net = region(t('agreements.agreed')).getByRole('row', { name: t('agreements.net') });
  expect(await net.getByRole('cell').allInnerTexts()).toEqual(['+100,000', '+100,000']);
  await showSection(screen, 'negotiations');
  await row(screen, SAMPLE).getByText(t('negotiations.state-signed'), { exact: true }).waitFor();
  await openRecent(screen, SAMPLE);
});

test('a scan is attached, an empty file is refused by name, a removed one comes back with Ctrl+Z', async () => {
  const { page, t } = screen;
  const folder = await makeTemporaryFolder('attachments');
  const [scan, empty] = [path.join(folder, SCAN), path.join(folder, '空.pdf')];
  await Promise.all([writeFile(scan, BYTES), writeFile(empty, '')]);
  await showTab(screen, 'agreement');

  await region(t('agreements.attachments')).locator('input[type=file]').setInputFiles([empty, scan]);

  await page.getByText(t('agreements.not-attached', { name: '空.pdf', reason: t('errors.file-empty') })).waitFor();
  await eventually(() => attachments().count()).toBe(1);
  await page.getByRole('button', { name: t('agreements.remove-attachment-of', { name: SCAN }), exact: true }).click();
  await eventually(() => attachments().count()).toBe(0);
  await stored(screen, 'attachments.remove');
  await undo(screen);
  await eventually(() => attachments().count()).toBe(1);
});

test('after a restart it is all there, and the scan is saved again byte for byte', async () => {
  const { userData, documents } = launched;
  await launched.close();
  launched = await launchApp({ userData, documents });
  screen = screenOf(launched.page);
  const { page, t } = screen;
  await openRecent(screen, SAMPLE);
  await showTab(screen, 'agreement');
  await eventually(() => attachments().count()).toBe(1);
  const copy = path.join(documents, '另存.pdf');
  await answerSaveDialog(launched.app, copy);

  await page.getByRole('button', { name: t('agreements.save-attachment-of', { name: SCAN }), exact: true }).click();

  await eventually(() => hashOf(copy)).toBe(createHash('sha256').update(BYTES).digest('hex'));
});

test('next year’s negotiation starts from 6,867 yuan in January 2022, and the agreement leads to it', async () => {
  const { page, t } = screen;

  await page.getByRole('button', { name: t('agreements.next-year'), exact: true }).click();

  await page.getByRole('heading', { level: 1, name: NEXT }).waitFor();
  await page.getByRole('gridcell', { name: '6,867', exact: true }).waitFor();
  const { negotiations } = serviceOf(page);
  const list = await negotiations.list({});
  const next = await negotiations.get({ id: list.find(({ title }) => title === NEXT)?.id ?? '' });
  expect(next.groups.map(({ monthlyWage }) => monthlyWage)).toEqual([686_700]);
  expect(next.scenarios.map(({ startMonth }) => startMonth)).toEqual(['2022-01']);
  await page.locator('.negotiation__follows').getByRole('button', { name: SAMPLE, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: SAMPLE }).waitFor();
  await page.getByRole('tabpanel').getByRole('button', { name: NEXT, exact: true }).waitFor();
});

test('reopening takes the agreement away until Ctrl+Z', async () => {
  const { page, t } = screen;

  await page.getByRole('button', { name: t('agreements.reopen'), exact: true }).click();
  await region(t('agreements.sign-title')).waitFor();
  await stored(screen, 'agreements.remove');
  await undo(screen);

  await eventually(() => attachments().count()).toBe(1);
  await navigation(screen).waitFor();
  expect(launched.faults).toEqual([]);
});

const hashOf = (file: string): string | null => {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return null;
  }
};
