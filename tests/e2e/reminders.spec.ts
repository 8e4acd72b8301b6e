import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BRIDGE_NAME } from '../../shared/contract/bridge.ts';
import { addDays } from '../../shared/domain/procedure/days.ts';
import { readCalendar } from '../fixtures/calendar.ts';
import { type LaunchedApp, launchApp } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { answerSaveDialog, openSample } from './pages/startPage.ts';
import { navigation, type Screen, screenOf, serviceOf } from './pages/workbench.ts';

/** The day of the machine, which the app goes by. */
const today = new Intl.DateTimeFormat('sv').format(new Date());
const REPLY_DAYS = 20;

/** Keeps what notifications would show; the machine that tests run on may have none. */
function catchNotifications({ app }: LaunchedApp): Promise<void> {
  return app.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Reflect.set(globalThis, 'shownNotifications', shown);
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
  });
}
const notifications = ({ app }: LaunchedApp): Promise<{ title: string; body: string }[]> =>
  app.evaluate(() =>
    Reflect.get(globalThis, 'shownNotifications').map(({ title, body }: Electron.Notification) => ({ title, body })),
  );

describe('what is due is shown at the start of the day', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  let title: string;
  const heading = () => screen.page.getByRole('heading', { level: 1 }).innerText();
  const entry = () => navigation(screen).getByRole('button', { name: new RegExp(`^${screen.t('nav.due')}`) });
  const restart = async () => {
    const { userData, documents } = launched;
    await launched.close();
    launched = await launchApp({ userData, documents });
    await catchNotifications(launched);
    screen = screenOf(launched.page);
  };
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await openSample(screen);
  });
  afterAll(() => launched.close());

  test('a sample has nothing due: the list says so, and a restart shows the negotiations', async () => {
    await entry().click();
    await screen.page.getByText(screen.t('due.empty', { days: 30 })).waitFor();

    await restart();

    await eventually(heading).toBe(screen.t('nav.negotiations'));
    // The list is asked for only once the opening has counted.
    await entry().click();
    await screen.page.getByText(screen.t('due.empty', { days: 30 })).waitFor();
    expect(await notifications(launched)).toEqual([]);
  });

  test('with a reply that is overdue the next start shows it first, and one notification tells of numbers alone', async () => {
    const service = serviceOf(screen.page);
    const [negotiation] = await service.negotiations.list({});
    title = negotiation?.title ?? '';
    await service.procedureLog.record({
      negotiationId: negotiation?.id ?? '',
      event: { kind: 'offer-received', day: addDays(today, -REPLY_DAYS - 2) },
      by: '王芳',
    });
    await eventually(() => entry().innerText()).toMatch(/1/);
    expect(await notifications(launched)).toEqual([]);

    await restart();

    await eventually(heading).toBe(screen.t('nav.due'));
    await screen.page.getByText(screen.t('due.step-reply')).waitFor();
    await eventually(() => notifications(launched)).toEqual([
      { title: screen.t('app.name'), body: screen.t('due.notice-overdue', { overdue: '1' }) },
    ]);
  });

  test('on the same day it is not told again, and with the setting off the negotiations come first', async () => {
    await screen.page.evaluate(
      (bridge) => Reflect.get(globalThis, bridge).call('shell', 'settings.update', { opensDue: false }),
      BRIDGE_NAME,
    );

    await restart();

    await eventually(() => entry().innerText()).toMatch(/1/);
    expect(await heading()).toBe(screen.t('nav.negotiations'));
    expect(await notifications(launched)).toEqual([]);
  });

  test('Ctrl+D shows the list, and Enter opens the procedure of the negotiation', async () => {
    const { page, t } = screen;
    await page.keyboard.press('Control+d');
    const row = page.getByRole('row').filter({ hasText: t('due.step-reply') });
    expect(await row.innerText()).toContain(t('due.days-late', { count: '2' }));

    await row.getByRole('gridcell').nth(1).click();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('tab', { name: t('negotiations.tab-procedure'), selected: true }).waitFor();
  });

  test('the list is saved as a calendar and as a table', async () => {
    const { page, t } = screen;
    await entry().click();
    await page.getByText(t('due.step-reply')).waitFor();
    const calendar = path.join(launched.documents, 'due.ics');
    await answerSaveDialog(launched.app, calendar);
    await page.getByRole('button', { name: t('due.export-calendar') }).click();
    await page.getByText(t('files.saved', { path: calendar })).waitFor();
    const table = path.join(launched.documents, 'due.csv');
    await answerSaveDialog(launched.app, table);
    await page.getByRole('button', { name: t('due.export-table') }).click();
    await page.getByText(t('files.saved', { path: table })).waitFor();

    const day = addDays(today, -2);
    expect(readCalendar(await readFile(calendar, 'utf8'))).toMatchObject([
      {
        'DTSTART;VALUE=DATE': day.replaceAll('-', ''),
        SUMMARY: t('due.entry', { what: t('due.step-reply'), of: title }),
      },
    ]);
    expect(await readFile(table, 'utf8')).toContain(day);
  });

  test('a search that fits nothing leads back to everything', async () => {
    const { page, t } = screen;
    await page.getByRole('searchbox', { name: t('due.search') }).fill('没有这样的事');
    await page.getByText(t('due.nothing-found')).waitFor();

    await page.getByRole('button', { name: t('due.show-all') }).click();

    await page.getByText(t('due.step-reply')).waitFor();
    expect(launched.faults).toEqual([]);
  });

  test('a click on the notification brings up the list', async () => {
    await screen.page.keyboard.press('Control+1');
    await eventually(heading).toBe(screen.t('nav.negotiations'));
    const shown = await screen.page.evaluate(
      ([bridge, day]) =>
        Reflect.get(globalThis, bridge).call('shell', 'reminders.notify', { day, title: '待办', body: '1' }),
      [BRIDGE_NAME, addDays(today, 1)] as const,
    );
    expect(shown).toEqual({ ok: true, value: true });

    await launched.app.evaluate(() => {
      Reflect.get(globalThis, 'shownNotifications').at(-1).emit('click');
    });

    await eventually(heading).toBe(screen.t('nav.due'));
  });
});
