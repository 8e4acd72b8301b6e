import type { Database } from 'better-sqlite3';
import { addToWave, expiryPlaces, type WaveCounts } from '../../../shared/domain/campaign/expiryWave.ts';
import { isWithinRegions } from '../../../shared/domain/campaign/scope.ts';
import { dayNumberOf } from '../../../shared/domain/campaign/unitOnDay.ts';
import { type ChunkSum, keptSum } from './keptSums.ts';
import type { RateBasis } from './rateBasis.ts';
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
  { day, isWanted }: RateBasis,
  months: readonly string[],
  region: string | null,
): ChunkSum & { readonly counts: WaveCounts } {
  const starts = months.map((month) => dayNumberOf(`${month}-01`));
  const counts = { units: new Float64Array(starts.length - 1), employees: new Float64Array(starts.length - 1) };
  const unit = new UnitCursor(null);
  const wanted = region === null ? null : new Set([region]);
  return {
    counts,
    add: (chunk, sign) => {
      unit.enter(chunk);
      while (unit.next()) {
        if (unit.agreements.length === 0) continue;
        const places = expiryPlaces(unit, day, starts);
        if (places.length === 0 || !isWanted(unit)) continue;
        if (wanted !== null && !isWithinRegions(wanted, unit.regionCode)) continue;
        unit.standOn(day);
        addToWave(counts, unit, places, sign);
      }
    },
  };
}
