import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestService } from '../fixtures/testService.ts';
import { type LaunchedApp, launchApp, makeTemporaryFolder } from './launch.ts';
import { eventually } from './pages/eventually.ts';
import { createNegotiation, list, row, search, sortBy, titles, tool } from './pages/negotiationList.ts';
import { createWorkbench } from './pages/startPage.ts';
import { type Screen, screenOf, serviceOf, showSection, undo } from './pages/workbench.ts';

describe('the list of negotiations', () => {
  let launched: LaunchedApp;
  let screen: Screen;
  beforeAll(async () => {
    launched = await launchApp({ settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await createWorkbench(launched.app, screen, path.join(launched.documents, '协商.workbench'));
  });
  afterAll(() => launched.close());

  test('negotiations are created, the newest stands first', async () => {
    for (const title of ['丙厂 2026', '甲厂 2026', '乙厂 2026']) {
      await createNegotiation(screen, { title, enterprise: `${title.slice(0, 2)}有限公司` });
      await showSection(screen, 'negotiations');
    }

    await eventually(() => titles(screen)).toEqual(['乙厂 2026', '甲厂 2026', '丙厂 2026']);
  });

  test('a column’s head sorts by it, and once more the other way round', async () => {
    await sortBy(screen, screen.t('negotiations.title'));
    await eventually(() => titles(screen)).toEqual(['丙厂 2026', '甲厂 2026', '乙厂 2026']);

    await sortBy(screen, screen.t('negotiations.title'));
    await eventually(() => titles(screen)).toEqual(['乙厂 2026', '甲厂 2026', '丙厂 2026']);
  });

  test('a negotiation gets another name', async () => {
    await row(screen, '丙厂 2026').click();
    await screen.page.keyboard.press('F2');
    const dialog = screen.page.getByRole('dialog', { name: screen.t('negotiations.rename') });
    await dialog.getByLabel(screen.t('negotiations.title'), { exact: true }).fill('丁厂 2026');
    await screen.page.keyboard.press('Enter');

    await eventually(async () => (await titles(screen)).toSorted()).toEqual(['丁厂 2026', '乙厂 2026', '甲厂 2026']);
  });

  test('a copy stands beside what it was made of', async () => {
    await row(screen, '甲厂 2026').click();
    await tool(screen, screen.t('negotiations.duplicate')).click();

    await eventually(() => titles(screen)).toContain(screen.t('negotiations.copy-title', { title: '甲厂 2026' }));
  });

  test('an archived one leaves the list and is found among the archived', async () => {
    await row(screen, '乙厂 2026').click();
    await tool(screen, screen.t('negotiations.archive')).click();
    await eventually(() => titles(screen)).not.toContain('乙厂 2026');

    const shelf = (name: string) => screen.page.getByText(name, { exact: true }).first();
    await shelf(screen.t('negotiations.shelf-archived')).click();
    await eventually(() => titles(screen)).toEqual(['乙厂 2026']);
    await shelf(screen.t('negotiations.shelf-current')).click();
  });

  test('a deleted one comes back with undo', async () => {
    const before = await titles(screen);
    await row(screen, '甲厂 2026').click();
    await screen.page.keyboard.press('Delete');
    await eventually(() => titles(screen)).not.toContain('甲厂 2026');

    await undo(screen);

    await eventually(() => titles(screen)).toEqual(before);
  });

  test('search finds by the name of the enterprise, and says when nothing is found', async () => {
    await search(screen, '丙厂有限');
    await eventually(() => titles(screen)).toEqual(['丁厂 2026']);

    await search(screen, '没有这个');
    await screen.page.getByText(screen.t('negotiations.nothing-found', { search: '没有这个' })).waitFor();
  });
});

describe('a list of 10,000 negotiations', () => {
  /** A frame takes 20 to 60 ms here; one that draws all rows takes longer than this, however idle the machine. */
  const STALL_MS = 2000;
  const COUNT = 10_000;
  let launched: LaunchedApp;
  let screen: Screen;

  afterAll(() => launched.close());

  test('it is scrolled to its end and searched without a stall', async () => {
    const file = path.join(await makeTemporaryFolder('files'), '很多.workbench');
    const { api, service, close } = openTestService({ path: file });
    // Nothing is lost if this machine loses power now.
    service.db.pragma('synchronous = OFF');
    for (let number = 1; number <= COUNT; number++) {
      await api.negotiations.create({
        title: `第 ${String(number).padStart(5, '0')} 号协商`,
        enterpriseName: `企业 ${number}`,
      });
    }
    close();
    launched = await launchApp({ args: [file], settings: { language: 'zh-CN' } });
    screen = screenOf(launched.page);
    await list(screen).waitFor();
    const longestFrame = await watchFrames(screen);

    await list(screen).focus();
    await screen.page.keyboard.press('End');
    await row(screen, '第 00001 号协商').waitFor();
    await screen.page.keyboard.press('Home');
    await row(screen, '第 10000 号协商').waitFor();
    await search(screen, '0500');
    await eventually(() => list(screen).getAttribute('aria-rowcount')).toBe('12');
    await search(screen, '');
    await eventually(() => list(screen).getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
    await sortBy(screen, screen.t('negotiations.title'));
    await row(screen, '第 00001 号协商').waitFor();

    expect((await serviceOf(screen.page).negotiations.list({})).length).toBe(COUNT);
    expect(await longestFrame()).toBeLessThan(STALL_MS);
  });
});

/** Milliseconds that the page has gone without a frame, at the longest, since now. */
async function watchFrames({ page }: Screen): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const look = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      Reflect.set(globalThis, 'longestFrame', longest);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => Number(Reflect.get(globalThis, 'longestFrame')));
}
