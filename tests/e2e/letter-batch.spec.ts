import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listedUnits } from '../fixtures/campaigns.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { textOfPages } from './pages/pdf.ts';
import { openSample } from './pages/startPage.ts';
import { closeBatch, confirmBatch, dialogOf, fillDay, openBatch } from './pages/targetsPage.ts';
import { navigation, type Screen, screenOf, serviceOf } from './pages/workbench.ts';

const COUNT = 500;
/** A name that few fonts hold, in the middle of the list. */
const RARE = { place: 250, name: '㛃䶮龘商贸有限公司' };
/** Every fiftieth has no address. */
const WITHOUT_ADDRESS = COUNT / 50;
const LIMIT_MS = 400_000;

const nameAt = (place: number) => (place === RARE.place ? RARE.name : `青海第${place}号试点有限公司`);
const UNIONS = ['own', 'joint', 'none'] as const;
const UNITS = Array.from({ length: COUNT }, (_, at) => ({
  name: nameAt(at + 1),
  unionStatus: UNIONS[at % UNIONS.length] ?? 'none',
  condition: at % 2 === 0 ? ('good' as const) : ('difficult' as const),
  ...((at + 1) % 50 === 0 ? {} : { address: `城中区长江路${at + 1}号`, postcode: '810000', addressee: '马建国' }),
}));

const numberOf = (place: number) => `要约〔2021〕${String(place).padStart(3, '0')}号`;
/** Text as it is compared: how the reader of PDFs sets spaces does not matter. */
const close = (text: string) => text.replaceAll(/\s+/g, '');
const isFirstPage = (text: string) => /^(?:演示数据)?要约〔2021〕\d{3}号/.test(close(text));

