import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { app, type WebContents } from 'electron';
import { AppError } from '../../shared/errors.ts';
import type { MergeAnswer, MergedFile, MergeOrder } from './pdfMerger.ts';
import { whenPageEnds } from './pageEnds.ts';
import { openPrintPage, type PrintPage } from './print.ts';
import { unfinishedFiles } from './userFiles.ts';

interface PdfBatch {
  /** Where the user wants it. */
  readonly path: string;
  /** Where it lies until it is whole. */
  readonly unfinished: string;
  readonly title: string;
  readonly page: PrintPage;
  readonly merger: Worker;
  /** Nobody waits for the page that asked for it any more. */
  readonly unwatch: () => void;
  /** The last part is in the file. */
  joined: Promise<void>;
}

const batches = new Map<number, PdfBatch>();
let lastBatch = 0;

/**
 * Opens a PDF that is printed part by part, so that only one part is in memory at a time; answers its number. It is
 * dropped with the page that asks for it.
 */
export function beginPdf(owner: WebContents, path: string, title: string, startsOdd: boolean): number {
  const unfinished = `${path}.unfinished`;
  unfinishedFiles.add([unfinished]);
  const workerData: MergedFile = { path: unfinished, startsOdd };
  const merger = new Worker(join(app.getAppPath(), 'out/app/pdfMerger.js'), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 256 },
  });
  lastBatch += 1;
  const batch = lastBatch;
  const unwatch = whenPageEnds(owner, () => dropPdf(batch));
  batches.set(batch, { path, unfinished, title, page: openPrintPage(), merger, unwatch, joined: Promise.resolve() });
  return batch;
}

/** Prints the next part of it, while the one before is joined to the others. */
export async function addToPdf(batch: number, paper: unknown): Promise<void> {
  const open = batchOf(batch);
  const part = await open.page.print(paper);
  await open.joined;
  open.joined = ordered(open.merger, { part });
  // Heard of with the next part, or at the end.
  open.joined.catch(() => {});
}

/** Finishes it in the place that the user chose; nothing half-written is ever there. */
export async function endPdf(batch: number): Promise<string> {
  const { path, unfinished, title, page, merger, joined } = batchOf(batch);
  try {
    page.close();
    await joined;
    await ordered(merger, { title });
    await rename(unfinished, path);
    return path;
  } finally {
    await dropPdf(batch);
  }
}

/** Forgets it with what was written; one that has ended is left alone. */
export async function dropPdf(batch: number): Promise<void> {
  const open = batches.get(batch);
  if (!open) return;
  open.unwatch();
  open.page.close();
  await open.merger.terminate();
  await rm(open.unfinished, { force: true });
  batches.delete(batch);
  // Last, since an app that quits meanwhile removes what is noted.
  unfinishedFiles.forget([open.unfinished]);
}

function batchOf(batch: number): PdfBatch {
  const open = batches.get(batch);
  if (!open) throw new AppError('not-found', `no open PDF ${batch}`);
  return open;
}

/** Moved rather than copied, where the bytes are a buffer's own: a copy would stay until main tidies up, which is late. */
function handedOver({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

async function ordered(merger: Worker, order: MergeOrder): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<MergeAnswer>();
  const failed = (error: unknown) => reject(error);
  const ended = () => reject(new Error('the thread ended without an answer'));
  merger.on('message', resolve).on('error', failed).on('exit', ended);
  merger.postMessage(order, 'part' in order ? handedOver(order.part) : []);
  const answer = await promise.finally(() => merger.off('message', resolve).off('error', failed).off('exit', ended));
  if (!answer.isDone) throw Object.assign(new Error(answer.message), { code: answer.code });
}
