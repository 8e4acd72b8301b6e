import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyText } from '../../shared/domain/documents/documentBody.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import {
  blanksLeft,
  draftDocument,
  draftLines,
  fillBlank,
  issueDocument,
  leaveDocument,
  openDocument,
  pasteInto,
  saved,
  textOf,
  useTool,
  writeAfter,
} from './pages/documentsPage.ts';
import { dataProcesses } from './pages/childProcesses.ts';
import { paragraphsOf, partsOfDocx } from './pages/docx.ts';
import { eventually } from './pages/eventually.ts';
import { issueLog } from './pages/papersPage.ts';
import { textOfPages } from './pages/pdf.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { openRecent, type Screen, screenOf, serviceOf, showTab } from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';
const LETTER = '工资集体协商要约书';

describe('a chair writes an offer letter', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', theme: 'light', operatorName: '陶俊杰' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    await showTab(screen, 'papers');
  });
  afterAll(() => launched.close());

  const press = (keys: string) => screen.page.keyboard.press(keys);
  const type = (words: string) => screen.page.keyboard.type(words);

  test('it is written from the data, and the rail lists what is left to fill in', async () => {
    const { t } = screen;
    await draftDocument(screen, t('documents.kind-offer-letter'));

    await eventually(() => textOf(screen).innerText()).toContain('三洋能源（苏州）有限公司');
    expect((await blanksLeft(screen)).length).toBeGreaterThan(3);
  });

  test('a paragraph, a list and a tick are added in place, and a blank is filled by typing on it', async () => {
    const { page, t } = screen;
    const before = await blanksLeft(screen);
    await writeAfter(screen, '我方提出就下列事项进行协商');
    await press('Enter');
    await type('另就高温津贴提出两点：');
    await press('Enter');
    await useTool(screen, t('documents.numbers'));
    await type('按月发放');
    await press('Enter');
    await type('不低于上年');
    const tick = page.getByRole('checkbox').first();
    const wasTicked = await tick.isChecked();
    await tick.click();
    await fillBlank(screen, '会议地点', '公司三楼会议室');
    await saved(screen);

    const text = textOf(screen);
    expect(await text.locator('ol').filter({ hasText: '按月发放' }).locator('li').allInnerTexts()).toEqual([
      '按月发放',
      '不低于上年',
    ]);
    expect(await tick.isChecked()).toBe(!wasTicked);
    expect(await text.innerText()).toContain('公司三楼会议室');
    expect(await blanksLeft(screen)).toHaveLength(before.length - 1);
  });

  test('composed Chinese takes the place of a blank', async () => {
    const { page } = screen;
    const before = (await blanksLeft(screen)).length;
    await fillBlank(screen, '首次协商会议时间', '');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '两典', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '下午两点' });

    await eventually(() => textOf(screen).innerText()).toContain('日下午两点在');
    expect(await blanksLeft(screen)).toHaveLength(before - 1);
  });

  test('in the text undo takes back typing; outside it, the last thing that was stored', async () => {
    const { page, t } = screen;
    await writeAfter(screen, '另就高温津贴');
    await type('写错了的话');
    await press('Control+z');
    expect(await textOf(screen).innerText()).not.toContain('写错了的话');

    await saved(screen);
    const api = serviceOf(page);
    const [{ id: negotiationId } = { id: '' }] = await api.negotiations.list({});
    const [{ id } = { id: '' }] = await api.documents.list({ negotiationId });
    const number = page.getByRole('textbox', { name: t('documents.number'), exact: true });
    await number.fill('三洋工要约〔2026〕1号');
    await number.press('Enter');
    await eventually(async () => (await api.documents.get({ id })).number).toBe('三洋工要约〔2026〕1号');
    await press('Control+z');
    await eventually(() => number.inputValue()).toBe('');
    await press('Control+Shift+z');
    await eventually(() => number.inputValue()).toBe('三洋工要约〔2026〕1号');
  });

  test('it is looked at page by page, and issued as PDF and as Word', async () => {
    const { page, t } = screen;
    await page.getByRole('button', { name: t('documents.preview'), exact: true }).click();
    await page.getByText(new RegExp(`^${t('documents.pages', { count: '\\d+' })}$`)).waitFor();
    expect(await page.locator('.letter-sheet').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: t('documents.edit'), exact: true }).click();

    const pdf = path.join(launched.documents, '要约书.pdf');
    await answerSaveDialog(launched.app, pdf);
    await issueDocument(screen, t('papers.issue-and-save'));
    const docx = path.join(launched.documents, '要约书.docx');
    await answerSaveDialog(launched.app, docx);
    await issueDocument(screen, t('papers.issue-and-save-word'));

    const api = serviceOf(page);
    const [{ id: negotiationId } = { id: '' }] = await api.negotiations.list({});
    const { events } = await api.procedureLog.get({ negotiationId });
    expect(events.map(({ event }) => event.kind)).toEqual(['offer-issued']);

    const joined = (text: string) => text.replaceAll(/\s+/g, '');
    const printed = joined((await textOfPages(readFileSync(pdf))).join(''));
    const word = joined(
      paragraphsOf((await partsOfDocx(docx)).get('word/document.xml')?.toString('utf8') ?? '').join(''),
    );
    for (const words of ['公司三楼会议室', '不低于上年', '下午两点']) {
      expect(printed).toContain(words);
      expect(word).toContain(words);
    }
  });

  test('back in the list it is issued, and opened again it says what it said', async () => {
    const { t } = screen;
    await leaveDocument(screen);
    await eventually(async () => (await draftLines(screen))[0]).toContain(t('documents.issued', { number: '2' }));
    expect((await issueLog(screen))[0]).toContain(t('documents.kind-offer-letter'));

    await openDocument(screen, LETTER);
    await eventually(() => textOf(screen).innerText()).toContain('公司三楼会议室');
    await writeAfter(screen, '另就高温津贴');
    await type('以下补充。');
    await leaveDocument(screen);
    await eventually(async () => (await draftLines(screen))[0]).toContain(
      t('documents.issued-changed', { number: '2' }),
    );
  });

  test('written anew from the data it shows that text, and the text before when the step is taken back', async () => {
    const { page, t } = screen;
    await openDocument(screen, LETTER);
    await page.getByRole('button', { name: t('documents.rewrite'), exact: true }).click();
    await eventually(() => textOf(screen).innerText()).not.toContain('公司三楼会议室');
    await page.getByText(t('documents.rewritten')).getByRole('button').click();
    await eventually(() => textOf(screen).innerText()).toContain('公司三楼会议室');
    await leaveDocument(screen);
  });

  test('what is deleted can be brought back', async () => {
    const { page, t } = screen;
    await page.getByRole('button', { name: t('documents.remove-of', { title: LETTER }), exact: true }).click();
    await eventually(() => draftLines(screen)).toEqual([]);
    await page
      .getByText(t('documents.removed', { title: LETTER }))
      .getByRole('button')
      .click();
    await eventually(async () => (await draftLines(screen)).length).toBe(1);
    expect(launched.faults).toEqual([]);
  });
});

