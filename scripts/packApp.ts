import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type Configuration } from 'electron-builder';
import type { ElectronRuntime } from './electronRuntime.ts';
import { projectRoot } from './projectPaths.ts';

/** Packs out/app on the given Electron as a folder that starts without installing. */
export async function packApp(electron: ElectronRuntime, output: string | undefined): Promise<void> {
  await pack(true, output, {
    electronDist: electron.dist,
    electronVersion: electron.version,
    afterExtract: ({ appOutDir }) => removeDefaultApp(appOutDir),
  });
  if (electron.napi < 10) {
    console.log(
      `Packed on Electron ${electron.version}, which is too old for the database: fit for the packaging test only.`,
    );
  }
}

/** Packs out/app on the official Electron into the installers that electron-builder.yml names for this system. */
export async function packInstallers(output: string | undefined): Promise<void> {
  await pack(false, output, {});
}

async function pack(dir: boolean, output: string | undefined, onThisElectron: Configuration): Promise<void> {
  const directories = output === undefined ? {} : { directories: { output: path.resolve(output) } };
  await build({ projectDir: projectRoot, dir, publish: 'never', config: { ...onThisElectron, ...directories } });
}

/** What an unpacked Electron starts when it is given no app. */
async function removeDefaultApp(appOutDir: string): Promise<void> {
  const resources = process.platform === 'darwin' ? path.join('Electron.app', 'Contents', 'Resources') : 'resources';
  for (const name of ['app', 'default_app.asar']) {
    await rm(path.join(appOutDir, resources, name), { recursive: true, force: true });
  }
}
