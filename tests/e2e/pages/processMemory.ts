import { readFileSync } from 'node:fs';
import { childProcesses } from './childProcesses.ts';

/** Draws the windows; what a window holds is its own. */
const DRAWS = /--type=(renderer|gpu-process|zygote)/;

/** MB of the app's processes besides those that draw its windows; memory that several share counts once. */
export function memoryBesidesWindows(electron: number): number {
  const drawing = childProcesses(electron).filter(({ commandLine }) => DRAWS.test(commandLine));
  const others = childProcesses(electron).filter(({ pid }) => drawing.every((one) => one.pid !== pid));
  return [electron, ...others.map(({ pid }) => pid)].reduce((sum, pid) => sum + memoryOf(pid), 0);
}

function memoryOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    // Gone since it was listed.
    return 0;
  }
}
