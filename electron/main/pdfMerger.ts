import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PageSizes, PDFDocument } from '@cantoo/pdf-lib';

/** Finished PDFs that become one, in their order. */
export interface MergeJob {
  readonly parts: readonly string[];
  readonly path: string;
  readonly title: string;
  /** Each part begins on an odd page: an empty one goes before it where it must. */
  readonly startsOdd: boolean;
}

export type MergeAnswer = { readonly pages: number } | { readonly message: string; readonly code: string | undefined };

async function merge({ parts, path, title, startsOdd }: MergeJob): Promise<number> {
  const merged = await PDFDocument.create();
  merged.setTitle(title);
  for (const [at, part] of parts.entries()) {
    const source = await PDFDocument.load(await readFile(part), { updateMetadata: false });
    for (const page of await merged.copyPages(source, source.getPageIndices())) merged.addPage(page);
    const isLast = at === parts.length - 1;
    if (startsOdd && !isLast && source.getPageCount() % 2 === 1) merged.addPage(PageSizes.A4);
  }
  await writeFile(path, await merged.save());
  return merged.getPageCount();
}

/** Merging takes a core for a second or two: main, whose windows wait for it, hands it to this thread. */
async function answer(): Promise<MergeAnswer> {
  try {
    // Safe: main starts this thread with a MergeJob.
    return { pages: await merge(workerData as MergeJob) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    return { message: String(error), code };
  }
}

parentPort?.postMessage(await answer());
