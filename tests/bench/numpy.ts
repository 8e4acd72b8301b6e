import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runCommand } from '../../scripts/runCommand.ts';
import { installDebianPackages } from '../../scripts/systemLibraries.ts';

const CANDIDATES = ['python3', '/usr/bin/python3', 'python'];

/** Runs a Python program that needs numpy on JSON; installs numpy where apt-get can. */
export async function runWithNumpy(program: string, input: unknown): Promise<unknown> {
  const python = await pythonWithNumpy();
  // One core each: what is compared is the work, not who may use more of the machine.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  return JSON.parse(execFileSync(python, [program], { input: JSON.stringify(input), env, encoding: 'utf8' }));
}

async function pythonWithNumpy(): Promise<string> {
  const found = await firstWithNumpy();
  if (found !== null) return found;
  const command = 'apt-get install -y python3-numpy';
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `The simulation is measured beside numpy, which is not here. On Debian install it with: ${command}`,
    );
  }
  console.log(`numpy is missing; installing with ${command} …`);
  await installDebianPackages(['python3-numpy']);
  const installed = await firstWithNumpy();
  if (installed === null) throw new Error(`numpy is still missing after ${command}`);
  return installed;
}

async function firstWithNumpy(): Promise<string | null> {
  for (const python of CANDIDATES) {
    if ((await runCommand(python, ['-c', 'import numpy'])).code === 0) return python;
  }
  return null;
}
