import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { preloadBuild, serviceBuild } from '../vite.node.ts';
import { rendererBuild } from '../vite.renderer.ts';
import { projectRoot } from './projectPaths.ts';

/** Everything that the built app depends on. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts/build.ts',
  'vite.node.ts',
  'vite.renderer.ts',
  'package-lock.json',
];

/** Builds `out/app` unless it was built from exactly the sources that are there now. */
export async function buildIfStale(root = projectRoot, say: (line: string) => void = console.log): Promise<void> {
  const target = path.join(root, 'out', 'app');
  const marker = path.join(target, '.built');
  const sources = await fingerprint(root);
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === sources) return;

  const startedAtMs = performance.now();
  // Built aside and then moved into place: a failed build leaves the last good one, and no start sees half of one.
  const staging = path.join(root, 'out', `building-${process.pid}`);
  await mkdir(staging, { recursive: true });
  const environment = process.env['NODE_ENV'];
  try {
    // Vitest says `test` here, and React would then be built for development.
    process.env['NODE_ENV'] = 'production';
    // One after the other leaves less in memory, and each uses every core by itself.
    await build(rendererBuild(root, staging));
    await build(serviceBuild(root, staging));
    await build(preloadBuild(root, staging));
    await writeFile(path.join(staging, '.built'), sources);
    await rm(target, { recursive: true, force: true });
    await rename(staging, target);
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = environment;
    await rm(staging, { recursive: true, force: true });
  }
  say(`Built out/app in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s.`);
}

/** Changes whenever a source is added, removed or written. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const folder = path.join(root, source);
    const isFolder = (await stat(folder)).isDirectory();
    const files = isFolder ? (await filesBelow(folder)).sort() : [folder];
    for (const file of files) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${path.relative(root, file)}\t${size}\t${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

if (import.meta.main) await buildIfStale();
