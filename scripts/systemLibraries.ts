import { existsSync } from 'node:fs';
import { runCommand } from './runCommand.ts';

const DEBIAN_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'xvfb', 'xauth'];

/**
 * Makes sure that Electron finds its libraries, and Xvfb where there is no display (Linux only). As root on Debian and
 * its kin it installs what is missing; anywhere else it throws one line with the command that mends it.
 */
export async function ensureSystemLibraries(executable: string, say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingParts(executable);
  if (missing.length === 0) return;

  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(`Missing on this system: ${inShort(missing)}. Install them with the system's package manager.`);
  }
  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install -y ${(await absentPackages()).join(' ')}`;
    throw new Error(`Missing on this system: ${inShort(missing)}. Install them with: ${command}`);
  }
  say(`Missing on this system: ${inShort(missing)}; installing with apt-get …`);
  await installDebianPackages(await absentPackages());
  const stillMissing = await missingParts(executable);
  if (stillMissing.length > 0) throw new Error(`Still missing after apt-get: ${stillMissing.join(', ')}.`);
}

function inShort(names: string[]): string {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 4 ? `${shown} and ${names.length - 4} more` : shown;
}

async function missingParts(executable: string): Promise<string[]> {
  const linked = await runCommand('ldd', [executable]);
  const missing = [...linked.output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => String(name));
  // GTK may be loaded at run time only, so ldd does not always name it.
  if (!missing.includes('libgtk-3.so.0') && !(await isLibraryKnown('libgtk-3.so.0'))) missing.push('libgtk-3.so.0');
  if (needsXvfb() && !existsSync('/usr/bin/Xvfb')) missing.push('Xvfb');
  return missing;
}

/** True where windows can only open on a display that is made for them. */
export function needsXvfb(): boolean {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

async function isLibraryKnown(name: string): Promise<boolean> {
  const known = await runCommand('/sbin/ldconfig', ['-p']);
  return known.code !== 0 || known.output.includes(`${name} `);
}

/** As root on Debian and its kin; throws with what apt-get said. */
export async function installDebianPackages(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runCommand('apt-get', ['update', '-q'], { env });
  if (updated.code !== 0) throw new Error(`apt-get update failed:\n${updated.output}`);
  // A new machine often holds apt's lock for a while, busy with its own updates.
  const patient = ['-o', 'DPkg::Lock::Timeout=120'];
  const args = ['install', '-y', '-q', '--no-install-recommends', ...patient, ...names];
  const installed = await runCommand('apt-get', args, { env });
  if (installed.code !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${installed.output}`);
}

async function absentPackages(): Promise<string[]> {
  const absent: string[] = [];
  for (const name of DEBIAN_PACKAGES) {
    // Newer Debian and Ubuntu renamed some libraries for 64-bit time; the old name is then only virtual.
    const renamed = await runCommand('apt-cache', ['show', `${name}t64`]);
    const candidate = renamed.code === 0 ? `${name}t64` : name;
    const state = await runCommand('dpkg-query', ['-W', '-f=${Status}', candidate]);
    if (!state.output.includes('install ok installed')) absent.push(candidate);
  }
  return absent;
}
