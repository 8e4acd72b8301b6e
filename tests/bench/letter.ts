import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { buildIfStale } from '../../scripts/build.ts';
import { withDisplay } from '../../scripts/display.ts';
import { isRoot, machineArguments } from '../../scripts/electronArguments.ts';
import { resolveElectron } from '../../scripts/electronRuntime.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { BRIDGE_NAME } from '../../shared/contract/bridge.ts';
import type { DocumentModel } from '../../shared/reports/documentModel.ts';
import { everyDocument } from '../fixtures/letters.ts';
import { memoryOfTree } from './processTree.ts';
import { absoluteRow, median, peerRow, type Row } from './row.ts';

const RUNS = 5;
const BUDGET_MS = 1000;
/** Of one word in a bare page: a letter has several sheets and some forty slices of Chinese faces. */
const BUDGET_RATIO = 6;
const BUDGET_MB = 600;

/** An offer of several sheets to the bytes of its PDF, beside a bare page that says hello, in the same app. */
export async function measureLetter(): Promise<Row[]> {
  await buildIfStale();
  const { executable } = await resolveElectron();
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  try {
    return await withDisplay(async (env) => {
      const app = await _electron.launch({
        executablePath: executable,
        chromiumSandbox: !isRoot(),
        args: [...machineArguments(() => {}), `--user-data-dir=${join(folder, 'user-data')}`, projectRoot],
        env: definedVariables({ ...env, WORKBENCH_NODE: process.execPath }),
      });
      try {
        return await measured(app, await app.firstWindow());
      } finally {
        await app.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(app: ElectronApplication, page: Page): Promise<Row[]> {
  const model = everyDocument()['offer-letter'];
  if (!model) throw new Error('there is an offer among the documents');
  const [letters, hellos]: [number[], number[]] = [[], []];
  let memory = 0;
  for (let run = 0; run < RUNS; run++) {
    hellos.push(await printHello(app));
    letters.push(await printLetter(page, model));
    memory = Math.max(memory, memoryOfTree(app.process().pid ?? 0) / 1e6);
  }
  return [
    absoluteRow('letter to PDF, first', letters[0] ?? Number.NaN, 'ms', BUDGET_MS),
    absoluteRow('letter to PDF, median', median(letters), 'ms', BUDGET_MS),
    peerRow('letter to PDF beside a bare page', median(letters), median(hellos), 'ms', BUDGET_RATIO),
    absoluteRow('letter to PDF, memory', memory, 'MB', BUDGET_MB),
  ];
}

/** Milliseconds from the wish to the PDF, in the page. */
function printLetter(page: Page, model: DocumentModel): Promise<number> {
  return page.evaluate(
    async ([bridge, letter]) => {
      const { call } = Reflect.get(globalThis, bridge);
      const startedAt = performance.now();
      const answer = await call('shell', 'print.toPdf', { paper: { model: letter, sha256: '0'.repeat(64) } });
      if (!answer.ok) throw new Error(answer.error.message);
      return performance.now() - startedAt;
    },
    [BRIDGE_NAME, model] as const,
  );
}

/** The same of a page without anything of ours. */
function printHello(app: ElectronApplication): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const startedAt = performance.now();
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, partition: 'hello' } });
    await window.loadURL('data:text/html,<p>hello</p>');
    await window.webContents.printToPDF({ preferCSSPageSize: true });
    window.destroy();
    return performance.now() - startedAt;
  });
}

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
