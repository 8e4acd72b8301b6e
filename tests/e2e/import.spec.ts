import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerCsv, ledgerRow } from '../fixtures/ledgerFile.ts';
import { xlsxOf } from '../fixtures/roster.ts';
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch.ts';

let launched: LaunchedApp;
let folder: string;
beforeAll(async () => {
  const userData = await makeTemporaryFolder('user-data');
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ language: 'zh-CN' }));
  folder = await makeTemporaryFolder('ledger');
  launched = await launchApp({ userData });
});
afterAll(() => launched.close());

test('a ledger with bad rows is checked, imported and taken back in the window', async () => {
  const { page, faults } = launched;
  const file = path.join(folder, '台账.csv');
  const rows = Array.from({ length: 2000 }, (_, at) => ledgerRow(at, at % 10 === 0 ? { 行政区划: '火星省' } : {}));
  await writeFile(file, ledgerCsv(rows));
  await page.getByText('打开示例').click();
  await page.getByRole('button', { name: '要约行动' }).click();
  await page.getByRole('tab', { name: '单位台账' }).click();
  await page.getByRole('button', { name: '导入台账' }).first().click();

  const dialog = page.getByRole('dialog', { name: '导入台账' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: '检查' }).click();
  await dialog.getByText('已检查，尚未写入。文件中有 2,000 个单位：').waitFor({ timeout: 60_000 });
  await dialog.getByText('行政区划“火星省”：没有这个行政区划，请填六位代码或全名').first().waitFor();
  await dialog.getByRole('button', { name: '导入 1,800 个单位' }).click();
  await dialog.getByText('已导入。文件中有 2,000 个单位：').waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: '完成' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('城东第1枸杞制品有限公司').first().waitFor();

  await page.getByRole('button', { name: '导入记录' }).first().click();
  const imports = page.getByRole('dialog', { name: '导入记录' });
  await imports.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '撤回' }).click();
  await imports.getByText('已撤回').waitFor({ timeout: 60_000 });
  expect(await page.getByText('城东第1枸杞制品有限公司').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(faults).toEqual([]);
});

test('a utility process of this Electron reads a workbook over the port that main hands it', async () => {
  const file = path.join(folder, '台账.xlsx');
  await writeFile(
    file,
    await xlsxOf([
      ['单位名称', '行政区划'],
      ['甲公司', '630102'],
    ]),
  );
  const answer = await launched.app.evaluate(
    async ({ app, utilityProcess, MessageChannelMain }, source) => {
      const child = utilityProcess.fork(`${app.getAppPath()}/out/app/ledgerReader.js`);
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage(null, [port1]);
      port2.start();
      port2.postMessage({ kind: 'inspect', source, sheet: null });
      const message = await new Promise<unknown>((resolve) => port2.once('message', ({ data }) => resolve(data)));
      child.kill();
      return message;
    },
    { path: file },
  );
  expect(answer).toMatchObject({ kind: 'inspected', file: { heads: ['单位名称', '行政区划'], headRow: 1 } });
});
