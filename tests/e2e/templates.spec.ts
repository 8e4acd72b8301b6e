import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterheadTemplate } from '../fixtures/letterheadTemplate.ts';
import { convertedToPdf, secondReader } from '../fixtures/secondReader.ts';
import { temporaryFolder } from '../fixtures/temporaryFolder.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { draftDocument, issueDocument, leaveDocument, openDocument, textOf } from './pages/documentsPage.ts';
import { paragraphsOf, partsOfDocx } from './pages/docx.ts';
import { eventually } from './pages/eventually.ts';
import { textOfPages } from './pages/pdf.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
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
