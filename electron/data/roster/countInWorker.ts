import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RosterCount } from '../../../shared/domain/negotiation/roster.ts';
import { rosterError } from '../../../shared/domain/negotiation/rosterCount.ts';
import { AppError, fromPlainError, type Result } from '../../../shared/errors.ts';
import type { RosterFile } from './countFile.ts';

/** A hostile file ends its worker at this size of heap, and the service carries on. */
const HEAP_LIMIT_MB = 512;
const TIME_LIMIT_MS = 120_000;

/** Run from the sources the worker lies beside this file, in the built app beside the data service. */
const WORKER_FILE = path.join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'worker.ts' : 'rosterWorker.js');

let running: { readonly end: (error: AppError) => void } | undefined;

/**
 * Counts a roster file in a worker with limits of memory and time. One file at a time: whoever asks anew no longer
 * waits for the answer before, which ends as `cancelled`.
 * @throws `roster-unreadable`, `cancelled`
 */
export function countInWorker(file: RosterFile): Promise<RosterCount> {
  running?.end(new AppError('cancelled', 'another roster is being read'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER_FILE, {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    });
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      if (running === reading) running = undefined;
      // Nothing that it still says counts: the promise is settled.
      void worker.terminate();
      settle();
    };
    const reading = { end: (error: AppError) => finish(() => reject(error)) };
    const timer = setTimeout(() => reading.end(rosterError('too-heavy', 'reading took too long')), TIME_LIMIT_MS);
    running = reading;
    worker.once('message', (result: Result<RosterCount>) =>
      finish(() => (result.ok ? resolve(result.value) : reject(fromPlainError(result.error)))),
    );
    worker.once('error', (error: Error & { code?: string }) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? rosterError('too-heavy', error.message) : error)),
    );
  });
}
