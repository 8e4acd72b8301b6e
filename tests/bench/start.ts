import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildIfStale } from '../../scripts/build.ts';
import { withDisplay } from '../../scripts/display.ts';
import { resolveElectron } from '../../scripts/electronRuntime.ts';
import { projectRoot } from '../../scripts/projectPaths.ts';
import { writeSample } from './sample.ts';
import { median, peerRow, type Row } from './row.ts';
import { type RunningApp, startApp } from './runningApp.ts';

const RUNS = 7;
const REST_MS = 3000;
const START_BUDGET = 1.8;
const MEMORY_BUDGET = 1.4;

/** Start to usable window with sample A open, and memory at rest, each beside a hello-world window, in turn. */
export async function measureStart(): Promise<Row[]> {
  await buildIfStale();
  const { executable } = await resolveElectron();
  const folder = mkdtempSync(join(tmpdir(), 'workbench-bench-'));
  try {
    const file = await writeSample(folder);
    return await withDisplay(async (env) => {
      const ours = () => {
        const userData = join(folder, 'user-data');
        mkdirSync(userData, { recursive: true });
        return startApp(
          executable,
          [`--user-data-dir=${userData}`, projectRoot, file],
          { ...env, WORKBENCH_NODE: process.execPath },
          join(userData, 'logs', 'workbench.log'),
        );
      };
      const log = join(folder, 'hello.log');
      const hello = () =>
        startApp(
          executable,
          [`--user-data-dir=${join(folder, 'hello')}`, join(projectRoot, 'tests/bench/hello')],
          { ...env, BENCH_LOG: log },
          log,
        );
      return compare(ours, hello);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(ours: () => Promise<RunningApp>, hello: () => Promise<RunningApp>): Promise<Row[]> {
  const started: Record<'ours' | 'hello', { startMs: number; memory: number }[]> = { ours: [], hello: [] };
  // The first start of each fills the caches and does not count.
  for (let run = 0; run <= RUNS; run++) {
    for (const [who, start] of [
      ['ours', ours],
      ['hello', hello],
    ] as const) {
      const app = await start();
      const isCounted = run > 0;
      if (isCounted && run <= 3) await pause(REST_MS);
      if (isCounted) started[who].push({ startMs: app.startMs, memory: run <= 3 ? app.memoryBytes() : Number.NaN });
      await app.close();
    }
  }
  const starts = (who: 'ours' | 'hello') => median(started[who].map(({ startMs }) => startMs));
  const megabytes = (who: 'ours' | 'hello') =>
    median(started[who].map(({ memory }) => memory).filter((memory) => !Number.isNaN(memory))) / 1e6;
  return [
    peerRow('start to usable window', starts('ours'), starts('hello'), 'ms', START_BUDGET),
    peerRow('memory at rest, all processes', megabytes('ours'), megabytes('hello'), 'MB', MEMORY_BUDGET),
  ];
}
