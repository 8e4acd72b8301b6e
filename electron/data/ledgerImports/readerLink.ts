import { fork } from 'node:child_process';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FromReader, READER_HEAP_MB, type ToReader } from './protocol.ts';

/** The way to a reader of ledgers that runs beside the service. */
export interface ReaderLink {
  readonly post: (message: ToReader) => void;
  readonly listen: (listener: (message: FromReader) => void) => void;
  /** The reader ended unasked: for want of memory, or through a fault of its own. */
  readonly onLost: (listener: (reason: string, isTooHeavy: boolean) => void) => void;
  /** Ends it at once. */
  readonly end: () => void;
}

/** Run from the sources the reader lies beside this file, in the built app beside the data service. */
const READER_FILE = path.join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'reader.ts' : 'ledgerReader.js');

/** Text is read in a thread: it needs little memory, and its rows come over quickest. */
export function startReaderThread(): ReaderLink {
  const worker = new Worker(READER_FILE, {
    resourceLimits: { maxOldGenerationSizeMb: READER_HEAP_MB, maxYoungGenerationSizeMb: 32 },
  });
  return {
    post: (message) => worker.postMessage(message),
    listen: (listener) => worker.on('message', listener),
    onLost: (listener) => {
      worker.once('error', (error: Error & { code?: string }) =>
        listener(error.message, error.code === 'ERR_WORKER_OUT_OF_MEMORY'),
      );
      worker.once('exit', (code) => listener(`the reader ended with ${code}`, false));
    },
    end: () => void worker.terminate(),
  };
}

/** Exit code of an abort where the shell's way of counting is used. */
const ABORTED = 134;

/** A process of its own for workbooks, which may be ended when it grows too large; for a service that runs in plain Node. */
export function startReaderProcess(): ReaderLink {
  const child = fork(READER_FILE, [], {
    execArgv: [`--max-old-space-size=${READER_HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message);
    },
    listen: (listener) => child.on('message', listener),
    onLost: (listener) => {
      child.once('error', (error) => listener(error.message, false));
      // V8 aborts where its heap is full, and the system kills what takes its memory.
      child.once('exit', (code, signal) =>
        listener(`the reader ended with ${code ?? signal}`, signal !== null || code === ABORTED),
      );
    },
    end: () => void child.kill('SIGKILL'),
  };
}