describe('five hundred letters in one batch', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let campaignId: string;
  let allPages: string[];
  const dialog = () => dialogOf(screen);
  const saveAs = (file: string) =>
    launched.app.evaluate(
      ({ dialog: native }, filePath) => {
        native.showSaveDialog = async () => ({ canceled: false, filePath });
      },
      path.join(launched.documents, file),
    );
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });
  const whenWritten = async (file: string) => {
    const done = dialog().getByText(screen.t('letters.written', { path: path.join(launched.documents, file) }));
    await done.waitFor({ timeout: LIMIT_MS });
    return readFile(path.join(launched.documents, file));
  };

  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '李明' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    ({ campaignId } = await listedUnits(serviceOf(screen.page), UNITS));
    const { page, t } = screen;
    await navigation(screen)
      .getByRole('button', { name: new RegExp(`^${t('nav.campaigns')}`) })
      .click();
    await navigation(screen).getByRole('button', { name: '2021 年集中要约' }).click();
    await page.getByRole('tab', { name: t('campaigns.tab-targets') }).click();
    await page.getByRole('toolbar', { name: t('targets.batch-tools'), exact: true }).waitFor();
  }, LIMIT_MS);
  afterAll(() => launched.close());

  test('are looked at before they are issued, each as it will be printed', async () => {
    const { t } = screen;
    await openBatch(screen, 'letters.title');
    const sheet = dialog().locator('.letter-sheet__text').first();
    await sheet.waitFor({ timeout: 60_000 });
    await fillDay(screen, 'letters.day', '2021-04-01');
    await sheet.getByText(numberOf(1)).waitFor({ timeout: 60_000 });
    const place = dialog().getByRole('spinbutton', { name: t('letters.place') });
    await place.fill(String(RARE.place));
    await place.press('Enter');
    await sheet.getByText(numberOf(RARE.place)).waitFor();
    await sheet.getByText(`${RARE.name}：`).waitFor();
    await dialog()
      .getByText(t('letters.without-address-value', { count: String(WITHOUT_ADDRESS) }))
      .waitFor();
    expect(await dialog().locator('.letters-preview__who').innerText()).toBe(RARE.name);
  });

  test('are issued together, numbered in the order of the list', async () => {
    const { t } = screen;
    await button(t('letters.issue', { count: String(COUNT) })).click();
    await dialog()
      .getByText(t('letters.issued', { count: String(COUNT) }))
      .waitFor({ timeout: LIMIT_MS });
    const service = serviceOf(screen.page);
    expect((await service.targets.counts({ campaignId, asOf: '2021-04-01' })).byStatus).toEqual({ issued: COUNT });
    const [batch] = await service.letters.batches({ campaignId });
    expect(batch).toMatchObject({ kind: 'offer-letter', count: COUNT, numbers: { from: 1, to: COUNT }, by: '李明' });
  });

  test(
    'become one PDF in that order',
    async () => {
      const { t } = screen;
      await saveAs('全部.pdf');
      await button(t('letters.save-pdf')).first().click();
      allPages = await textOfPages(await whenWritten('全部.pdf'));
      const firstPages = allPages.filter(isFirstPage).map(close);
      expect(firstPages).toHaveLength(COUNT);
      for (const [at, text] of firstPages.entries()) {
        expect(text).toContain(numberOf(at + 1));
        expect(text).toContain(`${nameAt(at + 1)}：`);
      }
    },
    LIMIT_MS,
  );

  test(
    'are stopped half-way without leaving a file behind',
    async () => {
      const { t } = screen;
      await saveAs('停止.pdf');
      await button(t('letters.save-pdf')).first().click();
      await dialog()
        .getByText(t('task.progress', { done: '20', total: String(COUNT) }))
        .waitFor({ timeout: 60_000 });
      await button(t('task.stop')).click();
      await dialog().locator('.task-bar').waitFor({ state: 'hidden', timeout: 60_000 });
      expect((await readdir(launched.documents)).filter((file) => file.includes('停止'))).toEqual([]);
    },
    LIMIT_MS,
  );

  test(
    'are printed again for a range, word for word, each on an odd page for print on both sides',
    async () => {
      const { t } = screen;
      await dialog()
        .getByRole('radio', { name: t('letters.range-number'), exact: true })
        .check();
      for (const [label, value] of [
        [t('letters.range-from'), '101'],
        [t('letters.range-to'), '120'],
      ] as const) {
        const field = dialog().getByRole('spinbutton', { name: label, exact: true });
        await field.fill(value);
        await field.press('Tab');
      }
      await dialog()
        .getByText(t('letters.count-value', { count: '20' }), { exact: true })
        .waitFor();
      await saveAs('重印.pdf');
      await button(t('letters.save-pdf')).first().click();
      const again = await textOfPages(await whenWritten('重印.pdf'));
      const from = allPages.findIndex((text) => close(text).includes(numberOf(101)) && isFirstPage(text));
      expect(again).toEqual(allPages.slice(from, from + again.length));
      expect(again.filter(isFirstPage)).toHaveLength(20);

      await dialog()
        .getByRole('checkbox', { name: t('letters.starts-odd') })
        .check();
      await saveAs('双面.pdf');
      await button(t('letters.save-pdf')).first().click();
      const twoSided = await textOfPages(await whenWritten('双面.pdf'));
      const starts = twoSided.flatMap((text, at) => (isFirstPage(text) ? [at] : []));
      expect(starts).toHaveLength(20);
      expect(starts.filter((at) => at % 2 === 1)).toEqual([]);
    },
    LIMIT_MS,
  );

  test('go into a folder of their own as Word files, and never over what is there', async () => {
    const { t } = screen;
    await launched.app.evaluate(({ dialog: native }, folder) => {
      native.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    }, launched.documents);
    const name = t('letters.file-name', { kind: t('documents.kind-offer-letter'), day: '2021-04-01' });
    for (const folder of [name, `${name} 2`]) {
      await button(t('letters.save-word')).click();
      await dialog()
        .getByText(t('letters.written', { path: path.join(launched.documents, folder) }), { exact: true })
        .waitFor({ timeout: 60_000 });
      const files = await readdir(path.join(launched.documents, folder));
      expect(files).toHaveLength(20);
      expect(files.sort()[0]).toBe(`101 ${nameAt(101)}.docx`);
    }
  }, 120_000);

  test('get labels where there is an address, and the others are named', async () => {
    const { t } = screen;
    await dialog()
      .getByRole('radio', { name: t('letters.range-all'), exact: true })
      .check();
    await dialog()
      .getByText(t('letters.labels-missing', { count: String(WITHOUT_ADDRESS) }))
      .waitFor();
    await saveAs('标签.pdf');
    await button(t('letters.save-labels')).last().click();
    const sheets = await textOfPages(await whenWritten('标签.pdf'));
    expect(sheets).toHaveLength(Math.ceil((COUNT - WITHOUT_ADDRESS) / 24));
    expect(close(sheets[0] ?? '')).toContain(`810000城中区长江路1号${nameAt(1)}马建国（收）`);
    await button(t('papers.close')).last().click();
  }, 120_000);

  test('come back as receipts, booked by what stands on their slips', async () => {
    const { t } = screen;
    await openBatch(screen, 'targets.receipts');
    await fillDay(screen, 'targets.received-day', '2021-04-06');
    const number = dialog().getByRole('textbox', { name: t('targets.offer-number'), exact: true });
    for (const slip of [numberOf(17), '018', '１９']) {
      await number.fill(slip);
      await number.press('Enter');
    }
    await confirmBatch(screen, t('targets.receipts-book', { count: '3' }));
    await closeBatch(screen);
    const service = serviceOf(screen.page);
    expect((await service.targets.counts({ campaignId, asOf: '2021-04-07' })).byStatus).toMatchObject({ received: 3 });
    expect(existsSync(path.join(launched.documents, '全部.pdf.unfinished'))).toBe(false);
    expect(launched.faults).toEqual([]);
  });
});
