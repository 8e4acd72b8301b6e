import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../scripts/build.ts';
import { openVirtualDisplay } from '../../scripts/display.ts';
import { resolveElectron } from '../../scripts/electronRuntime.ts';
import { needsXvfb } from '../../scripts/systemLibraries.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Electron that the windows run on. */
    electronExecutable: string;
    electronVersion: string;
    /** What DISPLAY must say, or '' where the user's own display is used. */
    display: string;
    /** Holds every file that the tests make; removed after the run. */
    temporaryRoot: string;
  }
}

export default async function prepareWindows({ provide }: TestProject): Promise<() => Promise<void>> {
  const electron = await resolveElectron();
  console.log(`Windows are tested on Electron ${electron.version} (${electron.kind}).`);
  await buildIfStale();
  const display = needsXvfb() ? await openVirtualDisplay() : undefined;
  const temporaryRoot = await mkdtemp(path.join(tmpdir(), 'workbench-e2e-'));
  provide('electronExecutable', electron.executable);
  provide('electronVersion', electron.version);
  provide('display', display?.name ?? '');
  provide('temporaryRoot', temporaryRoot);
  return async () => {
    display?.close();
    await rm(temporaryRoot, { recursive: true, force: true });
  };
}
