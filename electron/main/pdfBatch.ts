import { rmSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app } from 'electron';
import { AppError } from '../../shared/errors.ts';
import type { MergeAnswer, MergeJob } from './pdfMerger.ts';
import { printToPdf } from './print.ts';

interface PdfBatch {
  /** Where the user wants it. */
  readonly path: string;
  readonly title: string;
  readonly startsOdd: boolean;
  /** Holds the parts until they are one. */
  readonly folder: string;
  readonly parts: string[];
}

const batches = new Map<number, PdfBatch>();
let lastBatch = 0;
// A window that closes half-way leaves its parts.
app.on('quit', () => {
  for (const { folder } of batches.values()) rmSync(folder, { recursive: true, force: true });
});

/** Opens a PDF that is printed part by part, so that only one part is in memory at a time; answers its number. */
export async function beginPdf(path: string, title: string, startsOdd: boolean): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-letters-'));
  lastBatch += 1;
  batches.set(lastBatch, { path, title, startsOdd, folder, parts: [] });
  return lastBatch;
}

/** Prints the next part of it. */
export async function addToPdf(batch: number, paper: unknown): Promise<void> {
  const { folder, parts } = batchOf(batch);
  const part = join(folder, `${parts.length}.pdf`);
  await writeFile(part, await printToPdf(paper));
  parts.push(part);
}

/** Makes one PDF of the parts in the place that the user chose; nothing half-written is ever there. */
export async function endPdf(batch: number): Promise<string> {
  const { path, title, startsOdd, parts } = batchOf(batch);
  const unfinished = `${path}.unfinished`;
  try {
    await mergeInThread({ parts, path: unfinished, title, startsOdd });
    await rename(unfinished, path);
    return path;
  } finally {
    await rm(unfinished, { force: true });
    await dropPdf(batch);
  }
}

/** Forgets it with its parts; one that has ended is left alone. */
export async function dropPdf(batch: number): Promise<void> {
  const open = batches.get(batch);
  batches.delete(batch);
  if (open) await rm(open.folder, { recursive: true, force: true });
}

function batchOf(batch: number): PdfBatch {
  const open = batches.get(batch);
  if (!open) throw new AppError('not-found', `no open PDF ${batch}`);
  return open;
}

async function mergeInThread(job: MergeJob): Promise<void> {
  const worker = new Worker(join(app.getAppPath(), 'out/app/pdfMerger.js'), { workerData: job });
  const answer = await new Promise<MergeAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
  if ('pages' in answer) return;
  throw Object.assign(new Error(answer.message), { code: answer.code });
}
