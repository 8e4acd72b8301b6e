import { builtinModules } from 'node:module';
import type { InlineConfig } from 'vite';

/** What stays outside the bundles: the runtime itself and the one native module, whose binary lies in its package. */
const EXTERNAL = ['electron', 'better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Main, the data service and its workers: ES modules side by side in `outDir`, so that each finds the others. */
export function serviceBuild(root: string, outDir: string): InlineConfig {
  return nodeBuild(root, outDir, {
    main: 'electron/main/index.ts',
    data: 'electron/data/index.ts',
    rosterWorker: 'electron/data/roster/worker.ts',
    allowanceWorker: 'electron/data/allowances/worker.ts',
    ledgerReader: 'electron/data/ledgerImports/reader.ts',
    pdfMerger: 'electron/main/pdfMerger.ts',
    simulationWorker: 'electron/data/scenarios/simulationWorker.ts',
  });
}

/** A sandboxed preload script must be one CommonJS file. */
export function preloadBuild(root: string, outDir: string): InlineConfig {
  return nodeBuild(root, outDir, { preload: 'electron/preload/index.ts' }, 'cjs');
}

function nodeBuild(
  root: string,
  outDir: string,
  entries: Record<string, string>,
  format: 'es' | 'cjs' = 'es',
): InlineConfig {
  const suffix = format === 'cjs' ? 'cjs' : 'js';
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'], target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      // Electron 33, the oldest runtime that the tests use, holds Node 20.
      target: 'node20',
      minify: false,
      license: { fileName: `licences-${Object.keys(entries)[0]}.json` },
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, `${root}/${file}`])),
        external: EXTERNAL,
        output: { format, entryFileNames: `[name].${suffix}`, chunkFileNames: `chunks/[name]-[hash].${suffix}` },
      },
    },
  };
}
