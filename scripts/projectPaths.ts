import { homedir } from 'node:os';
import path from 'node:path';

export const projectRoot = path.resolve(import.meta.dirname, '..');

/** The per-user folder for what can be fetched again at any time. */
export function cacheFolder(): string {
  const base =
    process.platform === 'win32'
      ? (process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? path.join(homedir(), 'Library', 'Caches')
        : process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  return path.join(base, 'bargaining-workbench');
}
