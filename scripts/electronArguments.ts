import { statfsSync } from 'node:fs';
import { needsXvfb } from './systemLibraries.ts';

const SHARED_MEMORY_WANTED_BYTES = 256 * 1024 * 1024;

/** Switches that this machine makes necessary; each that weakens something is said aloud. */
export function machineArguments(say: (line: string) => void = console.log): string[] {
  if (process.platform !== 'linux') return [];
  const args: string[] = [];
  if (isRoot()) {
    say('Running as root, where Chromium refuses to start in its sandbox: started with --no-sandbox.');
    args.push('--no-sandbox');
  }
  // A container often has 64 MB of shared memory, in which Chromium's drawing processes die.
  const shared = statfsSync('/dev/shm');
  if (shared.blocks * shared.bsize < SHARED_MEMORY_WANTED_BYTES) args.push('--disable-dev-shm-usage');
  // Without a desktop there is no message bus, and Chromium would complain about that on every start.
  if (needsXvfb()) args.push('--log-level=3');
  // Older Electrons look for X11 only, unless told.
  if (process.env['WAYLAND_DISPLAY'] && !process.env['DISPLAY']) args.push('--ozone-platform=wayland');
  return args;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
