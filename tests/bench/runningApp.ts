import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { machineArguments } from '../../scripts/electronArguments.ts';
import { memoryOfTree } from './processTree.ts';

const POLL_MS = 4;
const START_LIMIT_MS = 60_000;

export interface RunningApp {
  /** From the start of the process until its window can be worked with. */
  readonly startMs: number;
  /** Memory of all its processes, each shared page counted once: proportional set size. */
  memoryBytes(): number;
  close(): Promise<void>;
}

/** Starts an Electron app and waits until it writes `usable` to its log. */
export async function startApp(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<RunningApp> {
  rmSync(logFile, { force: true });
  const startedAtMs = performance.now();
  const child = spawn(executable, [...machineArguments(() => {}), ...args], { env, stdio: 'ignore' });
  while (!existsSync(logFile) || !readFileSync(logFile, 'utf8').includes('usable')) {
    if (performance.now() - startedAtMs > START_LIMIT_MS) throw new Error(`${args.join(' ')} did not become usable`);
    await pause(POLL_MS);
  }
  const startMs = performance.now() - startedAtMs;
  return { startMs, memoryBytes: () => memoryOfTree(child.pid ?? 0), close: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
