import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { packApp, packInstallers } from './packApp.ts';
import { resolveElectron } from './electronRuntime.ts';
import { writeThirdPartyLicences } from './thirdPartyLicences.ts';

const WITHOUT_GITHUB =
  'Installers are made of the official Electron and of tools that lie on GitHub: name mirrors with ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR, or pack the app as a folder with: npm run dist -- --dir';

/**
 * `npm run dist [-- --dir] [-- --output FOLDER]`: the installers of this system, or with `--dir` the app as a folder, on
 * the Electron at hand.
 */
async function dist(given: string[]): Promise<void> {
  const { values } = parseArgs({ args: given, options: { dir: { type: 'boolean' }, output: { type: 'string' } } });
  const electron = await resolveElectron();
  if (!values.dir && electron.kind === 'registry') {
    throw new Error(`GitHub cannot be reached from here. ${WITHOUT_GITHUB}`);
  }
  await buildIfStale();
  await writeThirdPartyLicences();
  if (values.dir) await packApp(electron, values.output);
  else await packInstallers(values.output).catch(explain);
}

function explain(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  throw new Error(
    /ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|fetch failed/.test(message) ? `${message}. ${WITHOUT_GITHUB}` : message,
  );
}

try {
  await dist(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
