import type { Database } from 'better-sqlite3';
import { addToWave, expiryPlaces, type WaveCounts } from '../../../shared/domain/campaign/expiryWave.ts';
import type { EndingRequest } from '../../../shared/domain/campaign/rates.ts';
import { isWithinRegions } from '../../../shared/domain/campaign/scope.ts';
import { type DayNumber, dayNumberOf } from '../../../shared/domain/campaign/unitOnDay.ts';
import { chunkStore } from './chunkStore.ts';
import { type ChunkSum, keptSum } from './keptSums.ts';
import { type RateBasis, rateBasis } from './rateBasis.ts';
import { UnitCursor } from './unitCursor.ts';

/** Units in the scope of the campaign whose own wage agreement ends, by month; `months` and the one after the last. */
export function waveCounts(
  db: Database,
  basis: RateBasis,
  { months, region }: { readonly months: readonly string[]; readonly region: string | null },
): WaveCounts {
  return keptSum(db, `wave ${months.length} ${region} ${basis.name}`, () => waveSum(basis, months, region)).counts;
}

function waveSum(
  basis: RateBasis,
  months: readonly string[],
  region: string | null,
): ChunkSum & { readonly counts: WaveCounts } {
  const starts = months.map((month) => dayNumberOf(`${month}-01`));
  const placesOf = endingPlaces(basis, starts, region);
  const counts = { units: new Float64Array(starts.length - 1), employees: new Float64Array(starts.length - 1) };
  const unit = new UnitCursor(null);
  return {
    counts,
    add: (chunk, sign) => {
      unit.enter(chunk);
      while (unit.next()) {
        const places = placesOf(unit);
        if (places.length === 0) continue;
        unit.standOn(basis.day);
        addToWave(counts, unit, places, sign);
      }
    },
  };
}

/** The places of the months in which an agreement of a unit ends; none where the unit is not asked about. */
function endingPlaces(
  { day, isWanted }: RateBasis,
  starts: readonly DayNumber[],
  region: string | null,
): (unit: UnitCursor) => readonly number[] {
  const wanted = region === null ? null : new Set([region]);
  return (unit) => {
    if (unit.agreements.length === 0) return NO_PLACES;
    const places = expiryPlaces(unit, day, starts);
    if (places.length === 0 || !isWanted(unit)) return NO_PLACES;
    return wanted === null || isWithinRegions(wanted, unit.regionCode) ? places : NO_PLACES;
  };
}
const NO_PLACES: readonly number[] = [];

/**
 * Keys of the units behind the months of the wave, in rising order. Must be called inside a transaction.
 * @throws not-found
 */
export function keysEnding(db: Database, { from, to, region, ...request }: EndingRequest): Int32Array {
  const basis = rateBasis(db, request);
  const placesOf = endingPlaces(basis, [dayNumberOf(from), dayNumberOf(to) + 1], region ?? null);
  const unit = new UnitCursor(null);
  const keys: number[] = [];
  for (const chunk of chunkStore(db).chunks()) {
    unit.enter(chunk);
    while (unit.next()) if (placesOf(unit).length > 0) keys.push(unit.key);
  }
  return Int32Array.from(keys);
}
