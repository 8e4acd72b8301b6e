import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { completeLock, readLock } from './completeLock.ts';

/** What the lock below `root` lacks for `npm ci` to work on every platform. */
export async function findLockGaps(root: string): Promise<string[]> {
  const { added } = completeLock(await readLock(root));
  return added.map((name) => `package-lock.json lacks ${name}; mend with: npm run lock`);
}

/** Packages of package.json below `root` that are not pinned to one version, or not installed in that version. */
export async function findLooseVersions(root: string): Promise<string[]> {
  const manifest = await readManifest(path.join(root, 'package.json'));
  const pinned = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const faults = await Promise.all(
    pinned.map(async ([name, version]) => {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) return `${name}: ${version} is not one exact version`;
      const installed = await readManifest(path.join(root, 'node_modules', name, 'package.json')).catch(
        () => undefined,
      );
      if (installed?.version === version) return undefined;
      return `${name}: ${version} is asked for, ${installed?.version ?? 'none'} is installed; mend with: npm ci`;
    }),
  );
  return faults.filter((fault) => fault !== undefined);
}

interface Manifest {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

async function readManifest(file: string): Promise<Manifest> {
  // npm itself vouches for the shape of a package.json.
  return JSON.parse(await readFile(file, 'utf8')) as Manifest;
}
