import { Worker } from 'node:worker_threads';
import { AppError, fromPlainError, type Result } from '../../../shared/errors.ts';

/**
 * A hostile file ends its worker at this size of heap, and the service carries on. 100,000 rows of 15 columns fit; with
 * a larger heap the collector only waits longer, with a smaller young one reading takes twice as long.
 */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 32 } as const;
const TIME_LIMIT_MS = 120_000;

const LARGEST_FILE_BYTES = 100_000_000;

/**
 * A reader of table files in a worker with limits of memory and time; the signal ends it at once. One file at a time:
 * whoever asks anew no longer waits for the answer before, which ends as `cancelled`. The worker answers with one
 * `Result`; `tooHeavy` makes the error of a file that is beyond the limits.
 */
export function createFileReader<Job extends { readonly bytes: Uint8Array }, Answer>(
  workerFile: string,
  tooHeavy: (message: string) => AppError,
): (job: Job, signal: AbortSignal) => Promise<Answer> {
  let running: { readonly end: (error: AppError) => void } | undefined;

  return (job, signal) => {
    signal.throwIfAborted();
    if (job.bytes.byteLength > LARGEST_FILE_BYTES) {
      throw new AppError('file-too-large', `${job.bytes.byteLength} bytes`);
    }
    running?.end(new AppError('cancelled', 'another file is being read'));
    return new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: job, resourceLimits: HEAP_LIMITS });
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (running === reading) running = undefined;
        // Nothing that it still says counts: the promise is settled.
        void worker.terminate();
        settle();
      };
      const reading = { end: (error: AppError) => finish(() => reject(error)) };
      const timer = setTimeout(() => reading.end(tooHeavy('reading took too long')), TIME_LIMIT_MS);
      // Safe: whoever aborts gives `cancelled` as the reason.
      const onAbort = () => reading.end(signal.reason as AppError);
      signal.addEventListener('abort', onAbort);
      running = reading;
      worker.once('message', (result: Result<Answer>) =>
        finish(() => (result.ok ? resolve(result.value) : reject(fromPlainError(result.error)))),
      );
      worker.once('error', (error: Error & { code?: string }) =>
        finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy(error.message) : error)),
      );
    });
  };
}
