import { existsSync } from 'node:fs';
import { runCommand } from '../../scripts/runCommand.ts';
import { installDebianPackages } from '../../scripts/systemLibraries.ts';

/** Makes sure that the sqlite3 shell, the peer of the import, is here; installs it where apt-get can. */
export async function needSqliteShell(): Promise<void> {
  if (await hasSqliteShell()) return;
  const command = 'apt-get install -y sqlite3';
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(`The import is measured beside the sqlite3 shell, which is not here. On Debian: ${command}`);
  }
  console.log(`sqlite3 is missing; installing with ${command} …`);
  await installDebianPackages(['sqlite3']);
  if (!(await hasSqliteShell())) throw new Error(`sqlite3 is still missing after ${command}`);
}

async function hasSqliteShell(): Promise<boolean> {
  return (await runCommand('sqlite3', ['--version'])).code === 0;
}