describe('what is pasted and typed', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    await showTab(screen, 'papers');
    await draftDocument(screen, screen.t('documents.kind-status-notice'));
  });
  afterAll(() => launched.close());

  const clear = async () => {
    await textOf(screen).click();
    await screen.page.keyboard.press('Control+a');
    await screen.page.keyboard.press('Delete');
  };
  const html = () => textOf(screen).evaluate((element) => element.innerHTML);

  test('from Word is reduced to what a letter has', async () => {
    await clear();
    await pasteInto(screen, {
      text: '',
      html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p { color: red }</style></head><body>
        <!--StartFragment--><h1>通报</h1>
        <p class=MsoNormal style='text-indent:32.0pt'><b><span lang=EN-US style='font-family:"Times New Roman";color:red'>2026</span></b>年<o:p></o:p></p>
        <p class=MsoNormal align=center style='text-align:center'><img src="file:///C:/a.png" onerror="alert(1)"><a href="https://example.com">链接</a><script>alert(2)</script></p>
        <table><tr><td colspan=2 style='background:yellow'><p>甲</p></td></tr><tr><td>乙</td><td>丙<ul><li>丁</li></ul></td></tr></table>
        <ul><li>一<ul><li>二</li></ul></li></ul><hr><blockquote>引文</blockquote><pre>代码</pre><!--EndFragment--></body></html>`,
    });
    await saved(screen);

    expect(await textOf(screen).innerText()).toMatch(
      /通报[\s\S]*2026年[\s\S]*链接[\s\S]*甲[\s\S]*乙[\s\S]*丙[\s\S]*引文[\s\S]*代码/,
    );
    const held = await html();
    expect(held).not.toMatch(/<img|<a |<script|<hr|<blockquote|<pre|color|font-family|MsoNormal/i);
    expect(held).toContain('<strong>2026</strong>');
  });

  test('as plain text keeps its paragraphs, rare characters and a demand of two thousand characters', async () => {
    await clear();
    const demand = '增加高温津贴。'.repeat(286);
    await pasteInto(screen, { text: `㛃䶮龘𠮷\n${demand}\r\n第三段\u0007完` });
    await saved(screen);

    expect(await textOf(screen).locator('p').allInnerTexts()).toEqual(['㛃䶮龘𠮷', demand, '第三段完']);
  });

  test('of ten and of two hundred thousand characters is all there', async () => {
    const { page } = screen;
    for (const count of [100, 1800]) {
      await clear();
      const paragraphs = Array.from({ length: count }, (_, at) => `${at}：${'职工工资水平与企业效益同步。'.repeat(7)}`);
      const pasted = paragraphs
        .map((words) => `<p class=MsoNormal><span style="color:red">${words}</span></p>`)
        .join('');
      await pasteInto(screen, { text: paragraphs.join('\n'), html: pasted });
      await saved(screen);
      expect(await textOf(screen).locator('p').count()).toBe(count);
    }
    const [draft] = await serviceOf(page).documents.list({
      negotiationId: (await serviceOf(page).negotiations.list({}))[0]?.id ?? '',
    });
    const { body } = await serviceOf(page).documents.get({ id: draft?.id ?? '' });
    expect(body.content).toHaveLength(1800);
  });

  test('more than a document holds is refused, and nothing is lost', async () => {
    const { page, t } = screen;
    const before = await textOf(screen).locator('p').count();
    await pasteInto(screen, { text: '字'.repeat(60_000) });
    await page.getByText(t('documents.too-long')).waitFor();
    expect(await textOf(screen).locator('p').count()).toBe(before);
    await clear();
    await page.keyboard.type('留下的话');
    await saved(screen);
    expect(launched.faults).toEqual([]);
  });

  test.runIf(existsSync('/proc/self'))('is kept when the data process dies while it is being typed', async () => {
    const { page } = screen;
    await clear();
    await page.keyboard.type('服务中断之前');
    for (const pid of dataProcesses(launched.app)) process.kill(pid, 'SIGKILL');
    await page.keyboard.type('和之后的话');
    await page.getByText(screen.t('service.restarted'), { exact: true }).waitFor();
    await saved(screen);
    const api = serviceOf(page);
    const [{ id: negotiationId } = { id: '' }] = await api.negotiations.list({});
    const [{ id } = { id: '' }] = await api.documents.list({ negotiationId });
    expect(bodyText((await api.documents.get({ id })).body)).toBe('服务中断之前和之后的话');
    expect(await textOf(screen).innerText()).toBe('服务中断之前和之后的话');
  });

  test('is kept when the window closes while it is being typed', async () => {
    const { page } = screen;
    const title = (await page.getByRole('heading', { level: 1 }).first().innerText()).trim();
    await clear();
    await page.keyboard.type('关窗之前的最后一句');
    await launched.close();
    launched = await launchApp({
      settings: { language: 'zh-CN' },
      userData: launched.userData,
      documents: launched.documents,
    });
    screen = screenOf(launched.page);
    await openRecent(screen, SAMPLE);
    await showTab(screen, 'papers');
    await openDocument(screen, title);
    await eventually(() => textOf(screen).innerText()).toContain('关窗之前的最后一句');
  });
});
