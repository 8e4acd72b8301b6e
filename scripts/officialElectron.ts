import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FIRST_BYTE_WITHIN_MS = 20_000;
const MAY_STAND_STILL_MS = 60_000;

/**
 * Lets the electron package fetch its own binary (it honours ELECTRON_MIRROR and the user's download cache) and gives up
 * when nothing arrives. Answers with the reason if it failed, and with undefined if the binary is there.
 */
export async function fetchOfficialElectron(
  electronPackage: string,
  say: (line: string) => void,
): Promise<string | undefined> {
  say('Fetching the official Electron (about 110 MB, once) …');
  const downloads = await mkdtemp(path.join(tmpdir(), 'electron-download-'));
  const installer = spawn(process.execPath, [path.join(electronPackage, 'install.js')], {
    // The installer writes its download below the temporary folder: one of its own shows whether bytes arrive.
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads, NODE_USE_ENV_PROXY: '1' },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let complaint = '';
  installer.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });

  let giveUpReason: string | undefined;
  let lastSize = 0;
  let lastChangeAtMs = Date.now();
  const giveUpWhenStill = async () => {
    const size = (await sizeOf(downloads)) + (await sizeOf(path.join(electronPackage, 'dist')));
    if (size !== lastSize) lastChangeAtMs = Date.now();
    lastSize = size;
    if (Date.now() - lastChangeAtMs > (size === 0 ? FIRST_BYTE_WITHIN_MS : MAY_STAND_STILL_MS)) {
      giveUpReason = 'no answer';
      installer.kill();
    }
  };
  const watch = setInterval(() => void giveUpWhenStill(), 1000);
  const code = await new Promise<number | null>((resolve) => {
    installer.on('error', () => resolve(1));
    installer.on('close', resolve);
  });
  clearInterval(watch);
  await rm(downloads, { recursive: true, force: true });
  if (code === 0) return undefined;
  return giveUpReason ?? complaint.split('\n')[0] ?? 'the installer failed';
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(path.join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
