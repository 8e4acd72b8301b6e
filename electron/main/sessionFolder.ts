import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder below `root` for Chromium's own files of this run. Chromium writes there once more after the last of our
 * code has run, so those of runs that have ended go with the next.
 */
export function ownSessionFolder(root: string): string {
  mkdirSync(root, { recursive: true });
  for (const name of readdirSync(root)) {
    if (!isRunning(Number(name))) rmSync(join(root, name), { recursive: true, force: true });
  }
  const own = join(root, String(process.pid));
  mkdirSync(own, { recursive: true });
  return own;
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, but is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
