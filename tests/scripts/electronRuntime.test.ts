import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { resolveElectron } from '../../scripts/electronRuntime.ts';

async function makeDist(files: Readonly<Record<string, string>>): Promise<string> {
  const dist = await mkdtemp(path.join(tmpdir(), 'electron-dist-'));
  onTestFinished(() => rm(dist, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dist, name)), { recursive: true });
    await writeFile(path.join(dist, name), text);
  }
  return dist;
}

const executableName =
  new Map<string, string>([
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
    ['win32', 'electron.exe'],
  ]).get(process.platform) ?? 'electron';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ['45.4.1', 10],
  ['v33.2.1', 9],
])('an Electron that the user names is used before any other, version %s with Node-API %i', async (version, napi) => {
  const dist = await makeDist({ [executableName]: '', version });
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dist);

  expect(await resolveElectron(() => {})).toEqual({
    executable: path.join(dist, executableName),
    dist,
    version: version.replace('v', ''),
    napi,
    kind: 'override',
  });
});

test('a named folder without an Electron is refused with its path', async () => {
  const dist = await makeDist({});
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dist);

  await expect(resolveElectron(() => {})).rejects.toThrow(`There is no Electron at ${path.join(dist, executableName)}`);
});
