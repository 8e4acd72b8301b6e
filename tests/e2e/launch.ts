import type { ChildProcess } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { isRoot, machineArguments } from '../../scripts/electronArguments.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import type { Settings } from '../../shared/contract/settings.ts';

export interface LaunchOptions {
  /** What follows the app folder on the command line. */
  args?: string[];
  /** Chromium's own switches. */
  switches?: string[];
  /** Folder of settings and backups; a new empty one unless told, so that a restart names the one of before. */
  userData?: string;
  /** Where new workbench files go; a new empty one unless told. */
  documents?: string;
  /** As chosen in an earlier run. */
  settings?: Partial<Settings>;
  env?: Record<string, string>;
}

export interface LaunchedApp {
  app: ElectronApplication;
  /** The first window. */
  page: Page;
  userData: string;
  documents: string;
  /** Chromium's, as the app was started with. */
  switches: string[];
  /** Uncaught errors and console errors of all windows, as they came. */
  faults: string[];
  /** What the app's processes have written so far. */
  output(): string;
  /** Ends the app as its user would, if it still runs; one that does not end within 15 seconds is killed and fails the test. */
  close(): Promise<void>;
}

/** A folder of its own for one test, removed after the run. */
export function makeTemporaryFolder(name: string): Promise<string> {
  return mkdtemp(path.join(inject('temporaryRoot'), `${name}-`));
}

/** Starts the built app in a real window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? (await makeTemporaryFolder('user-data'));
  const documents = options.documents ?? (await makeTemporaryFolder('documents'));
  if (options.settings) await writeFile(path.join(userData, 'settings.json'), JSON.stringify(options.settings));
  const switches = [...machineArguments(() => {}), ...(options.switches ?? []), `--user-data-dir=${userData}`];
  const app = await _electron.launch({
    executablePath: inject('electronExecutable'),
    chromiumSandbox: !isRoot(),
    // Playwright would answer `light` for the system, whatever the settings say.
    colorScheme: null,
    args: [...switches, projectRoot, ...(options.args ?? [])],
    env: { ...launchEnvironment({ documents }), ...options.env },
  });
  const electron = app.process();
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  electron.stdout?.on('data', keep);
  electron.stderr?.on('data', keep);
  const faults: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  };
  app.windows().forEach(watch);
  app.on('window', watch);
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  return {
    app,
    page,
    userData,
    documents,
    switches,
    faults,
    output: () => output,
    close: () => closeApp(app, electron),
  };
}

/** What a started app finds in its environment. */
export function launchEnvironment({ documents }: Pick<LaunchedApp, 'documents'>): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = definedVariables(process.env);
  const display = inject('display');
  return {
    ...inherited,
    ...(display === '' ? {} : { DISPLAY: display }),
    WORKBENCH_NODE: process.execPath,
    WORKBENCH_DOCUMENTS_DIR: documents,
  };
}

async function closeApp(app: ElectronApplication, electron: ChildProcess): Promise<void> {
  if (electron.exitCode !== null) return;
  let killed = false;
  const deadline = setTimeout(() => {
    killed = true;
    electron.kill('SIGKILL');
  }, 15_000);
  await app.close();
  clearTimeout(deadline);
  if (killed) throw new Error('The app did not end within 15 seconds of being asked to.');
}

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
