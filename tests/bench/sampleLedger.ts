import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectPaths.ts';

/** The file of a made-up ledger of so many units with its campaigns; made once, then kept in `out/bench`. */
export function sampleLedger(units: number): string {
  const folder = join(projectRoot, 'out/bench');
  const path = join(folder, `sample-${units}.workbench`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path)) {
    const args = ['electron/data/sampleFile.ts', '--units', String(units), '--seed', '1', '--file', path];
    execFileSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return path;
}
