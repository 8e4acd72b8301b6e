import { setImmediate } from 'node:timers/promises';
import { ledgerFileError } from '../../../shared/domain/ledger-import/fileError.ts';
import { fromPlainError } from '../../../shared/errors.ts';
import type { Service } from '../serve.ts';
import { fileKindOf } from '../spreadsheet/readSheets.ts';
import { firstBytes, type TableSource } from '../spreadsheet/tableSource.ts';
import type { FromReader, Inspected, RowBatch, ToReader } from './protocol.ts';
import { startReaderThread } from './readerLink.ts';

/** A reader that says nothing for so long will not come back. */
const SILENCE_LIMIT_MS = 120_000;
const SIGNATURE_BYTES = 8;

type Question = Exclude<ToReader, { kind: 'more' }>;
type RowsWish = Omit<Extract<Question, { kind: 'rows' }>, 'kind' | 'source'>;

/** A reader of one file. */
export interface LedgerReader {
  /** @throws `ledger-unreadable`, `cancelled` and what is wrong with the file itself */
  inspect(sheet: string | null): Promise<Inspected>;
  /**
   * All rows, checked, batch by batch; the reader goes on while a batch is worked on, and waits when it is a few ahead.
   * @throws `ledger-unreadable`, `cancelled` and what is wrong with the file itself
   */
  rows(wish: RowsWish): AsyncGenerator<RowBatch>;
}

/** Starts a reader beside the service for what is done with one file, and ends it afterwards, or when it is stopped. */
export async function withReader<T>(
  service: Service,
  source: TableSource,
  signal: AbortSignal,
  work: (reader: LedgerReader) => Promise<T>,
): Promise<T> {
  const kind = fileKindOf(await firstBytes(source, SIGNATURE_BYTES));
  signal.throwIfAborted();
  const link = kind === 'text' ? startReaderThread() : service.startReader();
  const heard: FromReader[] = [];
  let failure: { readonly error: unknown } | undefined;
  let wake = () => {};
  const fail = (error: unknown) => {
    failure ??= { error };
    wake();
  };
  const tooHeavy = (reason: string) => fail(ledgerFileError('too-heavy', reason));
  const onAbort = () => fail(signal.reason);
  const timer = setTimeout(() => tooHeavy('the reader fell silent'), SILENCE_LIMIT_MS);
  signal.addEventListener('abort', onAbort);
  link.onLost((reason, isTooHeavy) => (isTooHeavy ? tooHeavy(reason) : fail(new Error(reason))));
  link.listen((message) => {
    timer.refresh();
    if (message.kind === 'failed') return fail(fromPlainError(message.error));
    heard.push(message);
    wake();
  });

  async function* ask(question: Question): AsyncGenerator<FromReader> {
    link.post(question);
    for (;;) {
      if (failure) throw failure.error;
      const message = heard.shift();
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (message.kind === 'end') return;
      yield message;
      if (message.kind === 'batch') link.post({ kind: 'more' });
      timer.refresh();
      // Lets what came meanwhile be heard: a cancel, the next batch.
      await setImmediate();
    }
  }

  try {
    return await work({
      inspect: async (sheet) => {
        for await (const message of ask({ kind: 'inspect', source, sheet })) {
          if (message.kind === 'inspected') return message.file;
        }
        throw new Error('the reader ended without an answer');
      },
      async *rows(wish) {
        for await (const message of ask({ kind: 'rows', source, ...wish })) {
          if (message.kind === 'batch') yield message;
        }
      },
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    link.end();
  }
}
