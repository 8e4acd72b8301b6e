import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listedUnits } from '../fixtures/campaigns.ts';
import { letterheadTemplate } from '../fixtures/letterheadTemplate.ts';
import { convertedToPdf, secondReader } from '../fixtures/secondReader.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { draftDocument, issueDocument, leaveDocument, openDocument, textOf } from './pages/documentsPage.ts';
import { paragraphsOf, partsOfDocx } from './pages/docx.ts';
import { eventually } from './pages/eventually.ts';
import { lettersDialog, openTargets } from './pages/lettersPage.ts';
import { textOfPages } from './pages/pdf.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { fillDay, openBatch } from './pages/targetsPage.ts';
import { templatesPage } from './pages/templatesPage.ts';
import { openRecent, type Screen, screenOf, serviceOf, showTab, undo } from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';
const LETTER = '工资集体协商要约书';
const NAME = '县总要约书版式';
const LONG = Array.from(
  { length: 60 },
  (_, at) => `第${at + 1}项补充说明：㛃䶮龘各方应当在约定期限内书面反馈意见，逾期另行协商。`,
);

let launched: LaunchedApp;
let screen: Screen;
let files: ReturnType<typeof templatesPage>;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN', theme: 'light', operatorName: '陶俊杰' } });
  screen = screenOf(launched.page);
  files = templatesPage(screen);
  await openSample(screen);
});
afterAll(() => launched.close());

const api = () => serviceOf(screen.page);
const told = (text: string) => text.replaceAll(/[\s　]/gu, '');

async function plainTemplate(text: string, part?: string): Promise<Uint8Array> {
  const file = new Document({ sections: [{ children: [new Paragraph(text)] }] });
  const parts = part === undefined ? [] : [{ path: part, data: 'x' }];
  return new Uint8Array(await Packer.toBuffer(file, undefined, parts));
}

test('a file with a macro and one with a broken field are refused by what is wrong with them', async () => {
  await files.open();
  await files.choose({ name: '带宏.docx', bytes: await plainTemplate('{正文}', 'word/vbaProject.bin') });
  await eventually(files.refusal).toContain('有宏');
  await files.choose({ name: '坏字段.docx', bytes: await plainTemplate('{企业名称 之后没有结束') });
  await eventually(files.refusal).toContain('{企业名称 之后没有结束');
  expect(await api().templates.list({})).toEqual([]);
});

test('a template is added for the kind that its name tells, with the fields that it fills', async () => {
  await files.choose({ name: `${NAME}.docx`, bytes: await letterheadTemplate(LONG) });
  await files.dialog.getByText('职工方代表').waitFor();
  await files.add();
  await files.row(NAME).getByText(screen.t('documents.kind-offer-letter'), { exact: true }).waitFor();
  expect(await api().templates.list({})).toMatchObject([{ name: NAME, kind: 'offer-letter', isUsed: true }]);
});

test('an offer letter is previewed and issued in the template: the PDF says what the Word file says', async () => {
  const { page, t } = screen;
  await openRecent(screen, SAMPLE);
  await showTab(screen, 'papers');
  await draftDocument(screen, t('documents.kind-offer-letter'));
  await page.getByText(t('documents.in-template', { name: NAME }), { exact: true }).waitFor();
  await page.getByRole('button', { name: t('documents.preview'), exact: true }).click();
  await page.locator('.template-sheets').getByText('海东市互助县总工会文件').first().waitFor();
  await page.getByRole('button', { name: t('documents.edit'), exact: true }).click();

  const [pdf, docx] = [path.join(launched.documents, '出文.pdf'), path.join(launched.documents, '出文.docx')];
  await answerSaveDialog(launched.app, pdf);
  await issueDocument(screen, t('papers.issue-and-save'));
  await answerSaveDialog(launched.app, docx);
  await issueDocument(screen, t('papers.issue-and-save-word'));

  const pages = await textOfPages(readFileSync(pdf));
  const printed = told(pages.join(''));
  const parts = await partsOfDocx(docx);
  for (const paragraph of paragraphsOf(parts.get('word/document.xml')?.toString('utf8') ?? '')) {
    expect(printed).toContain(told(paragraph));
  }
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((text, at) => expect(told(text)).toContain(`—${at + 1}/${pages.length}—`));
  const reader = await secondReader();
  if (reader === null) return;
  const word = new Map([['word', new Uint8Array(readFileSync(docx))]]);
  const second = (await convertedToPdf(reader, word, temporaryFolder())).get('word');
  const others = await textOfPages(second ?? new Uint8Array());
  expect(Math.abs(others.length - pages.length)).toBeLessThanOrEqual(1);
});

test('the log saves the Word file that was issued, byte for byte', async () => {
  const [paper] = await api().papers.list({});
  const docx = await api().papers.docx({ id: paper?.id ?? '' });
  expect(docx && Buffer.from(docx).equals(readFileSync(path.join(launched.documents, '出文.docx')))).toBe(true);
});

test('one document may have the built-in layout all the same', async () => {
  const { page, t } = screen;
  await page.getByRole('checkbox', { name: t('documents.built-in-once'), exact: true }).click();
  await page.getByRole('button', { name: t('documents.preview'), exact: true }).click();
  await page.locator('.letter-sheet').first().waitFor();
  expect(await page.locator('.template-sheets').count()).toBe(0);
  await page.getByRole('button', { name: t('documents.edit'), exact: true }).click();
  await answerSaveDialog(launched.app, path.join(launched.documents, '内置.pdf'));
  await issueDocument(screen, t('papers.issue-and-save'));
  const [paper] = await api().papers.list({});
  expect(await api().papers.docx({ id: paper?.id ?? '' })).toBeNull();
});

