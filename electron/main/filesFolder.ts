import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { whenPageEnds } from './pageEnds.ts';
import { unfinishedFiles } from './userFiles.ts';

interface FilesFolder {
  readonly path: string;
  /** What was written into it. */
  readonly names: string[];
  /** What an app that is started again would take back. */
  readonly noted: string[];
  /** Nobody waits for its page to end any more. */
  readonly unwatch: () => void;
  /** The last files are in it. */
  adding: Promise<void>;
  isDropped: boolean;
}

const folders = new Map<number, FilesFolder>();
let lastFolder = 0;

/** Where a name is taken, the next free one with a number behind it is used. */
const MOST_OF_A_NAME = 1000;

/**
 * Makes a folder of its own in a folder that the user chose: nothing there is ever written over. It is dropped when the
 * page that asks for it ends before.
 */
export async function beginFolder(
  owner: WebContents,
  parent: string,
  name: string,
): Promise<{ folder: number; path: string }> {
  for (let at = 1; at <= MOST_OF_A_NAME; at += 1) {
    const path = join(parent, at === 1 ? name : `${name} ${at}`);
    try {
      await mkdir(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw error;
    }
    unfinishedFiles.add([path]);
    lastFolder += 1;
    const folder = lastFolder;
    const unwatch = whenPageEnds(owner, () => dropFolder(folder));
    folders.set(folder, { path, names: [], noted: [path], unwatch, adding: Promise.resolve(), isDropped: false });
    return { folder, path };
  }
  throw new AppError('file-exists', `${name} is taken ${MOST_OF_A_NAME} times`);
}

/** Writes files into it. @throws file-exists for a name that it holds already */
export function addToFolder(
  folder: number,
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): Promise<void> {
  const open = folderOf(folder);
  const paths = files.map(({ name }) => join(open.path, name));
  unfinishedFiles.add(paths);
  open.noted.push(...paths);
  open.adding = writeInto(open, files);
  return open.adding;
}

async function writeInto(
  open: FilesFolder,
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): Promise<void> {
  for (const { name, content } of files) {
    if (open.isDropped) return;
    try {
      await writeFile(join(open.path, name), content, { flag: 'wx' });
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      throw isTaken ? new AppError('file-exists', `${name} is there already`) : error;
    }
    open.names.push(name);
  }
}

/** Leaves it to the user as it is. */
export function endFolder(folder: number): void {
  const open = folders.get(folder);
  folders.delete(folder);
  open?.unwatch();
  unfinishedFiles.forget(open?.noted ?? []);
}

/** Takes back what was written, and the folder unless something else came into it. */
export async function dropFolder(folder: number): Promise<void> {
  const open = folders.get(folder);
  if (!open) return;
  open.isDropped = true;
  await open.adding.catch(() => {});
  for (const name of open.names) await rm(join(open.path, name), { force: true });
  await rmdir(open.path).catch(() => {});
  endFolder(folder);
}

function folderOf(folder: number): FilesFolder {
  const open = folders.get(folder);
  if (!open) throw new AppError('not-found', `no open folder ${folder}`);
  return open;
}
