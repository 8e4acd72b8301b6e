import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and all that it started, in bytes, each shared page counted once: proportional set size. */
export function memoryOfTree(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const parent = /^PPid:\s*(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1];
        return parent === undefined ? [] : [[Number(pid), Number(parent)] as const];
      }),
  );
  const isOurs = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && isOurs(parent);
  };
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => {
    const kilobytes = /^Pss:\s*(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1];
    return sum + Number(kilobytes ?? 0) * 1024;
  }, 0);
}

/** A process may end between listing and reading. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
