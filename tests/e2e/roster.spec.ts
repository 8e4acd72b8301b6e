import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROSTER_HEADS, xlsxOf } from '../fixtures/roster.ts';
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch.ts';

let launched: LaunchedApp;
beforeAll(async () => {
  const userData = await makeTemporaryFolder('user-data');
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ language: 'zh-CN' }));
  launched = await launchApp({ userData });
});
afterAll(() => launched.close());

test('a roster becomes the groups of a negotiation, and undo brings the old ones back', async () => {
  const { page, faults } = launched;
  const roster = path.join(await makeTemporaryFolder('roster'), '花名册.xlsx');
  const entered = new Date(Date.UTC(2020, 0, 1));
  await writeFile(
    roster,
    await xlsxOf([
      ROSTER_HEADS,
      ...Array.from({ length: 30 }, (_, index) => [
        `员工${index}`,
        index % 3 ? '缝纫工' : '裁剪工',
        4500,
        entered,
        null,
        null,
      ]),
      ['员工甲', '缝纫工', -1, entered, null, null],
    ]),
  );
  await page.getByText('打开示例').click();
  await page.getByRole('tab', { name: '企业与职工' }).click();
  await page.getByText('一线职工').first().waitFor();
  await page.getByRole('button', { name: '由花名册生成' }).click();

  const dialog = page.getByRole('dialog', { name: '由花名册建立职工分组' });
  await dialog.locator('input[type=file]').setInputFiles(roster);
  const counted = dialog.getByRole('table');
  await counted.waitFor();
  expect(await counted.getByRole('row', { name: '缝纫工' }).innerText()).toMatch(
    /缝纫工\s*新\s+20\s+4,500\s+0\s+20\s+0%/,
  );
  expect(await dialog.getByText('1 行未计入').isVisible()).toBe(true);
  expect(await dialog.innerText()).not.toMatch(/员工\d/);
  await dialog.getByRole('button', { name: '替换现有 1 组' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await page.getByText('裁剪工').first().waitFor();
  expect(await page.getByText('一线职工').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText('一线职工').first().waitFor();
  expect(await page.getByText('裁剪工').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('a file that is no roster is refused in words, and nothing changes', async () => {
  const { page } = launched;
  const folder = await makeTemporaryFolder('no-roster');
  const old = path.join(folder, '旧.xls');
  await writeFile(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await page.getByRole('button', { name: '由花名册生成' }).click();
  const dialog = page.getByRole('dialog', { name: '由花名册建立职工分组' });
  await dialog.locator('input[type=file]').setInputFiles(old);

  expect(await dialog.getByRole('alert').innerText()).toContain('另存为 .xlsx 或 .csv');
  expect(await dialog.getByRole('button', { name: '替换' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('一线职工').first().waitFor();
});
