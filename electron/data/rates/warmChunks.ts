import type { Service } from '../serve.ts';
import { chunkStore } from './chunkStore.ts';

/** The first page of a file that was just opened comes before this. */
const AFTER_OPENING_MS = 1500;
/** Between two slices whoever asks for something is answered. */
const BETWEEN_MS = 5;
const CHUNKS_A_SLICE = 2;

/**
 * Reads the packed units of a file that holds campaigns while nobody asks for anything, so that the first dashboard
 * does not wait for them. Answers with what stops it.
 */
export function warmChunks(service: Pick<Service, 'db' | 'bulk'>): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  const step = () => {
    if (isStopped) return;
    const { db } = service;
    if (db.prepare('SELECT 1 FROM campaigns LIMIT 1').get() === undefined) return;
    const left = db.transaction(() => chunkStore(db).pack(CHUNKS_A_SLICE)).immediate();
    if (left > 0) next(BETWEEN_MS);
  };
  const next = (afterMs: number) => {
    // A file that cannot be read tells so whoever asks for it.
    timer = setTimeout(() => void service.bulk.whenIdle(step).catch(stop), afterMs);
  };
  next(AFTER_OPENING_MS);
  return stop;
}
