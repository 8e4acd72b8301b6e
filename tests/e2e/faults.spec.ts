import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { expect, inject, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { openTestService } from '../fixtures/testService.ts';
import { type LaunchedApp, type LaunchOptions, launchApp, launchEnvironment, makeTemporaryFolder } from './launch.ts';
import { dataProcesses } from './pages/childProcesses.ts';
import { eventually } from './pages/eventually.ts';
import { amountField, fourFigures } from './pages/scenarioPage.ts';
import { openSample } from './pages/startPage.ts';
import {
  navigation,
  openFileName,
  openRecent,
  type Screen,
  screenOf,
  serviceOf,
  showTab,
  stored,
} from './pages/workbench.ts';

const SAMPLE = '苏州三洋能源 2021 年度工资协商';

async function start(options: LaunchOptions = {}): Promise<{ launched: LaunchedApp; screen: Screen }> {
  const launched = await launchApp({ settings: { language: 'zh-CN' }, ...options });
  onTestFinished(launched.close);
  return { launched, screen: screenOf(launched.page) };
}

async function sampleFile(): Promise<string> {
  const file = path.join(await makeTemporaryFolder('files'), '协商.workbench');
  const { api, close } = openTestService({ path: file });
  await api.negotiations.createSample({ language: 'zh-CN' });
  close();
  return file;
}

/** What makes a good file bad, and the sentence that tells of it. */
const BAD_FILES = [
  {
    kind: 'is not a database',
    says: 'errors.not-a-database',
    spoil: (file) => writeFileSync(file, '这是一封信，不是工作台。'.repeat(50)),
  },
  {
    kind: 'belongs to another program',
    says: 'errors.not-a-workbench',
    spoil: (file) => {
      const bytes = readFileSync(file);
      bytes.writeUInt32BE(7, 68);
      writeFileSync(file, bytes);
    },
  },
  {
    kind: 'is damaged',
    says: 'errors.database-damaged',
    spoil: (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 4096 * 2, 4096 * 6);
      writeFileSync(file, bytes);
    },
  },
  {
    kind: 'is from a newer version',
    says: 'errors.database-too-new',
    spoil: (file) => {
      const db = new Database(file);
      db.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 999');
      db.close();
    },
  },
] as const satisfies readonly {
  kind: string;
  says: Parameters<Screen['t']>[0];
  spoil: (file: string) => void;
}[];

test.each(BAD_FILES)(
  'a file that $kind is not opened: the window says so, and its bytes stay',
  async ({ says, spoil }) => {
    const file = await sampleFile();
    spoil(file);
    const before = readFileSync(file);

    const { screen } = await start({ args: [file] });

    const problem = screen.page.getByRole('alert', { name: screen.t('files.not-opened') });
    await problem.waitFor();
    const text = await problem.innerText();
    expect(text).toContain(file);
    expect(text).toContain(screen.t(says));
    await screen.page.getByRole('button', { name: screen.t('start.sample'), exact: true }).waitFor();
    expect(readFileSync(file).equals(before)).toBe(true);
  },
);

test('a file that is gone is not made anew: the window says so, also in English', async () => {
  const folder = await makeTemporaryFolder('files');
  const file = path.join(folder, 'gone.workbench');

  const { launched } = await start({ args: [file], settings: { language: 'en' } });

  const screen = screenOf(launched.page, 'en');
  const problem = screen.page.getByRole('alert', { name: screen.t('files.not-opened') });
  await problem.waitFor();
  expect(await problem.innerText()).toContain(screen.t('errors.file-missing'));
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is open in another process is left to it, and opens once that lets it go', async () => {
  const file = await sampleFile();
  const { launched: holder, screen: holding } = await start({ args: [file] });
  await navigation(holding).waitFor();

  const { screen } = await start({ args: [file] });

  const problem = screen.page.getByRole('alert', { name: screen.t('files.not-opened') });
  await problem.waitFor();
  expect(await problem.innerText()).toContain(screen.t('errors.file-in-use'));

  await holder.close();
  await problem.getByRole('button', { name: screen.t('opening.try-again'), exact: true }).click();
  await openRecent(screen, SAMPLE);
});

test.runIf(existsSync('/proc/self'))(
  'when the data process dies, the window tells, loses no stored edit and takes the next one',
  async () => {
    const { launched, screen } = await start();
    await openSample(screen);
    await amountField(screen, 1).fill('260');
    await amountField(screen, 1).press('Enter');
    await stored(screen, 'scenarios.update');

    const before = dataProcesses(launched.app);
    for (const pid of before) process.kill(pid, 'SIGKILL');

    await screen.page.getByText(screen.t('service.restarted'), { exact: true }).waitFor();
    const after = dataProcesses(launched.app);
    expect([before.length, after.length, after[0] === before[0]]).toEqual([1, 1, false]);
    expect(await raise(screen)).toBe(26_000);

    await amountField(screen, 1).fill('270');
    await amountField(screen, 1).press('Enter');
    await eventually(() => raise(screen)).toBe(27_000);
    expect(await fourFigures(screen)).toEqual(['40.5', '40.0', '-5,000', '5.06']);
  },
);

test('a window that is closed in the middle of typing has stored what was typed', async () => {
  const { launched, screen } = await start();
  await openSample(screen);
  const notes = '底线是每人每月加一百八十元，分两步走';
  await screen.page.getByRole('textbox', { name: screen.t('scenarios.notes'), exact: true }).pressSequentially(notes);

  const closed = launched.app.waitForEvent('close');
  await launched.app.evaluate(({ BrowserWindow }) => {
    // Answered first: closing the last window ends the app.
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
  });
  await closed;

  const { userData, documents } = launched;
  const { screen: next } = await start({ userData, documents });
  await openRecent(next, SAMPLE);
  await showTab(next, 'scenarios');
  await eventually(() =>
    next.page.getByRole('textbox', { name: next.t('scenarios.notes'), exact: true }).inputValue(),
  ).toBe(notes);
});

test('a file that is opened a second time comes to the front in the window that has it', async () => {
  const file = await sampleFile();
  const { launched, screen } = await start({ args: [file] });
  await navigation(screen).waitFor();
  await launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.on('show', () => Reflect.set(globalThis, 'cameToFront', true));
    window?.hide();
  });

  await promisify(execFile)(inject('electronExecutable'), [...launched.switches, projectRoot, file], {
    env: launchEnvironment(launched),
  });

  await eventually(() => launched.app.evaluate(() => Reflect.get(globalThis, 'cameToFront'))).toBe(true);
  expect(launched.app.windows()).toHaveLength(1);
  expect(await openFileName(screen)).toBe('协商');
});

/** What the file holds of the sample's raise, in fen. */
async function raise({ page }: Screen): Promise<number | undefined> {
  const { negotiations } = serviceOf(page);
  const [only] = await negotiations.list({});
  if (!only) throw new Error('There is no negotiation.');
  const terms = (await negotiations.get({ id: only.id })).scenarios[0]?.components[0]?.terms;
  return terms?.kind === 'flat' ? terms.monthly : undefined;
}

/** Electron's own utility process, or the plain Node that runs the service beside an older Electron. */
