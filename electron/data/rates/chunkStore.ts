import type { Database } from 'better-sqlite3';
import { chunkBuilder } from './buildChunk.ts';
import { type Chunk, CHUNK_BITS, CHUNK_FORMAT, openChunk } from './chunk.ts';

/** So many copies made anew at once are worth a write; fewer wait for the end of the session. */
const WORTH_STORING = 16;

interface Stamp {
  readonly chunk: number;
  readonly stamp: number;
  readonly is_seen: 0 | 1;
}

/** The packed units of one open file, each chunk read or built when it is first asked for and after it changed. */
export class ChunkStore {
  readonly #chunks = new Map<number, Chunk>();
  /** The stamp that a chunk had when its copy was made; none where it has not changed since the file was opened. */
  readonly #stamps = new Map<number, number>();
  /** Made anew and not stored yet. */
  readonly #unstored = new Set<number>();
  readonly #build: (number: number) => Chunk;
  readonly #selectStored;
  readonly #selectStamps;
  readonly #markSeen;
  readonly #insert;
  readonly #nextKey;
  #isLoaded = false;
  #ordered: readonly Chunk[] = [];

  constructor(db: Database) {
    this.#build = chunkBuilder(db);
    this.#selectStored = db
      .prepare<[number, number], Buffer>('SELECT packed FROM rate_chunks WHERE chunk = ? AND format = ?')
      .pluck();
    this.#selectStamps = db.prepare<[], Stamp>('SELECT chunk, stamp, is_seen FROM chunk_stamps');
    this.#markSeen = db.prepare<[number]>('UPDATE chunk_stamps SET is_seen = 1 WHERE chunk = ? AND is_seen = 0');
    this.#insert = db.prepare<[number, number, Uint8Array]>(
      'INSERT OR REPLACE INTO rate_chunks (chunk, format, packed) VALUES (?, ?, ?)',
    );
    this.#nextKey = db.prepare<[number], number>('SELECT key FROM units WHERE key >= ? ORDER BY key LIMIT 1').pluck();
  }

  /** All chunks as the rows stand now, by key; the same list as before where nothing changed. */
  chunks(): readonly Chunk[] {
    this.pack(Number.POSITIVE_INFINITY);
    return this.#ordered;
  }

  /** Reads or makes anew at most so many chunks; answers how many are left. */
  pack(most: number): number {
    const pending = this.#pending();
    if (pending.size === 0) return 0;
    let loaded = 0;
    for (const [number, stamp] of pending) {
      if (loaded === most) break;
      this.#load(number);
      if (stamp === undefined) this.#stamps.delete(number);
      else this.#stamps.set(number, stamp);
      this.#markSeen.run(number);
      loaded += 1;
    }
    if (this.#unstored.size >= WORTH_STORING) this.store();
    if (loaded === pending.size) {
      this.#isLoaded = true;
      this.#ordered = [...this.#chunks.values()].sort((x, y) => x.number - y.number);
    }
    return pending.size - loaded;
  }

  /** Stores what was made anew and still holds, so that the next session need not make it again. */
  store(): void {
    const stale = this.#stale();
    for (const number of this.#unstored) {
      const chunk = this.#chunks.get(number);
      if (chunk && !stale.has(number)) this.#insert.run(number, CHUNK_FORMAT, chunk.bytes);
    }
    this.#unstored.clear();
  }

  /** Stale chunks, and in a new session all that are not read yet. */
  #pending(): Map<number, number | undefined> {
    const pending = this.#stale();
    if (this.#isLoaded) return pending;
    for (const number of this.#numbers()) {
      if (!this.#chunks.has(number) && !pending.has(number)) pending.set(number, undefined);
    }
    return pending;
  }

  /** Chunks whose copy does not go with their rows, and the stamp they have now: none where a roll-back took it. */
  #stale(): Map<number, number | undefined> {
    const stale = new Map<number, number | undefined>();
    for (const number of this.#stamps.keys()) stale.set(number, undefined);
    for (const { chunk, stamp, is_seen } of this.#selectStamps.all()) {
      if (is_seen === 1 && this.#stamps.get(chunk) === stamp) stale.delete(chunk);
      else stale.set(chunk, stamp);
    }
    return stale;
  }

  #load(number: number): void {
    const stored = this.#selectStored.get(number, CHUNK_FORMAT);
    const chunk = stored ? openChunk(number, stored) : this.#build(number);
    if (stored) this.#unstored.delete(number);
    else this.#unstored.add(number);
    if (chunk.counts.units === 0) this.#chunks.delete(number);
    else this.#chunks.set(number, chunk);
  }

  /** The chunks that have a unit: a look at each instead of a walk over a million keys. */
  #numbers(): number[] {
    const numbers: number[] = [];
    for (let key = this.#nextKey.get(0); key !== undefined; ) {
      const number = key >> CHUNK_BITS;
      numbers.push(number);
      key = this.#nextKey.get((number + 1) << CHUNK_BITS);
    }
    return numbers;
  }
}

const stores = new WeakMap<Database, ChunkStore>();

/** The packed units of an open file. */
export function chunkStore(db: Database): ChunkStore {
  const known = stores.get(db);
  if (known) return known;
  const store = new ChunkStore(db);
  stores.set(db, store);
  return store;
}

/** Stores packed copies before a file closes; those of a file where nobody asked for a rate are not made for that. */
export function storeChunks(db: Database): void {
  const store = stores.get(db);
  if (store) db.transaction(() => store.store())();
}

/** Chunks between two looks at what else there is to do. */
const CHUNKS_A_SLICE = 8;

/**
 * Packs what a long import or a freeze brought as part of it, so that nobody waits for it at the first rate asked for.
 * `pause` is called between slices and may throw to stop.
 */
export async function packChunks(db: Database, pause: (left: number) => Promise<void>): Promise<void> {
  const store = chunkStore(db);
  for (let left = store.pack(CHUNKS_A_SLICE); left > 0; left = store.pack(CHUNKS_A_SLICE)) await pause(left);
  store.store();
}
