import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UNEXPLAINED_DEMAND } from '../../shared/domain/demands/demand.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { demandPane, meetingPane, openNextMeeting, planRhythm, writeState } from './pages/meetingsPage.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf, showTab, undo } from './pages/workbench.ts';

describe('what workers ask for is kept from the forum to the agreement', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let negotiationId: string;
  const demand = async () => {
    const all = await serviceOf(screen.page).demands.list({ negotiationId });
    return all.find(({ title }) => title === '夜班加餐');
  };
  const states = async () => (await demand())?.history.map(({ state }) => state);
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await openSample(screen);
    const [first] = await serviceOf(screen.page).negotiations.list({});
    negotiationId = first?.id ?? '';
  });
  afterAll(() => launched.close());

  test('the rhythm of the case is planned: twelve forums, four enlarged ones, two congresses', async () => {
    await showTab(screen, 'meetings');

    await planRhythm(screen, ['生产部', '技术部']);

    const { meetings } = await serviceOf(screen.page).meetings.list({ negotiationId });
    const count = (kind: string) => meetings.filter((meeting) => meeting.kind === kind).length;
    expect([count('forum'), count('enlarged-forum'), count('congress')]).toEqual([12, 4, 2]);
    expect(meetings.filter(({ kind }) => kind === 'forum').map(({ chair }) => chair)[2]).toBe('生产部');
  });

  test('a forum is held, and a demand entered there names it', async () => {
    const { t, page } = screen;
    await openNextMeeting(screen, t('meetings.kind-forum'));
    const pane = meetingPane(screen);
    await pane.getByText(t('meetings.state-held'), { exact: true }).click();
    await pane.getByRole('textbox', { name: t('demands.enter-at-meeting') }).fill('夜班加餐');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: '夜班加餐', exact: true }).waitFor();
    await pane
      .getByRole('textbox', { name: t('meetings.minutes'), exact: true })
      .fill('夜班职工说，后半夜吃不上热饭。');

    await eventually(async () => (await demand())?.source).toContain(t('meetings.kind-forum'));
    await eventually(async () => {
      const { meetings } = await serviceOf(page).meetings.list({ negotiationId });
      return meetings.filter(({ state }) => state === 'held').map(({ minutes }) => minutes);
    }).toEqual(['夜班职工说，后半夜吃不上热饭。']);
  });

  test('Ctrl+Z after a demand was entered takes it back, and leaves nothing in the line', async () => {
    const { t, page } = screen;
    const line = meetingPane(screen).getByRole('textbox', { name: t('demands.enter-at-meeting') });
    await line.fill('更衣柜');
    await line.press('Enter');
    const titles = async () =>
      (await serviceOf(page).demands.list({ negotiationId })).map(({ title }) => title).slice(-2);
    await eventually(titles).toEqual(['夜班加餐', '更衣柜']);

    await page.keyboard.press('Control+z');

    await eventually(titles).not.toContain('更衣柜');
    expect(await line.inputValue()).toBe('');
  });

  test('a refusal without a reason is not written down; with one, the plan is kept', async () => {
    const { t, page } = screen;
    await meetingPane(screen).getByRole('button', { name: '夜班加餐', exact: true }).click();
    await eventually(() =>
      demandPane(screen)
        .getByRole('textbox', { name: t('demands.title') })
        .inputValue(),
    ).toBe('夜班加餐');

    await writeState(screen, { act: t('demands.act-plan-kept'), reason: '' });
    await eventually(() => page.getByRole('alert').allInnerTexts()).toContain(t('demands.reason-missing'));
    expect(await states()).toEqual(['raised']);

    const reason = page
      .getByRole('form', { name: t('demands.act-plan-kept') })
      .getByRole('textbox')
      .last();
    await reason.fill('食堂夜里没人');
    await page.getByRole('gridcell', { name: '建职工停车场', exact: true }).click();
    await page.getByRole('gridcell', { name: '夜班加餐', exact: true }).click();
    expect(await reason.inputValue()).toBe('食堂夜里没人');
    await page.getByRole('button', { name: t('demands.write-state'), exact: true }).click();

    await eventually(states).toEqual(['raised', 'plan-kept']);
    await eventually(() => demandPane(screen).innerText()).toContain(
      t('demands.plan-missing', { state: t('demands.state-plan-kept') }),
    );
  });

  test('it is put into a scenario, agreed, and one undo takes the agreement back', async () => {
    const { t, page } = screen;
    await demandPane(screen)
      .getByRole('button', { name: t('demands.put-into') })
      .click();
    await page.getByRole('menuitem', { name: '平均涨 3%' }).hover();
    await page.getByRole('menuitem', { name: t('scenarios.benefit'), exact: true }).click();
    await eventually(async () => (await demand())?.links.map(({ title }) => title)).toEqual(['平均涨 3%：夜班加餐']);

    await writeState(screen, { act: t('demands.act-agreed'), reason: '十月起夜班供热餐' });
    await eventually(states).toEqual(['raised', 'plan-kept', 'agreed']);

    await undo(screen);
    await eventually(states).toEqual(['raised', 'plan-kept']);
  });

  test('Ctrl+F finds in the register, and Alt with an arrow moves a demand on and on', async () => {
    const { page, t } = screen;
    await page.keyboard.press('Control+f');
    await eventually(() =>
      page.getByRole('searchbox', { name: t('demands.search') }).evaluate((field) => field.matches(':focus')),
    ).toBe(true);

    await serviceOf(page).demands.create({
      negotiationId,
      rows: ['甲', '乙'].map((title) => ({ ...UNEXPLAINED_DEMAND, title, day: '2026-03-05' })),
    });
    const titles = async () => (await serviceOf(page).demands.list({ negotiationId })).map(({ title }) => title);
    await page.getByRole('gridcell', { name: '乙', exact: true }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(titles).toEqual(['建职工停车场', '夜班加餐', '乙', '甲']);
    await page.keyboard.press('Alt+ArrowUp');
    await eventually(titles).toEqual(['建职工停车场', '乙', '夜班加餐', '甲']);
    for (let step = 0; step < 3; step += 1) await undo(screen);
    await eventually(titles).toEqual(['建职工停车场', '夜班加餐']);
    await page.getByRole('gridcell', { name: '夜班加餐', exact: true }).click();
  });

  test('a scenario that is deleted leaves its name at the demand', async () => {
    const { t, page } = screen;
    const { scenarios } = await serviceOf(page).negotiations.get({ id: negotiationId });
    await serviceOf(page).scenarios.remove({ id: scenarios[0]?.id ?? '' });

    await eventually(() => demandPane(screen).innerText()).toContain(
      t('demands.deleted-name', { name: '平均涨 3%：夜班加餐' }),
    );
    await undo(screen);
    await eventually(() => demandPane(screen).innerText()).not.toContain('已删除');
  });

  test('the calendar is walked by keys: Page Down turns the month, Enter on a free day adds a meeting there', async () => {
    const { t, page } = screen;
    await showTab(screen, 'meetings');
    const calendar = page.getByRole('region', { name: t('meetings.view-calendar'), exact: true });
    const cell = calendar.locator('[role=gridcell][tabindex="0"]');
    await cell.focus();
    const before = (await cell.getAttribute('data-day')) ?? '';
    await page.keyboard.press('PageDown');
    await eventually(() => cell.getAttribute('data-day')).not.toBe(before);
    // The forum, the enlarged one and the congress have other days, rolled or not.
    while ((await cell.getAttribute('data-day'))?.slice(8) !== '03') await page.keyboard.press('ArrowLeft');
    const day = await cell.getAttribute('data-day');
    await page.keyboard.press('Enter');

    await eventually(async () => {
      const { meetings } = await serviceOf(page).meetings.list({ negotiationId });
      return meetings.filter(({ kind }) => kind === 'other').map((meeting) => meeting.day);
    }).toEqual([day]);
    await undo(screen);
  });

  test('a series that ends before it begins says so, and is not planned', async () => {
    const { t, page } = screen;
    await page.getByRole('button', { name: t('meetings.new-series'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t('meetings.new-series') });
    const until = dialog.getByRole('textbox', { name: t('meetings.until') });
    await until.fill('2020-01-01');
    await until.press('Enter');

    await eventually(() => dialog.getByRole('alert').allInnerTexts()).toContain(t('errors.series-without-meeting'));
    expect(await dialog.getByRole('button', { name: t('meetings.plan'), exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: t('dialog.cancel'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  test('all meetings go out as one calendar file', async () => {
    const { t, page } = screen;
    const file = path.join(launched.documents, '会议.ics');
    await answerSaveDialog(launched.app, file);
    await showTab(screen, 'meetings');

    await page
      .getByRole('button', { name: t('meetings.export-all'), exact: true })
      .first()
      .click();

    await eventually(() => readFile(file, 'utf8').catch(() => '')).toContain('END:VCALENDAR');
    const text = await readFile(file, 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(18);
    expect(text).not.toContain('后半夜');
    expect(launched.faults).toEqual([]);
  });
});
