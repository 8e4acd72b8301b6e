import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { packApp, packInstallers } from './packApp.ts';
import { resolveElectron } from './electronRuntime.ts';
import { writeThirdPartyLicences } from './thirdPartyLicences.ts';

/**
 * `npm run dist [-- --dir] [-- --output FOLDER]`: the installers of this system, or with `--dir` the app as a folder, on
 * the Electron at hand.
 */
async function dist(given: string[]): Promise<void> {
  const { values } = parseArgs({ args: given, options: { dir: { type: 'boolean' }, output: { type: 'string' } } });
  const electron = await resolveElectron();
  if (!values.dir && electron.kind === 'registry') {
    throw new Error(
      'Installers are made of the official Electron and of tools that lie on GitHub, which cannot be reached from here. Name mirrors with ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR, or pack the app as a folder: npm run dist -- --dir',
    );
  }
  await buildIfStale();
  await writeThirdPartyLicences();
  if (values.dir) await packApp(electron, values.output);
  else await packInstallers(values.output);
}

try {
  await dist(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
