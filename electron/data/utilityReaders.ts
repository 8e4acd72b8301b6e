import type { FromMain, ToMain } from '../../shared/contract/dataProcess.ts';
import type { FromReader, ToReader } from './ledgerImports/protocol.ts';
import type { ReaderLink } from './ledgerImports/readerLink.ts';

/** What of Electron's port is needed here. */
export interface ReaderPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  start(): void;
}

interface Awaited {
  readonly arrive: (port: ReaderPort) => void;
  readonly lost: (code: number) => void;
}

/** A utility process cannot start another: main does, and hands over a port to each reader. */
export function createUtilityReaders(tellMain: (message: ToMain) => void) {
  const readers = new Map<number, Awaited>();
  let lastReader = 0;
  return {
    start: (): ReaderLink => {
      const reader = ++lastReader;
      const waiting: ToReader[] = [];
      let port: ReaderPort | undefined;
      let hear: (message: FromReader) => void = () => {};
      let lose: (reason: string, isTooHeavy: boolean) => void = () => {};
      readers.set(reader, {
        arrive: (arrived) => {
          port = arrived;
          // Safe: at the other end of the port is a reader and nobody else.
          arrived.on('message', ({ data }) => hear(data as FromReader));
          arrived.start();
          for (const message of waiting.splice(0)) arrived.postMessage(message);
        },
        // A reader ends by itself only where its memory is full.
        lost: (code) => lose(`the reader ended with ${code}`, code !== 0),
      });
      tellMain({ kind: 'start-reader', reader });
      return {
        post: (message) => (port ? port.postMessage(message) : void waiting.push(message)),
        listen: (listener) => {
          hear = listener;
        },
        onLost: (listener) => {
          lose = listener;
        },
        end: () => {
          readers.delete(reader);
          tellMain({ kind: 'end-reader', reader });
        },
      };
    },
    /** Takes what main says of readers. */
    hear: (message: FromMain, port: ReaderPort | undefined) => {
      if (message.kind === 'reader' && port) readers.get(message.reader)?.arrive(port);
      if (message.kind === 'reader-ended') readers.get(message.reader)?.lost(message.code);
    },
  };
}
