import { parentPort, workerData } from 'node:worker_threads';
import { JoinedPdf } from './joinedPdf.ts';

/** What the thread is started with. */
export interface MergedFile {
  readonly path: string;
  readonly startsOdd: boolean;
}

/** The next part, or the title with which the file is finished. */
export type MergeOrder = { readonly part: Uint8Array } | { readonly title: string };

/** One for each order. */
export type MergeAnswer =
  | { readonly isDone: true }
  | { readonly isDone: false; readonly message: string; readonly code: string | undefined };

// Safe: main starts this thread with a MergedFile and sends it MergeOrders.
const { path, startsOdd } = workerData as MergedFile;
let file: JoinedPdf | undefined;

async function carryOut(order: MergeOrder): Promise<MergeAnswer> {
  try {
    file ??= new JoinedPdf(path, startsOdd);
    if ('part' in order) {
      const { part } = order;
      await file.add(part);
      // Given back at once: bytes outside the heap hardly make the thread tidy up.
      if (part.buffer instanceof ArrayBuffer) part.buffer.transfer(0);
    } else file.finish(order.title);
    return { isDone: true };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    return { isDone: false, message: String(error), code };
  }
}

/** Joining takes its share of a core: main, whose windows wait for it, hands it to this thread. */
parentPort?.on('message', (order: MergeOrder) => {
  void carryOut(order).then((answer) => parentPort?.postMessage(answer));
});