test('a template that is removed is not used any more, and comes back with an undo', async () => {
  const { page, t } = screen;
  await leaveDocument(screen);
  await files.open();
  await files.remove(NAME);
  await files.row(NAME).waitFor({ state: 'detached' });
  await openRecent(screen, SAMPLE);
  await showTab(screen, 'papers');
  await openDocument(screen, LETTER);
  await textOf(screen).waitFor();
  expect(await page.getByText(t('documents.in-template', { name: NAME }), { exact: true }).count()).toBe(0);
  await leaveDocument(screen);
  await undo(screen);
  await eventually(async () => (await api().templates.list({})).map(({ name }) => name)).toEqual([NAME]);
});

describe('a batch in the template of the user', () => {
  const COUNT = 25;
  const nameAt = (place: number) => `青海第${place}号试点有限公司`;
  const numberOf = (place: number) => `要约〔2021〕${String(place).padStart(3, '0')}号`;
  const isFirstPage = (text: string) => told(text).includes('海东市互助县总工会文件');
  let letters: ReturnType<typeof lettersDialog>;
  let campaignId: string;

  beforeAll(async () => {
    const units = Array.from({ length: COUNT }, (_, at) => ({ name: nameAt(at + 1), address: `长江路${at + 1}号` }));
    ({ campaignId } = await listedUnits(api(), units));
    await openTargets(screen, '2021 年集中要约');
    letters = lettersDialog(launched, screen, 120_000);
  });

  test('is previewed and issued in it', async () => {
    const { page, t } = screen;
    await openBatch(screen, 'letters.title');
    await fillDay(screen, 'letters.day', '2021-04-01');
    const sheets = page.locator('.template-sheets');
    await sheets.getByText('海东市互助县总工会文件').first().waitFor();
    await letters.dialog.getByText(t('documents.in-template', { name: NAME }), { exact: true }).waitFor();
    const place = letters.dialog.getByRole('spinbutton', { name: t('letters.place') });
    await place.fill('25');
    await place.press('Enter');
    await sheets
      .getByText(`${nameAt(25)}：`)
      .first()
      .waitFor();
    await sheets.getByText(numberOf(25)).first().waitFor();

    await letters.button(t('letters.issue', { count: String(COUNT) })).click();
    await letters.dialog.getByText(t('letters.issued', { count: String(COUNT) })).waitFor({ timeout: 60_000 });
    expect(await api().letters.batches({ campaignId })).toMatchObject([{ count: COUNT }]);
  });

  test('becomes one PDF, each letter numbered on its own sheets and, where it is wished, begun on an odd page', async () => {
    await letters.saveAs('版式.pdf');
    await letters.startPdf();
    const pages = await textOfPages(await letters.writtenFile('版式.pdf'));
    const starts = pages.flatMap((text, at) => (isFirstPage(text) ? [at] : []));
    expect(starts).toHaveLength(COUNT);
    const each = (starts[1] ?? 0) - (starts[0] ?? 0);
    expect(pages).toHaveLength(COUNT * each);
    for (const [at, start] of starts.entries()) {
      const letter = pages.slice(start, start + each).map(told);
      expect(letter[0]).toContain(`${nameAt(at + 1)}：`);
      letter.forEach((text, page) => {
        expect(text).toContain(numberOf(at + 1));
        expect(text).toContain(`—${page + 1}/${each}—`);
      });
    }

    await letters.startOdd();
    await letters.saveAs('双面.pdf');
    await letters.startPdf();
    const twoSided = await textOfPages(await letters.writtenFile('双面.pdf'));
    const odd = twoSided.flatMap((text, at) => (isFirstPage(text) ? [at] : []));
    expect(odd).toEqual(starts.map((_, at) => at * (each + (each % 2))));
    expect(twoSided.filter((text) => told(text) !== '')).toEqual(pages);
  }, 300_000);

  test('is printed again for a range and written as Word files, word for word, whatever became of the template', async () => {
    const { t } = screen;
    const [template] = await api().templates.list({});
    await api().templates.remove({ id: template?.id ?? '' });
    await letters.dialog.getByRole('checkbox', { name: t('letters.starts-odd') }).uncheck();
    await letters.chooseNumbers(11, 13);
    await letters.saveAs('重印.pdf');
    await letters.startPdf();
    const again = (await textOfPages(await letters.writtenFile('重印.pdf'))).map(told);
    expect(again.filter((text) => text.includes('海东市互助县总工会文件'))).toHaveLength(3);
    expect(again[0]).toContain(`${nameAt(11)}：`);

    await letters.answerFolder();
    const folder = t('letters.file-name', { kind: t('documents.kind-offer-letter'), day: '2021-04-01' });
    await letters.button(t('letters.save-word')).click();
    await letters.whenWritten(folder);
    const written = readdirSync(path.join(launched.documents, folder)).sort();
    expect(written).toEqual([11, 12, 13].map((place) => `${place} ${nameAt(place)}.docx`));
    for (const [at, file] of written.entries()) {
      const parts = await partsOfDocx(path.join(launched.documents, folder, file));
      const paragraphs = paragraphsOf(parts.get('word/document.xml')?.toString('utf8') ?? '').map(told);
      expect(paragraphs).toContain(`${nameAt(at + 11)}：`);
      for (const paragraph of paragraphs) expect(again.join('')).toContain(paragraph);
    }
    expect(launched.faults).toEqual([]);
  }, 120_000);
});
