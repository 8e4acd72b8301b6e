import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './projectPaths.ts';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  license?: string;
  optional?: boolean;
  gypfile?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

/**
 * Native packages that carry their binary for every platform. They hold a binding.gyp too, so npm would compile them
 * where `gypfile: false` does not say otherwise, and fail on a machine without Python and a compiler.
 */
const PREBUILT = ['better-sqlite3'];

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * Adds to a lock what `npm ci` needs on some other machine: the optional packages of other platforms, which a registry
 * that does not serve them leaves out and `npm ci` then calls missing, and the mark on packages that need no compiler.
 * Answers with the names of what was added.
 */
export function completeLock(lock: Lock): { lock: Lock; added: string[] } {
  const packages = structuredClone(lock.packages);
  const added: string[] = [];
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const isExact = /^\d+\.\d+\.\d+/.test(version);
      if (packages[`node_modules/${name}`] || !isExact) continue;
      packages[`node_modules/${name}`] = platformPackage(name, version, parent);
      added.push(name);
    }
  }
  for (const name of PREBUILT) {
    const locked = packages[`node_modules/${name}`];
    if (!locked || locked.gypfile === false) continue;
    locked.gypfile = false;
    added.push(`${name} as prebuilt`);
  }
  const [root, ...others] = Object.entries(packages);
  const sorted = others.sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(root ? [root, ...sorted] : sorted) }, added };
}

/** Such packages are named after their platform: `@oxlint/binding-linux-x64-musl`. */
function platformPackage(name: string, version: string, parent: LockedPackage): LockedPackage {
  const parts = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => parts.includes(system));
  const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : ['glibc'];
  return {
    version,
    cpu: PROCESSORS.filter((processor) => parts.includes(processor)),
    ...(parent.dev ? { dev: true } : {}),
    ...(os.includes('linux') && parts.some((part) => /^(gnu|musl)/.test(part)) ? { libc } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    os,
  };
}

/** The lock below `root`. */
export async function readLock(root: string): Promise<Lock> {
  // Written by npm itself, in its documented shape.
  return JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
}

if (import.meta.main) {
  const { lock, added } = completeLock(await readLock(projectRoot));
  await writeFile(path.join(projectRoot, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    added.length === 0 ? 'package-lock.json is complete.' : `Added to package-lock.json: ${added.join(', ')}.`,
  );
}
