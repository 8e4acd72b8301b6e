import type { Database } from 'better-sqlite3';
import type { Chunk } from './chunk.ts';
import { chunkStore } from './chunkStore.ts';

/** A sum over all units that a chunk can be added to, or with −1 taken out of again. */
export interface ChunkSum {
  readonly add: (chunk: Chunk, sign: 1 | -1) => void;
}

interface Kept {
  readonly sum: ChunkSum;
  chunks: readonly Chunk[];
}

/** The newest answers of a dashboard: a step of the slider to and fro costs nothing. */
const SUMS_KEPT = 12;
/** Beyond this part of the chunks it is quicker to begin anew. */
const PART_MENDED = 0.25;

const sumsOf = new WeakMap<Database, Map<string, Kept>>();

/**
 * A sum over the whole ledger as it stands now. It is kept under its name, which must say all that it depends on, and
 * after a change only the chunks that changed are taken out and added again. Must be called inside a transaction.
 */
export function keptSum<S extends ChunkSum>(db: Database, name: string, make: () => S): S {
  let sums = sumsOf.get(db);
  if (!sums) {
    sums = new Map();
    sumsOf.set(db, sums);
  }
  const chunks = chunkStore(db).chunks();
  const found = sums.get(name);
  const kept = found && mend(found, chunks) ? found : begin(make(), chunks);
  // The one used last stands at the end.
  sums.delete(name);
  sums.set(name, kept);
  for (const oldest of sums.keys()) {
    if (sums.size <= SUMS_KEPT) break;
    sums.delete(oldest);
  }
  // Safe: a name is only ever given with the same `make`.
  return kept.sum as S;
}

function begin(sum: ChunkSum, chunks: readonly Chunk[]): Kept {
  for (const chunk of chunks) sum.add(chunk, 1);
  return { sum, chunks };
}

/** False where too much changed. */
function mend(kept: Kept, chunks: readonly Chunk[]): boolean {
  if (kept.chunks === chunks) return true;
  const now = new Set(chunks);
  const before = new Set(kept.chunks);
  const gone = kept.chunks.filter((chunk) => !now.has(chunk));
  const come = chunks.filter((chunk) => !before.has(chunk));
  if (gone.length + come.length > chunks.length * PART_MENDED + 2) return false;
  for (const chunk of gone) kept.sum.add(chunk, -1);
  for (const chunk of come) kept.sum.add(chunk, 1);
  kept.chunks = chunks;
  return true;
}
