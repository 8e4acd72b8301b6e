import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { amountField, component, fourFigures, inWords } from './pages/scenarioPage.ts';
import { issueAndSave, issueLog } from './pages/papersPage.ts';
import { difference, inkOf, pictureOfPage, signsOfTitle, textOfPages } from './pages/pdf.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { openRecent, type Screen, screenOf, serviceOf, showTab, stored, undo } from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';
/** Letters that a font may join into signs that no search finds. */
const OPERATOR = 'Geoffrey Fifield';
const SAMPLE_FIGURES = ['30.0', '40.0', '+10.0', '3.75'];

describe('a union chair works through the sample from the first start to the paper and the next day', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let paper: string;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN', operatorName: OPERATOR } });
    screen = screenOf(launched.page);
  });
  afterAll(() => launched.close());

  test('one click opens the sample with its four figures', async () => {
    await openSample(screen);

    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
    expect((await inWords(screen)).join()).toContain('133%');
  });

  test('a raise that is typed moves the figures, and Ctrl+Z brings them back', async () => {
    await amountField(screen, 1).fill('250');
    await eventually(() => fourFigures(screen)).toEqual(['37.5', '40.0', '+2.5', '4.69']);
    await amountField(screen, 1).press('Enter');
    await stored(screen, 'scenarios.update');

    await undo(screen);

    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
  });

  test('a raise that is moved with the arrow keys is one step to undo', async () => {
    const slider = component(screen, 1).getByRole('slider');
    await slider.focus();
    // As fast as a held key repeats: a pause would end the gesture.
    await Promise.all(['ArrowRight', 'ArrowRight', 'ArrowRight'].map((key) => slider.press(key)));
    await eventually(() => amountField(screen, 1).inputValue()).toBe('203');
    await stored(screen, 'scenarios.update');

    await undo(screen);

    await eventually(() => fourFigures(screen)).toEqual(SAMPLE_FIGURES);
  });

  test('the brief is issued, saved where the dialog says, and stands in the log', async () => {
    paper = path.join(launched.documents, '简报.pdf');
    await answerSaveDialog(launched.app, paper);

    await issueAndSave(screen);

    expect(existsSync(paper)).toBe(true);
    await eventually(() => issueLog(screen)).toHaveLength(1);
    const [issued] = await serviceOf(screen.page).papers.list({});
    expect(issued).toMatchObject({ number: 1, copy: 'table', kind: 'brief' });
  });

  test('its text says what the screen said, and its footer names the checksum of the frozen figures', async () => {
    const { papers } = serviceOf(screen.page);
    const [issued] = await papers.list({});
    const sha256 = createHash('sha256')
      .update(await papers.model({ id: issued?.id ?? '' }))
      .digest('hex');

    const pages = await textOfPages(readFileSync(paper));

    const [first = '', ...annex] = pages.map((text) => text.replaceAll(/\s+/g, ' '));
    for (const figure of ['30.0 万元', '40.0 万元', '+10.0 万元']) expect(first).toContain(figure);
    // In the sentence on top, in the four figures, in the chart.
    expect(first.match(/3\.75/g)?.length).toBeGreaterThanOrEqual(3);
    for (const figure of ['300,000', '400,000', '100,000', '133.3%', '3.75']) expect(annex.join()).toContain(figure);
    pages.forEach((page, at) => {
      expect(page).toContain(screen.t('brief.footer-page', { page: at + 1, pages: pages.length }));
      expect(page).toContain(screen.t('brief.sample-mark'));
    });
    expect(annex.join()).toContain(OPERATOR);
    expect(pages.at(-1)).toContain(sha256);
    expect(issued?.sha256).toBe(sha256);
  });

  test('its picture has every Chinese sign of the title, each with a form of its own', async () => {
    const pdf = readFileSync(paper);

    const signs = await signsOfTitle(pdf, await pictureOfPage(launched.app, pdf, 1), 1);

    expect(signs.map(({ sign }) => sign).join('')).toBe('关于年月起每人每月涨元的测算');
    for (const { sign, picture } of signs) expect([sign, inkOf(picture) > 0.1]).toEqual([sign, true]);
    // Where a font has no form for a sign, all of them are the same box.
    const pairs = signs.flatMap((one, at) => signs.slice(at + 1).map((other) => [one, other] as const));
    const confused = pairs.filter(([a, b]) => a.sign !== b.sign && difference(a.picture, b.picture) < 0.1);
    expect(confused.map(([a, b]) => a.sign + b.sign)).toEqual([]);
  });

  test('after a change and a restart everything is there: the file, the figures, the paper and the way back', async () => {
    await showTab(screen, 'scenarios');
    await amountField(screen, 1).fill('250');
    await amountField(screen, 1).press('Enter');
    await stored(screen, 'scenarios.update');
    const { userData, documents } = launched;
    await launched.close();

    launched = await launchApp({ userData, documents });
    screen = screenOf(launched.page);
    await openRecent(screen, SAMPLE);

    await eventually(() => fourFigures(screen)).toEqual(['37.5', '40.0', '+2.5', '4.69']);
    await showTab(screen, 'papers');
    await eventually(() => issueLog(screen)).toEqual([expect.stringContaining(screen.t('papers.standing-changed'))]);
    const { papers } = serviceOf(screen.page);
    const [issued] = await papers.list({});
    expect(Buffer.from(await papers.pdf({ id: issued?.id ?? '' })).equals(readFileSync(paper))).toBe(true);

    await undo(screen);

    await eventually(() => issueLog(screen)).toEqual([expect.stringContaining(screen.t('papers.standing-same'))]);
    await showTab(screen, 'scenarios');
    expect(await fourFigures(screen)).toEqual(SAMPLE_FIGURES);
  });

  test('nothing went wrong unseen', () => {
    expect(launched.faults).toEqual([]);
  });
});
