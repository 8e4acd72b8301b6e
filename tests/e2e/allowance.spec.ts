import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOf, utf8 } from '../fixtures/roster.ts';
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { openRecent, type Screen, screenOf, serviceOf, showSection, stored, undo } from './pages/workbench.ts';

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  const userData = await makeTemporaryFolder('user-data');
  await writeFile(path.join(userData, 'settings.json'), JSON.stringify({ language: 'zh-CN' }));
  launched = await launchApp({ userData });
  screen = screenOf(launched.page);
});
afterAll(() => launched.close());

test('the sample of the year after opens from the start page with its price list', async () => {
  const { page, t } = screen;
  await page.getByRole('button', { name: t('start.sample-year-two') }).click();

  const prices = page.getByRole('table', { name: t('results.prices') });
  await prices.waitFor();
  const total = await prices.getByRole('row', { name: t('results.costs-total') }).innerText();
  expect(total).toMatch(/合计\s+125\s+599,525\s+549,525\s+4,796/);
});

test('a scheme says how far its fund reaches, and a list of households fills its tiers', async () => {
  const { page, t } = screen;
  await showSection(screen, 'data');
  await page.getByRole('tab', { name: t('data.tab-allowances') }).click();
  await page.getByRole('button', { name: t('allowances.example') }).click();
  await page.getByText('够 111 户（都按 1,500 元）到 166 户（都按 1,000 元）发满一年').waitFor();

  const list = path.join(await makeTemporaryFolder('households'), '名单.csv');
  const households = Array.from({ length: 40 }, (_, at) => [`职工${at}`, 3, at % 2 === 0 ? 2_700 : 4_500]);
  await writeFile(
    list,
    csvOf([['姓名', '家庭人口', '家庭月收入'], ...households, ['职工甲', 3, ''], ['职工乙', 0, 1]]),
  );
  await page.locator('input[type=file]').setInputFiles(list);

  const sorted = page.getByRole('region', { name: '共 42 户' });
  await sorted.waitFor();
  expect(await sorted.innerText()).not.toContain('职工');
  expect(await sorted.getByText('1 户没有填收入').isVisible()).toBe(true);
  await sorted.getByText('1 户数据有误').click();
  expect(await sorted.getByRole('listitem').innerText()).toMatch(/第 43 行\s*家庭人口是 0/);
  await page.getByRole('button', { name: t('allowances.take-counts') }).click();
  await stored(screen, 'allowances.update');
  const [scheme] = await serviceOf(page).allowances.list({});
  expect(scheme?.terms.tiers.map(({ people }) => people)).toEqual([20, 0, 20]);

  await undo(screen);
  await eventually(async () => await page.getByLabel(t('allowances.households-of', { number: 1 })).inputValue()).toBe(
    '300',
  );
});

test('a tier out of order and a list without heads are named, and nothing is lost', async () => {
  const { page, t } = screen;
  const bound = page.getByLabel(t('allowances.bound-of', { number: 2 }));
  await bound.click();
  await bound.fill('2500');
  await bound.press('Enter');
  await page.getByText('第 2 档（2,500 元）要低于第 1 档（2,000 元）').waitFor();
  await stored(screen, 'allowances.update');
  await undo(screen);
  await page.getByText('第 2 档（2,500 元）').waitFor({ state: 'hidden' });

  const file = path.join(await makeTemporaryFolder('no-heads'), '名单.csv');
  await writeFile(file, utf8('张三,3000\n李四,2000\n'));
  await page.locator('input[type=file]').setInputFiles(file);
  const told = page.getByText('没有找到表头');
  await told.waitFor();
  expect(await page.locator('main').innerText()).not.toContain('张三');
});

test('a scheme becomes a benefit of a package', async () => {
  const { page, t } = screen;
  const [negotiation] = await serviceOf(page).negotiations.list({});
  if (!negotiation) throw new Error('no negotiation');
  await openRecent(screen, negotiation.title);
  await page.getByRole('button', { name: t('scenarios.add-component') }).click();
  await page.getByRole('menuitem', { name: '困难职工分档补助' }).click();
  await page.getByRole('button', { name: t('allowances.take-from') }).click();
  await page.getByRole('menuitem', { name: '肇庆困难职工分档补助（示例）' }).click();

  await page.getByText(t('scenarios.yuan-a-year', { yuan: '3,600,000' })).waitFor();
  await stored(screen, 'scenarios.update');
  const { scenarios } = await serviceOf(page).negotiations.get({ id: negotiation.id });
  expect(scenarios[0]?.components.at(-1)?.terms).toMatchObject({
    cost: { kind: 'tiered', tiers: [{ people: 300 }, { people: 0 }, { people: 0 }] },
  });
  expect(launched.faults).toEqual([]);
});
