import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { draftDocument, issueDocument, leaveDocument } from './pages/documentsPage.ts';
import { eventually } from './pages/eventually.ts';
import { textOfPages } from './pages/pdf.ts';
import { addRepresentative, countVote, enter, enterVote, log, panel, sentence, step } from './pages/procedurePage.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf, showTab } from './pages/workbench.ts';

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '陶俊杰' } });
  screen = screenOf(launched.page);
  await turnTo('2021-01-04');
  await openSample(screen);
});
afterAll(() => launched.close());

/** The day on the calendar of the one who sits before the window; what hangs on it is drawn anew. */
async function turnTo(day: string): Promise<void> {
  await launched.page.clock.setSystemTime(new Date(`${day}T09:00:00+08:00`));
}

async function seeDay(day: string): Promise<void> {
  await turnTo(day);
  await showTab(screen, 'agreement');
  await showTab(screen, 'procedure');
}

/** Writes a document, issues it as PDF and answers what is printed, without breaks of lines and sheets. */
async function printed(kind: string): Promise<string> {
  const { t } = screen;
  await showTab(screen, 'papers');
  await draftDocument(screen, kind);
  const file = path.join(launched.documents, `${kind}.pdf`);
  await answerSaveDialog(launched.app, file);
  await issueDocument(screen, t('papers.issue-and-save'));
  await leaveDocument(screen);
  return (await textOfPages(readFileSync(file))).join('').replaceAll(/\s+/g, '');
}

const agreed = (form: Locator) => form.getByText(screen.t('procedure.result-agreed'), { exact: true }).click();

test('on the first day the offer letter is written, issued, entered by that and handed over', async () => {
  const { t } = screen;
  await showTab(screen, 'procedure');
  await sentence(screen).getByText(t('targets.next-issue-offer')).waitFor();
  for (const name of ['陶俊杰', '周敏', '沈洁']) await addRepresentative(screen, 'procedure.side-union', name);
  for (const name of ['山本', '钱芳', '顾伟']) await addRepresentative(screen, 'procedure.side-employer', name);

  const letter = await printed(t('documents.kind-offer-letter'));

  expect(letter).toContain('三洋能源（苏州）有限公司');
  expect(letter).toContain('2021年1月4日');
  expect(letter).toContain('20日内');
  await showTab(screen, 'procedure');
  await sentence(screen).getByText(t('targets.next-deliver-offer')).waitFor();
  await enter(screen, 'procedure.event-offer-received', '2021-01-04');
  await step(screen, 'procedure.step-reply').getByText('2021-01-24').waitFor();
});

test('the day of the reply passes, and the reminder names it', async () => {
  const { t } = screen;
  await seeDay('2021-01-27');
  await sentence(screen)
    .getByText(t('procedure.reply-late', { day: '1月24日', days: '3' }))
    .waitFor();

  const reminder = await printed(t('documents.kind-reminder-letter'));

  expect(reminder).toContain('2021年1月24日');
  expect(reminder).toContain('2021年1月27日');
  await showTab(screen, 'procedure');
  await log(screen)
    .getByRole('listitem')
    .filter({ hasText: '2021-01-27' })
    .getByText(t('procedure.event-urged'))
    .waitFor();
  await eventually(() => log(screen).getByRole('listitem').count()).toBe(3);
});

test('the parties meet, and the congress adopts the draft', async () => {
  const { t } = screen;
  await seeDay('2021-02-22');
  await enter(screen, 'procedure.event-reply', '2021-01-29');
  await eventually(() => log(screen).getByRole('listitem').count()).toBe(4);
  await enter(screen, 'procedure.event-session', '2021-02-08', agreed);
  await eventually(() => log(screen).getByRole('listitem').count()).toBe(5);
  await enter(screen, 'procedure.event-draft', '2021-02-10');
  await eventually(() => log(screen).getByRole('listitem').count()).toBe(6);
  await countVote(screen, 60, 55, 52);
  await enterVote(screen, '2021-02-20');
  await sentence(screen).getByText(t('targets.next-sign')).waitFor();

  const resolution = await printed(t('documents.kind-congress-resolution'));

  for (const words of ['60', '55', '52', '第三十六条']) expect(resolution).toContain(words);
});

test('what was agreed is signed once, and counts as the signature of the procedure', async () => {
  const { page, t } = screen;
  await turnTo('2021-02-24');
  await showTab(screen, 'agreement');
  await page.getByRole('button', { name: t('agreements.sign'), exact: true }).click();
  await page.getByText(t('negotiations.state-signed'), { exact: true }).waitFor();

  const agreement = await printed(t('documents.kind-wage-agreement'));
  const statement = await printed(t('documents.kind-filing-statement'));

  expect(agreement).toContain('3%');
  expect(agreement).toContain('第一条');
  expect(statement).toContain('2021年2月20日');
  // Handing it in has a day of its own: the way leads there, with the form filled in as far as is known.
  await page.getByRole('button', { name: t('documents.enter-by-hand'), exact: true }).click();
  await page
    .getByRole('form', { name: t('procedure.enter') })
    .getByText(t('procedure.event-filed'), { exact: true })
    .waitFor();
  await step(screen, 'procedure.step-filing').getByText('《工资集体协商试行办法》第二十一条').waitFor();
});

test('filed in time, silence of the office brings it into force, and every paper is in the log', async () => {
  const { page, t } = screen;
  await seeDay('2021-02-26');
  await enter(screen, 'procedure.event-filed', '2021-02-26');
  await enter(screen, 'procedure.event-authority-receipt', '2021-02-26');
  await step(screen, 'procedure.step-review').getByText('2021-03-13').waitFor();
  await seeDay('2021-03-14');
  await page.getByText(t('negotiations.state-in-force'), { exact: true }).waitFor();
  await sentence(screen).getByText(t('targets.next-publish')).waitFor();
  await enter(screen, 'procedure.event-published', '2021-03-14');
  await panel(screen, 'procedure.now').getByText('续', { exact: false }).first().waitFor();

  const kinds = (await serviceOf(page).papers.list({})).map(({ kind }) => kind).toReversed();
  expect(kinds).toEqual([
    'offer-letter',
    'reminder-letter',
    'congress-resolution',
    'wage-agreement',
    'filing-statement',
  ]);
  expect(launched.faults).toEqual([]);
});
