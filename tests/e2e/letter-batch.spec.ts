import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listedUnits } from '../fixtures/campaigns.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { lettersDialog, openTargets } from './pages/lettersPage.ts';
import { textOfPages } from './pages/pdf.ts';
import { openSample } from './pages/startPage.ts';
import { closeBatch, confirmBatch, fillDay, openBatch } from './pages/targetsPage.ts';
import { type Screen, screenOf, serviceOf } from './pages/workbench.ts';

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
  let letters: ReturnType<typeof lettersDialog>;

  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '李明' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    ({ campaignId } = await listedUnits(serviceOf(screen.page), UNITS));
    await openTargets(screen, '2021 年集中要约');
    letters = lettersDialog(launched, screen, LIMIT_MS);
  }, LIMIT_MS);
  afterAll(() => launched.close());

  const filesLike = async (name: string) => (await readdir(launched.documents)).filter((file) => file.includes(name));
  /** The letters of the batch that was issued, from the papers of the campaign. */
  const openBatchAgain = async () => {
    const { page, t } = screen;
    await page.getByRole('tab', { name: t('campaigns.tab-papers') }).click();
    await page.getByRole('button', { name: t('letters.output'), exact: true }).click();
    await letters.dialog.waitFor();
  };
  const closeWindow = async () => {
    const ended = once(launched.app.process(), 'exit');
    await launched.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.close();
    });
    await ended;
  };
  /** The app, on the letters of the batch that was issued. */
  const startAgain = async () => {
    launched = await launchApp({ userData: launched.userData, documents: launched.documents });
    screen = screenOf(launched.page);
    letters = lettersDialog(launched, screen, LIMIT_MS);
    await openTargets(screen, '2021 年集中要约');
    await openBatchAgain();
  };

  test('are looked at before they are issued, each as it will be printed', async () => {
    const { t } = screen;
    await openBatch(screen, 'letters.title');
    const sheet = letters.dialog.locator('.letter-sheet__text').first();
    await sheet.waitFor({ timeout: 60_000 });
    await fillDay(screen, 'letters.day', '2021-04-01');
    await sheet.getByText(numberOf(1)).waitFor({ timeout: 60_000 });
    const place = letters.dialog.getByRole('spinbutton', { name: t('letters.place') });
    await place.fill(String(RARE.place));
    await place.press('Enter');
    await sheet.getByText(numberOf(RARE.place)).waitFor();
    await sheet.getByText(`${RARE.name}：`).waitFor();
    await letters.dialog.getByText(t('letters.without-address-value', { count: String(WITHOUT_ADDRESS) })).waitFor();
    expect(await letters.dialog.locator('.letters-preview__who').innerText()).toBe(RARE.name);
  });

  test('are issued together, numbered in the order of the list', async () => {
    const { t } = screen;
    await letters.button(t('letters.issue', { count: String(COUNT) })).click();
    await letters.dialog.getByText(t('letters.issued', { count: String(COUNT) })).waitFor({ timeout: LIMIT_MS });
    const service = serviceOf(screen.page);
    expect((await service.targets.counts({ campaignId, asOf: '2021-04-01' })).byStatus).toEqual({ issued: COUNT });
    const [batch] = await service.letters.batches({ campaignId });
    expect(batch).toMatchObject({ kind: 'offer-letter', count: COUNT, numbers: { from: 1, to: COUNT }, by: '李明' });
  });

  test(
    'become one PDF in that order',
    async () => {
      await letters.saveAs('全部.pdf');
      await letters.startPdf();
      allPages = await textOfPages(await letters.writtenFile('全部.pdf'));
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
      await letters.saveAs('停止.pdf');
      await letters.startPdf();
      await letters.dialog
        .getByText(t('task.progress', { done: '20', total: String(COUNT) }))
        .waitFor({ timeout: 60_000 });
      await letters.button(t('task.stop')).click();
      await letters.dialog.locator('.task-bar').waitFor({ state: 'hidden', timeout: 60_000 });
      expect(await filesLike('停止')).toEqual([]);
    },
    LIMIT_MS,
  );

  test(
    'are printed again for a range, word for word, each on an odd page for print on both sides',
    async () => {
      await letters.chooseNumbers(101, 120);
      await letters.saveAs('重印.pdf');
      await letters.startPdf();
      const again = await textOfPages(await letters.writtenFile('重印.pdf'));
      const from = allPages.findIndex((text) => close(text).includes(numberOf(101)) && isFirstPage(text));
      expect(again).toEqual(allPages.slice(from, from + again.length));
      expect(again.filter(isFirstPage)).toHaveLength(20);

      await letters.startOdd();
      await letters.saveAs('双面.pdf');
      await letters.startPdf();
      const twoSided = await textOfPages(await letters.writtenFile('双面.pdf'));
      const starts = twoSided.flatMap((text, at) => (isFirstPage(text) ? [at] : []));
      expect(starts).toHaveLength(20);
      expect(starts.filter((at) => at % 2 === 1)).toEqual([]);
    },
    LIMIT_MS,
  );

  test('go into a folder of their own as Word files, and never over what is there', async () => {
    const { t } = screen;
    await letters.answerFolder();
    const name = t('letters.file-name', { kind: t('documents.kind-offer-letter'), day: '2021-04-01' });
    for (const folder of [name, `${name} 2`]) {
      await letters.button(t('letters.save-word')).click();
      await letters.whenWritten(folder);
      const files = await readdir(path.join(launched.documents, folder));
      expect(files).toHaveLength(20);
      expect(files.sort()[0]).toBe(`101 ${nameAt(101)}.docx`);
    }
  }, 120_000);

  test('get labels where there is an address, and the others are named', async () => {
    const { t } = screen;
    await letters.dialog.getByRole('radio', { name: t('letters.range-all'), exact: true }).check();
    await letters.dialog.getByText(t('letters.labels-missing', { count: String(WITHOUT_ADDRESS) })).waitFor();
    await letters.saveAs('标签.pdf');
    await letters.button(t('letters.save-labels')).last().click();
    const sheets = await textOfPages(await letters.writtenFile('标签.pdf'));
    expect(sheets).toHaveLength(Math.ceil((COUNT - WITHOUT_ADDRESS) / 24));
    expect(close(sheets[0] ?? '')).toContain(`810000城中区长江路1号${nameAt(1)}马建国（收）`);
    await letters.button(t('papers.close')).last().click();
  }, 120_000);

  test('come back as receipts, booked by what stands on their slips', async () => {
    const { t } = screen;
    await openBatch(screen, 'targets.receipts');
    await fillDay(screen, 'targets.received-day', '2021-04-06');
    const number = letters.dialog.getByRole('textbox', { name: t('targets.offer-number'), exact: true });
    for (const slip of [numberOf(17), '018', '１９']) {
      await number.fill(slip);
      await number.press('Enter');
    }
    await confirmBatch(screen, t('targets.receipts-book', { count: '3' }));
    await closeBatch(screen);
    const service = serviceOf(screen.page);
    expect((await service.targets.counts({ campaignId, asOf: '2021-04-07' })).byStatus).toMatchObject({ received: 3 });
    expect(launched.faults).toEqual([]);
  });

  test('leave nothing half-written where the window is closed half-way, and the app ends', async () => {
    const { t } = screen;
    await openBatchAgain();
    await letters.saveAs('关窗.pdf');
    await letters.startPdf();
    await letters.dialog
      .getByText(t('task.progress', { done: '20', total: String(COUNT) }))
      .waitFor({ timeout: 60_000 });
    expect(await filesLike('关窗')).toEqual(['关窗.pdf.unfinished']);
    await closeWindow();
    expect(await filesLike('关窗')).toEqual([]);
  });

  test('leave no folder of Word files where the window is closed half-way', async () => {
    const { t } = screen;
    await startAgain();
    const folders = await filesLike(t('documents.kind-offer-letter'));
    await letters.answerFolder();
    await letters.button(t('letters.save-word')).click();
    await letters.dialog
      .getByText(t('task.progress', { done: '20', total: String(COUNT) }))
      .waitFor({ timeout: 60_000 });
    expect(await filesLike(t('documents.kind-offer-letter'))).toHaveLength(folders.length + 1);
    await closeWindow();
    expect(await filesLike(t('documents.kind-offer-letter'))).toEqual(folders);
  });

  test('are taken back at the next start where the app was killed half-way', async () => {
    const { t } = screen;
    await startAgain();
    await letters.saveAs('断电.pdf');
    await letters.startPdf();
    await letters.dialog
      .getByText(t('task.progress', { done: '20', total: String(COUNT) }))
      .waitFor({ timeout: 60_000 });
    const ended = once(launched.app.process(), 'exit');
    launched.app.process().kill('SIGKILL');
    await ended;
    expect(await filesLike('断电')).toEqual(['断电.pdf.unfinished']);

    launched = await launchApp({ userData: launched.userData, documents: launched.documents });
    await eventually(() => filesLike('断电')).toEqual([]);
  });
});
