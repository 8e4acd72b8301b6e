import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectPaths.ts';

/**
 * The file of a made-up ledger of so many units with its campaigns; made once, then kept in `out/bench`: delete that
 * folder for the file of another state of the generator.
 */
export function sampleLedger(units: number): string {
  const folder = join(projectRoot, 'out/bench');
  const path = join(folder, `sample-${units}.workbench`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path)) {
    // Under its name only once it is whole.
    const unfinished = join(folder, `unfinished-${process.pid}.workbench`);
    const args = ['electron/data/sampleFile.ts', '--units', String(units), '--seed', '1', '--file', unfinished];
    execFileSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(unfinished, path);
  }
  return path;
}
