/**
 * The enterprises of a file by code and by name, with the row that has them first. A million of them in 64-bit hashes of
 * their own: two that meet by accident are rarer than one import in a million.
 */
export class SeenUnits {
  #high = new Uint32Array(START_PLACES);
  #low = new Uint32Array(START_PLACES);
  /** 0 for a free place. */
  #rows = new Uint32Array(START_PLACES);
  #count = 0;
  /** Of the key that was looked for last. */
  #lastHigh = 0;
  #lastLow = 0;

  /** The row that has this key already, else 0 and the key belongs to the given row, 1 at least. */
  claim(key: string, row: number): number {
    const found = this.find(key);
    if (found !== 0) return found;
    if (this.#count * 2 >= this.#rows.length) this.#grow();
    const place = this.#placeOf(this.#lastHigh, this.#lastLow);
    this.#high[place] = this.#lastHigh;
    this.#low[place] = this.#lastLow;
    this.#rows[place] = row;
    this.#count += 1;
    return 0;
  }

  /** The row that has this key, or 0. */
  find(key: string): number {
    let high = 0x811c9dc5;
    let low = 0x1b873593;
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ (code + at), 0x85ebca6b);
      low ^= low >>> 13;
    }
    this.#lastHigh = mix(high ^ low) >>> 0;
    this.#lastLow = mix(low) >>> 0;
    return this.#rows[this.#placeOf(this.#lastHigh, this.#lastLow)] ?? 0;
  }

  #placeOf(high: number, low: number): number {
    const mask = this.#rows.length - 1;
    let place = low & mask;
    while (this.#rows[place] !== 0 && (this.#low[place] !== low || this.#high[place] !== high)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #grow(): void {
    const [highs, lows, rows] = [this.#high, this.#low, this.#rows];
    this.#high = new Uint32Array(rows.length * 2);
    this.#low = new Uint32Array(rows.length * 2);
    this.#rows = new Uint32Array(rows.length * 2);
    for (const [at, row] of rows.entries()) {
      if (row === 0) continue;
      const [high = 0, low = 0] = [highs[at], lows[at]];
      const place = this.#placeOf(high, low);
      this.#high[place] = high;
      this.#low[place] = low;
      this.#rows[place] = row;
    }
  }
}

const START_PLACES = 1 << 16;

/** Spreads each bit over all others (the end of MurmurHash3). */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
