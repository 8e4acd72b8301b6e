import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { TableError } from './table.ts';

export interface ZipLimits {
  readonly entries: number;
  readonly unfoldedBytes: number;
  /** Unfolded ÷ packed bytes of one entry, looked at once it is larger than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

const LIMITS: ZipLimits = {
  entries: 2000,
  unfoldedBytes: 300_000_000,
  ratio: 200,
  ratioFromBytes: 10_000_000,
};

/** Sees each piece of a part as it is unfolded. */
export type VisitPart = (name: string, piece: Buffer) => void;

/**
 * Unfolds the whole archive once, keeping nothing, before a parser that trusts its declared sizes may touch it. Counts
 * the bytes that really come out; names with `..`, absolute ones and sizes that lie are refused as damaged.
 * @throws TableError `zip-bomb`, `encrypted` or `damaged`
 */
export async function checkZip(
  bytes: Uint8Array,
  limits: ZipLimits = LIMITS,
  visit: VisitPart = () => {},
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      strictFileNames: true,
    });
    if (zip.entryCount > limits.entries) throw bomb(`${zip.entryCount} entries`);
    let unfolded = 0;
    for await (const entry of zip.eachEntry()) {
      // The count in the directory can lie as well.
      if (names.size >= limits.entries) throw bomb(`more than ${limits.entries} entries`);
      if (entry.isEncrypted()) throw new TableError('encrypted', 'an entry of the archive is encrypted');
      names.add(entry.fileName);
      unfolded += await unfold(zip, entry, limits, limits.unfoldedBytes - unfolded, visit);
    }
    return names;
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError('damaged', error instanceof Error ? error.message : String(error));
  }
}

/** Bytes that come out of one entry. */
async function unfold(
  zip: ZipFile,
  entry: Entry,
  limits: ZipLimits,
  budget: number,
  visit: VisitPart,
): Promise<number> {
  const stream = await zip.openReadStreamPromise(entry);
  let size = 0;
  for await (const chunk of stream) {
    // Safe: a stream of a file without encoding gives buffers.
    const part = chunk as Buffer;
    size += part.byteLength;
    // Leaving the loop ends the stream, and with it the unfolding.
    if (size > budget) throw bomb(`more than ${limits.unfoldedBytes} bytes unfolded`);
    if (size > limits.ratioFromBytes && size > entry.compressedSize * limits.ratio) {
      throw bomb(`an entry unfolds more than ${limits.ratio} times`);
    }
    visit(entry.fileName, part);
  }
  return size;
}

function bomb(message: string): TableError {
  return new TableError('zip-bomb', message);
}
