import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unitFields } from '../../shared/domain/units/unit.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { navigation, type Screen, screenOf, serviceOf, undo } from './pages/workbench.ts';

const UNITS = 12_000;

describe('a ledger of thousands of units is worked with in its list', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  const cell = (row: number, column: string) => screen.page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
  const status = () => screen.page.getByRole('status').filter({ hasText: '家' }).innerText();
  const firstUnits = async () => {
    const query = { filter: {}, sort: { by: 'created' as const, descending: false } };
    return (await serviceOf(screen.page).units.page({ query, from: 0, count: 3, isFresh: false })).rows;
  };
  const type = async (row: number, column: string, text: string) => {
    await cell(row, column).dblclick();
    await screen.page.keyboard.press('ControlOrMeta+A');
    await screen.page.keyboard.type(text);
    await screen.page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    const { page, t } = screen;
    await openSample(screen);
    for (let from = 0; from < UNITS; from += 4000) {
      const rows = Array.from({ length: 4000 }, (_, at) =>
        unitFields.parse({
          name: `${(from + at) % 3 === 0 ? '枸杞' : '矿业'}第${from + at}公司`,
          regionCode: '630102',
          employees: from + at,
          notes: '保密',
        }),
      );
      await serviceOf(page).units.create({ rows });
    }
    await navigation(screen)
      .getByRole('button', { name: t('nav.campaigns') })
      .click();
    await page.getByRole('tab', { name: t('campaigns.section-ledger'), exact: true }).click();
    await cell(0, 'name').waitFor();
  });
  afterAll(() => launched.close());

  test('a cell is edited in place, a wrong number is refused by the name of its field', async () => {
    const { page } = screen;
    await type(0, 'employees', '1,234');
    await eventually(async () => (await firstUnits())[0]?.employees).toBe(1234);

    await type(1, 'employees', '-5');
    await page.getByText('职工人数：').waitFor();
    expect((await firstUnits())[1]?.employees).toBe(1);
  });

  test('a code with a wrong check digit is kept and warned of', async () => {
    await type(0, 'uscc', '91350211M000100Y44');
    await screen.page.getByText(screen.t('units.uscc-doubtful')).waitFor();
    await eventually(async () => (await firstUnits())[0]?.uscc).toBe('91350211M000100Y44');
  });

  test('a search narrows the list and says how far, a view keeps it', async () => {
    const { page, t } = screen;
    await page.getByRole('searchbox').fill('枸杞');
    await eventually(status).toContain('12,000 家，筛出 4,000 家');

    await page.getByRole('button', { name: t('units.views'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('units.view-keep') }).click();
    await page.getByRole('textbox', { name: t('units.view-name') }).fill('枸杞企业');
    await page.keyboard.press('Enter');
    await eventually(async () =>
      (await serviceOf(page).savedViews.list({ list: 'units' })).map(({ name }) => name),
    ).toEqual(['枸杞企业']);
  });

  test('all of the search are changed in one step, and undone in one', async () => {
    const { page, t } = screen;
    await page.getByRole('checkbox', { name: t('units.choose-all') }).click();
    await page.getByText('已选全部 4,000 家').waitFor();
    await page.getByRole('button', { name: t('units.batch'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').nth(1).click();
    await page.getByTitle(t('units.union-own'), { exact: true }).click();
    await dialog.getByRole('button', { name: t('units.batch-do') }).click();
    const own = async () => {
      const query = {
        filter: { unionStatuses: ['own' as const] },
        sort: { by: 'created' as const, descending: false },
      };
      return (await serviceOf(page).units.page({ query, from: 0, count: 0, isFresh: true })).count;
    };
    await eventually(own).toBe(4000);

    await undo(screen);
    await eventually(own).toBe(0);
  });

  test('a copy takes 10,000 rows at most and says so, without notes', async () => {
    const { page, t } = screen;
    await page.getByRole('button', { name: t('units.choose-none') }).click();
    await page.getByRole('searchbox').fill('');
    await eventually(status).toContain('共 12,000 家');
    await page.getByRole('button', { name: t('units.copy'), exact: true }).click();
    await page.getByText('只复制了前 10,000 家').waitFor();
    const copied = await launched.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.trimEnd().split(/\r?\n/)).toHaveLength(10_001);
    expect(copied).not.toContain('保密');
  });

  test('the view is exported to a workbook that a second reader takes', async () => {
    const { page, t } = screen;
    const file = path.join(temporaryFolder(), 'ledger.xlsx');
    await answerSaveDialog(launched.app, file);
    await page.getByRole('searchbox').fill('枸杞第0公司');
    await eventually(status).toContain('筛出 1 家');
    await page.getByRole('button', { name: t('units.export'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('units.export-xlsx') }).click();
    await page.getByText('已导出 1 家').waitFor();
    const workbook = await readXlsx(await readFile(file));
    const rows = workbook.sheets[0]?.rows ?? [];
    expect(rows.map((row) => row[0])).toEqual(['单位名称', '枸杞第0公司']);
  });

  test('two rows of one enterprise are found and become one', async () => {
    const { page, t } = screen;
    const twin = unitFields.parse({ name: '枸杞 第3公司', regionCode: '630102', telephone: '0971-1234567' });
    await serviceOf(page).units.create({ rows: [twin] });
    await page.getByRole('button', { name: t('units.twins'), exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('units.merge'), exact: true })
      .click();
    await page
      .getByRole('dialog', { name: t('units.merge-title') })
      .getByRole('button', { name: t('units.merge-do') })
      .click();
    await page.getByText(t('units.merged'), { exact: true }).waitFor();
    const query = { filter: { text: '枸杞第3公司' }, sort: { by: 'created' as const, descending: false } };
    const { rows } = await serviceOf(page).units.page({ query, from: 0, count: 9, isFresh: true });
    expect(rows.map(({ employees, telephone }) => [employees, telephone])).toEqual([[3, '0971-1234567']]);
  });
});
