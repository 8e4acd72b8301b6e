import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import {
  addRepresentative,
  countVote,
  dayOfEvent,
  enter,
  enterVote,
  fillNumber,
  log,
  panel,
  sentence,
  step,
} from './pages/procedurePage.ts';
import { openSample } from './pages/startPage.ts';
import { openRecent, type Screen, screenOf, serviceOf, showSection, showTab, stored, undo } from './pages/workbench.ts';

const TITLE = '昆仑硅业 2021 年度';

let launched: LaunchedApp;
let screen: Screen;
beforeAll(async () => {
  launched = await launchApp({ settings: { language: 'zh-CN', operatorName: '汪琦' } });
  screen = screenOf(launched.page);
  await openSample(screen);
  await serviceOf(screen.page).negotiations.create({ title: TITLE, regionCode: '630102' });
  await showSection(screen, 'negotiations');
  await openRecent(screen, TITLE);
  await showTab(screen, 'procedure');
});
afterAll(() => launched.close());

/** A box is ticked once what it says is stored. */
async function tick(name: string): Promise<void> {
  const box = screen.page.getByRole('checkbox', { name, exact: true });
  await box.click();
  await eventually(() => box.isChecked()).toBe(true);
}

const alert = () => screen.page.getByRole('alert');

test('an empty procedure says where it begins, by the rules of its province', async () => {
  const { t } = screen;
  await sentence(screen).getByText(t('targets.next-issue-offer')).waitFor();
  await panel(screen, 'procedure.now').getByText(t('procedure.empty')).waitFor();
  await step(screen, 'procedure.step-reply').getByText('《青海省企业工资集体协商条例》第二十五条').waitFor();
  expect(await log(screen).count()).toBe(0);
});

test('a reply before the receipt and a signature without a vote are refused by name', async () => {
  const { t } = screen;
  await enter(screen, 'procedure.event-offer-received', '2021-04-01');
  await log(screen).getByText('2021-04-01').waitFor();
  await step(screen, 'procedure.step-reply').getByText('2021-04-21').waitFor();
  await step(screen, 'procedure.step-negotiate').getByText('2021-05-31').waitFor();

  await enter(screen, 'procedure.event-reply', '2021-03-31');
  await alert().getByText(t('procedure.event-offer-received'), { exact: false }).waitFor();
  await enter(screen, 'procedure.event-signed', '2021-05-20');
  await alert().getByText(t('procedure.event-vote'), { exact: false }).waitFor();
  expect(await log(screen).getByRole('listitem').count()).toBe(1);
});

test('a day to come is refused by name, and not entered as another day', async () => {
  const { t } = screen;
  await enter(screen, 'procedure.event-reply', '2199-01-02');
  await alert().getByText(t('issues.in-future')).waitFor();
  expect(await log(screen).getByRole('listitem').count()).toBe(1);
});

test('more ayes than delegates are named, in the calculator and in the form', async () => {
  const { t } = screen;
  await enter(screen, 'procedure.event-session', '2021-04-20', (form) =>
    form.getByText(t('procedure.result-agreed'), { exact: true }).click(),
  );
  await enter(screen, 'procedure.event-draft', '2021-04-22');
  await eventually(() => log(screen).getByRole('listitem').count()).toBe(3);

  await countVote(screen, 180, 150, 200);
  const vote = panel(screen, 'vote.title');
  await vote.getByText(t('vote.in-favour-above-all', { inFavour: '200', delegates: '180' })).waitFor();
  expect(await vote.getByRole('button', { name: t('vote.enter') }).count()).toBe(0);

  await enter(screen, 'procedure.event-vote', '2021-04-25', async (form) => {
    await fillNumber(form, t('procedure.delegates'), 180);
    await fillNumber(form, t('procedure.present'), 150);
    await fillNumber(form, t('procedure.in-favour'), 200);
  });
  await alert().getByText('150', { exact: false }).first().waitFor();
  expect(await log(screen).getByRole('listitem').count()).toBe(3);
});

