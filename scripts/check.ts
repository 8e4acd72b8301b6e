import path from 'node:path';
import { findLayerBreaches } from './checkLayers.ts';
import { findForeignLicences } from './checkLicences.ts';
import { findTextFaultsBelow } from './checkTexts.ts';
import { findLockGaps, findLooseVersions } from './checkVersions.ts';
import { projectRoot } from './projectPaths.ts';
import { runCommand } from './runCommand.ts';

interface Step {
  name: string;
  /** Answers with what is wrong, or '' if all is well. */
  run(): Promise<string>;
}

/** The longest first, so that none of them is left running alone at the end. */
const steps: Step[] = [
  toolStep('types: renderer', 'tsc', '-p', 'renderer'),
  toolStep('lint', 'oxlint'),
  toolStep('types: tests', 'tsc', '-p', 'tests'),
  toolStep('unused files, exports and packages', 'knip', '--no-progress', '--treat-config-hints-as-errors'),
  linesStep('licences', () => findForeignLicences(projectRoot)),
  toolStep('types: electron', 'tsc', '-p', 'electron'),
  toolStep('types: electron/data', 'tsc', '-p', 'electron/data'),
  toolStep('types: shared', 'tsc', '-p', 'shared'),
  toolStep('types: scripts', 'tsc', '-p', 'scripts'),
  linesStep('layers', checkLayers),
  toolStep('formatting', 'biome', 'format', '.'),
  linesStep('texts', () => findTextFaultsBelow(projectRoot)),
  linesStep('versions', async () => [...(await findLooseVersions(projectRoot)), ...(await findLockGaps(projectRoot))]),
];

const AT_A_TIME = 2;

function toolStep(name: string, tool: string, ...args: string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(path.join(projectRoot, 'node_modules', '.bin', tool), args, {
        cwd: projectRoot,
      });
      return code === 0 ? '' : output.trim() || `${tool} ended with code ${code}`;
    },
  };
}

function linesStep(name: string, findFaults: () => Promise<string[]>): Step {
  return { name, run: async () => (await findFaults()).join('\n') };
}

async function checkLayers(): Promise<string[]> {
  const { modules, breaches } = await findLayerBreaches(projectRoot);
  return modules === 0 ? ['no module was read, so nothing was checked'] : breaches;
}

/** `npm run check [-- NAME…]`: everything that can be known without running the product; NAMEs select steps. */
async function check(selected: string[]): Promise<number> {
  const waiting = steps.filter(({ name }) => selected.length === 0 || selected.some((one) => name.includes(one)));
  const failed: string[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const startedAtMs = performance.now();
      const complaint = await step
        .run()
        .catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
      console.log(`${complaint ? 'FAILED' : 'ok    '} ${step.name} (${seconds} s)`);
      if (complaint) failed.push(`── ${step.name}\n${complaint}`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  for (const complaint of failed) console.error(`\n${complaint}`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await check(process.argv.slice(2));
