import type { ElectronApplication } from 'playwright-core';
import { readdirSync, readFileSync } from 'node:fs';

interface ChildProcess {
  readonly pid: number;
  readonly commandLine: string;
}

/** The children of a process and their children, from Linux's /proc. */
export function childProcesses(parent: number): ChildProcess[] {
  const all = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The command's own name, in brackets, may hold spaces and brackets.
      const [, ppid] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [{ pid: Number(name), parent: Number(ppid), commandLine }];
    } catch {
      // Gone since the folder was read.
      return [];
    }
  });
  const below = (pid: number): ChildProcess[] =>
    all.filter((one) => one.parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return below(parent);
}

/** The processes that hold the open file. */
export function dataProcesses(app: ElectronApplication): number[] {
  return childProcesses(app.process().pid ?? 0)
    .filter(({ commandLine }) => /out\/app\/data\.js|node\.mojom\.NodeService/.test(commandLine))
    .map(({ pid }) => pid);
}
