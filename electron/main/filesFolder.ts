import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

interface FilesFolder {
  readonly path: string;
  /** What was written into it. */
  readonly names: string[];
}

const folders = new Map<number, FilesFolder>();
let lastFolder = 0;

/** Where a name is taken, the next free one with a number behind it is used. */
const MOST_OF_A_NAME = 1000;

/** Makes a folder of its own in a folder that the user chose: nothing there is ever written over. */
export async function beginFolder(parent: string, name: string): Promise<{ folder: number; path: string }> {
  for (let at = 1; at <= MOST_OF_A_NAME; at += 1) {
    const path = join(parent, at === 1 ? name : `${name} ${at}`);
    try {
      await mkdir(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    lastFolder += 1;
    folders.set(lastFolder, { path, names: [] });
    return { folder: lastFolder, path };
  }
  throw new AppError('file-exists', `${name} is taken ${MOST_OF_A_NAME} times`);
}

/** Writes files into it. @throws file-exists for a name that it holds already */
export async function addToFolder(
  folder: number,
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): Promise<void> {
  const { path, names } = folderOf(folder);
  for (const { name, content } of files) {
    try {
      await writeFile(join(path, name), content, { flag: 'wx' });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      throw isTaken ? new AppError('file-exists', `${name} is there already`) : error;
    }
    names.push(name);
  }
}

/** Leaves it to the user as it is. */
export function endFolder(folder: number): void {
  folders.delete(folder);
}

/** Takes back what was written, and the folder unless something else came into it. */
export async function dropFolder(folder: number): Promise<void> {
  const open = folders.get(folder);
  folders.delete(folder);
  if (!open) return;
  for (const name of open.names) await rm(join(open.path, name), { force: true });
  await rmdir(open.path).catch(() => {});
}

function folderOf(folder: number): FilesFolder {
  const open = folders.get(folder);
  if (!open) throw new AppError('not-found', `no open folder ${folder}`);
  return open;
}
