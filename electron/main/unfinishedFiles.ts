import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const paths = z.array(z.string()).catch([]);

/**
 * Files and folders that are being written where the user wants them, noted in a file of their own: what an app that is
 * killed leaves behind goes when it is started again.
 */
export class UnfinishedFiles {
  readonly #list: () => string;

  /** `list` names the file in which they are noted. */
  constructor(list: () => string) {
    this.#list = list;
  }

  /** To be called before they are made, folders before what is in them. */
  add(more: readonly string[]): void {
    this.#write([...this.#read(), ...more]);
  }

  /** They are whole, or gone. */
  forget(done: readonly string[]): void {
    const gone = new Set(done);
    this.#write(this.#read().filter((path) => !gone.has(path)));
  }

  /** Takes away what was not forgotten; a folder into which something else came stays. */
  remove(): void {
    const left = this.#read();
    if (left.length === 0) return;
    for (const path of left.toReversed()) removeIfThere(path);
    this.#write([]);
  }

  #read(): string[] {
    try {
      return paths.parse(JSON.parse(readFileSync(this.#list(), 'utf8')));
    } catch {
      return [];
    }
  }

  #write(left: readonly string[]): void {
    mkdirSync(dirname(this.#list()), { recursive: true });
    writeFileSync(this.#list(), JSON.stringify(left));
  }
}

/** What cannot be removed, or is gone with the medium that it lay on, stops nobody from working. */
function removeIfThere(path: string): void {
  try {
    if (statSync(path).isDirectory()) rmdirSync(path);
    else rmSync(path);
  } catch {}
}
