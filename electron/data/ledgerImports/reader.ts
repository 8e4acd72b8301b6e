import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { toPlainError } from '../../../shared/errors.ts';
import { ledgerFileError } from '../../../shared/domain/ledger-import/fileError.ts';
import { BATCHES_AHEAD, type FromReader, READER_HEAP_MB, type ToReader } from './protocol.ts';
import { checkedRows, inspectLedger } from './readLedger.ts';

/** Beyond this a reader gives up before the system has to choose a victim. */
const MOST_RESIDENT_BYTES = 900_000_000;

interface Channel {
  readonly post: (message: FromReader) => void;
  readonly listen: (listener: (message: ToReader) => void) => void;
}

interface UtilityPort {
  postMessage(message: FromReader): void;
  on(event: 'message', listener: (event: { data: ToReader }) => void): void;
  start(): void;
}

function serve({ post, listen }: Channel, isOwnProcess: boolean): void {
  let ahead = 0;
  let wake = () => {};
  const answer = async (message: Exclude<ToReader, { kind: 'more' }>) => {
    if (message.kind === 'inspect') {
      return post({ kind: 'inspected', file: await inspectLedger(message.source, message.sheet) });
    }
    for await (const batch of checkedRows(message)) {
      if (isOwnProcess && process.memoryUsage.rss() > MOST_RESIDENT_BYTES) {
        throw ledgerFileError('too-heavy', 'the reader grew beyond its limit');
      }
      post(batch);
      ahead += 1;
      while (ahead >= BATCHES_AHEAD) await new Promise<void>((resolve) => (wake = resolve));
    }
    post({ kind: 'end' });
  };
  listen((message) => {
    if (message.kind === 'more') {
      ahead -= 1;
      wake();
      return;
    }
    answer(message).catch((error: unknown) => post({ kind: 'failed', error: toPlainError(error) }));
  });
}

// Safe: Electron sets `parentPort` on the process object of a utility process and nowhere else.
const utility = (process as unknown as { parentPort?: { once: UtilityParent['once'] } }).parentPort;
interface UtilityParent {
  once(event: 'message', listener: (event: { ports: UtilityPort[] }) => void): void;
}

if (parentPort) {
  const thread = parentPort;
  serve({ post: (message) => thread.postMessage(message), listen: (hear) => thread.on('message', hear) }, false);
} else if (utility) {
  // Main cannot set it on the command line of a utility process.
  setFlagsFromString(`--max-old-space-size=${READER_HEAP_MB}`);
  utility.once('message', ({ ports: [port] }) => {
    if (!port) return;
    serve(
      {
        post: (message) => port.postMessage(message),
        listen: (hear) => port.on('message', ({ data }) => hear(data)),
      },
      true,
    );
    port.start();
  });
} else {
  process.on('disconnect', () => process.exit(0));
  serve({ post: (message) => process.send?.(message), listen: (hear) => process.on('message', hear) }, true);
}
