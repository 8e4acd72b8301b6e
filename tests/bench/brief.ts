import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { buildIfStale } from '../../scripts/build.ts';
import { withDisplay } from '../../scripts/display.ts';
import { isRoot, machineArguments } from '../../scripts/electronArguments.ts';
import { resolveElectron } from '../../scripts/electronRuntime.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { BRIDGE_NAME } from '../../shared/contract/bridge.ts';
import { absoluteRow, median, type Row } from './row.ts';
import { writeSample } from './sample.ts';

const RUNS = 5;
const BUDGET_MS = 1500;

/** From the wish for a brief of sample A to the bytes of its PDF, in the real window; the first run counts too. */
export async function measureBrief(): Promise<Row[]> {
  await buildIfStale();
  const { executable } = await resolveElectron();
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  try {
    const file = await writeSample(folder);
    return await withDisplay(async (env) => {
      const app = await _electron.launch({
        executablePath: executable,
        chromiumSandbox: !isRoot(),
        args: [...machineArguments(() => {}), `--user-data-dir=${join(folder, 'user-data')}`, projectRoot, file],
        env: definedVariables({ ...env, WORKBENCH_NODE: process.execPath }),
      });
      try {
        const page = await app.firstWindow();
        const times: number[] = [];
        for (let run = 0; run < RUNS; run++) times.push(await printBrief(page));
        return [
          absoluteRow('brief to PDF, first', times[0] ?? Number.NaN, 'ms', BUDGET_MS),
          absoluteRow('brief to PDF, median', median(times), 'ms', BUDGET_MS),
        ];
      } finally {
        await app.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function printBrief(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    const { call } = Reflect.get(globalThis, name);
    const ask = async (target: string, path: string, input: unknown) => {
      const result = await call(target, path, input);
      if (!result.ok) throw new Error(`${path}: ${result.error.message}`);
      return result.value;
    };
    const [{ id }] = await ask('data', 'negotiations.list', {});
    const [{ id: scenarioId }] = (await ask('data', 'negotiations.get', { id })).scenarios;
    const startedAt = performance.now();
    const { model, sha256 } = await ask('data', 'papers.prepare', {
      kind: 'brief',
      scenarioId,
      copy: 'table',
      language: 'zh-CN',
      day: '2021-03-15',
      issuedBy: '',
    });
    await ask('shell', 'print.toPdf', { paper: { model, sha256 } });
    return performance.now() - startedAt;
  }, BRIDGE_NAME);
}

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
