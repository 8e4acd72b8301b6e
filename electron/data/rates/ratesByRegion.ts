import type { Database } from 'better-sqlite3';
import type { RateBits } from '../../../shared/domain/campaign/rateBits.ts';
import { addToTally, newTally, type Tally } from '../../../shared/domain/campaign/rateTotals.ts';
import { unitRates } from '../../../shared/domain/campaign/unitRates.ts';
import type { Chunk } from './chunk.ts';
import { type ChunkSum, keptSum } from './keptSums.ts';
import type { RateBasis } from './rateBasis.ts';
import { UnitCursor } from './unitCursor.ts';

/** What all rates count in each region that a unit names: every region above is a sum of these. */
export function ratesByRegion(db: Database, basis: RateBasis): ReadonlyMap<string, Tally> {
  return keptSum(db, `regions ${basis.name}`, () => new RegionSum(basis)).tallies;
}

class RegionSum implements ChunkSum {
  readonly tallies = new Map<string, Tally>();
  readonly #basis: RateBasis;
  readonly #unit: UnitCursor;
  readonly #bits: RateBits = { numerator: 0, denominator: 0, pending: 0 };

  constructor(basis: RateBasis) {
    this.#basis = basis;
    this.#unit = new UnitCursor(basis.campaign.key);
  }

  add(chunk: Chunk, sign: 1 | -1): void {
    const { day, terms, isWanted } = this.#basis;
    const unit = this.#unit;
    const bits = this.#bits;
    const inChunk: Tally[] = [];
    unit.enter(chunk);
    while (unit.next()) {
      if (!isWanted(unit)) continue;
      unit.standOn(day);
      unitRates(unit, day, terms, bits);
      const tally = (inChunk[unit.region] ??= this.#tallyOf(unit.regionCode));
      addToTally(tally, unit, bits, sign);
    }
  }

  #tallyOf(code: string): Tally {
    const known = this.tallies.get(code);
    if (known) return known;
    const tally = newTally();
    this.tallies.set(code, tally);
    return tally;
  }
}