test('a vote that is lost leads to another, and the one that carries to the signature', async () => {
  const { page, t } = screen;
  const vote = panel(screen, 'vote.title');
  await countVote(screen, 180, 150, 89);
  await vote.getByText(t('vote.needed', { present: '120', inFavour: '90' })).waitFor();
  await vote.getByText(t('vote.votes-missing', { inFavour: '89', missing: '1' })).waitFor();
  await enterVote(screen, '2021-04-25');
  await eventually(() => log(screen).getByRole('listitem').count()).toBe(4);
  await page.locator('header').getByText(t('negotiations.state-negotiating'), { exact: true }).waitFor();

  await enter(screen, 'procedure.event-signed', '2021-05-20');
  await alert().getByText('2021-04-25', { exact: false }).first().waitFor();

  await enter(screen, 'procedure.event-session', '2021-04-28', (form) =>
    form.getByText(t('procedure.result-agreed'), { exact: true }).click(),
  );
  await eventually(() => log(screen).getByRole('listitem').count()).toBe(5);
  await countVote(screen, 180, 120, 90);
  await vote.getByText(t('vote.adopted', { present: '120', inFavour: '90' })).waitFor();
  await enterVote(screen, '2021-05-10');
  await page.locator('header').getByText(t('negotiations.state-voted'), { exact: true }).waitFor();
  await sentence(screen).getByText(t('targets.next-sign')).waitFor();

  await enter(screen, 'procedure.event-signed', '2021-05-20');
  await page.locator('header').getByText(t('negotiations.state-signed'), { exact: true }).waitFor();
  await step(screen, 'procedure.step-filing').getByText('2021-05-27').waitFor();
});

test('a day that is being typed stays while the log grows beside it', async () => {
  const field = dayOfEvent(screen);
  await field.fill('2021-05-26');
  const service = serviceOf(screen.page);
  const made = (await service.negotiations.list({})).find(({ title }) => title === TITLE);
  await service.procedureLog.record({
    negotiationId: made?.id ?? '',
    event: { kind: 'filed', day: '2021-05-25' },
    by: '汪琦',
  });
  await log(screen).getByText('2021-05-25').waitFor();

  await field.press('Enter');

  expect(await field.inputValue()).toBe('2021-05-26');
});

test('representatives are checked by the article, mended in place, and undone', async () => {
  const { page, t } = screen;
  const roster = panel(screen, 'representatives.title');
  for (const name of ['汪琦', '马文', '李青']) await addRepresentative(screen, 'procedure.side-union', name);
  for (const name of ['王经理', '韩梅']) await addRepresentative(screen, 'procedure.side-employer', name);

  await roster.getByText('企业方代表 2 名，至少要 3 名', { exact: false }).waitFor();
  await roster.getByText('《青海省企业工资集体协商条例》第七条', { exact: false }).first().waitFor();
  await addRepresentative(screen, 'procedure.side-employer', '汪琦');
  await roster.getByText('汪琦同时是双方代表', { exact: false }).waitFor();

  const employer = page.getByRole('table', { name: t('procedure.side-employer') });
  await employer.getByRole('button', { name: t('representatives.remove-named', { name: '汪琦' }) }).click();
  await roster.getByText('汪琦同时是双方代表', { exact: false }).waitFor({ state: 'hidden' });
  await addRepresentative(screen, 'procedure.side-employer', '赵刚');
  for (const mark of ['汪琦：首席', '王经理：首席', '马文：一线']) await tick(mark);
  await roster.getByText(t('representatives.in-order')).waitFor();
  await stored(screen, 'procedureLog.updateRepresentative');
  await undo(screen);
  await roster.getByText('一线职工', { exact: false }).waitFor();
  expect(await page.getByRole('checkbox', { name: '马文：一线', exact: true }).isChecked()).toBe(false);
});
