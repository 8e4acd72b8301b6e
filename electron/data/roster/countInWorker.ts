import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RosterCount } from '../../../shared/domain/negotiation/roster.ts';
import { rosterError } from '../../../shared/domain/negotiation/rosterCount.ts';
import { AppError, fromPlainError, type Result } from '../../../shared/errors.ts';
import type { RosterFile } from './countFile.ts';

/**
 * A hostile file ends its worker at this size of heap, and the service carries on. 100,000 rows of 15 columns fit; with
 * a larger heap the collector only waits longer, with a smaller young one reading takes twice as long.
 */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 32 } as const;
const TIME_LIMIT_MS = 120_000;

/** Run from the sources the worker lies beside this file, in the built app beside the data service. */
const WORKER_FILE = path.join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'worker.ts' : 'rosterWorker.js');

let running: { readonly end: (error: AppError) => void } | undefined;

/**
 * Counts a roster file in a worker with limits of memory and time; the signal ends it at once. One file at a time:
 * whoever asks anew no longer waits for the answer before, which ends as `cancelled`.
 * @throws `roster-unreadable`, `cancelled`
 */
export function countInWorker(file: RosterFile, signal: AbortSignal): Promise<RosterCount> {
  signal.throwIfAborted();
  running?.end(new AppError('cancelled', 'another roster is being read'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER_FILE, {
      workerData: file,
      resourceLimits: HEAP_LIMITS,
    });
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      if (running === reading) running = undefined;
      // Nothing that it still says counts: the promise is settled.
      void worker.terminate();
      settle();
    };
    const reading = { end: (error: AppError) => finish(() => reject(error)) };
    const timer = setTimeout(() => reading.end(rosterError('too-heavy', 'reading took too long')), TIME_LIMIT_MS);
    // Safe: whoever aborts gives `cancelled` as the reason.
    const onAbort = () => reading.end(signal.reason as AppError);
    signal.addEventListener('abort', onAbort);
    running = reading;
    worker.once('message', (result: Result<RosterCount>) =>
      finish(() => (result.ok ? resolve(result.value) : reject(fromPlainError(result.error)))),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? rosterError('too-heavy', error.message) : error)),
    );
  });
}
