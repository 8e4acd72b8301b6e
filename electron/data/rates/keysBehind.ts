import type { Database } from 'better-sqlite3';
import { type ListedRate, type RateBits, rateBit } from '../../../shared/domain/campaign/rateBits.ts';
import type { RatePart, RateUnitsRequest } from '../../../shared/domain/campaign/rates.ts';
import { isWithinRegions } from '../../../shared/domain/campaign/scope.ts';
import { unitRates } from '../../../shared/domain/campaign/unitRates.ts';
import { chunkStore } from './chunkStore.ts';
import { rateBasis } from './rateBasis.ts';
import { UnitCursor } from './unitCursor.ts';

/**
 * Keys of the units behind a number of `campaigns.rates`, in rising order. Behind a number of people stand the units
 * that they are counted in. Must be called inside a transaction.
 * @throws not-found
 */
export function keysBehind(db: Database, request: RateUnitsRequest): Int32Array {
  const basis = rateBasis(db, request);
  const { day, terms, isWanted } = basis;
  const isInRegion = regionTest(request);
  const isPart = partTest(request.rate, request.part);
  const unit = new UnitCursor(basis.campaign.key);
  const bits: RateBits = { numerator: 0, denominator: 0, pending: 0 };
  const keys: number[] = [];
  for (const chunk of chunkStore(db).chunks()) {
    unit.enter(chunk);
    while (unit.next()) {
      if (request.kind !== undefined && unit.kind !== request.kind) continue;
      if (!isInRegion(unit.regionCode)) continue;
      if (!isWanted(unit)) continue;
      unit.standOn(day);
      unitRates(unit, day, terms, bits);
      if (isPart(bits)) keys.push(unit.key);
    }
  }
  return Int32Array.from(keys);
}

function regionTest({
  region,
  isOwnLevel,
}: Pick<RateUnitsRequest, 'region' | 'isOwnLevel'>): (code: string) => boolean {
  if (region === undefined) return () => true;
  if (isOwnLevel === true) return (code) => code === region;
  const regions = new Set([region]);
  return (code) => isWithinRegions(regions, code);
}

function partTest(rate: ListedRate, part: RatePart): (bits: RateBits) => boolean {
  const bit = rateBit(rate);
  switch (part) {
    case 'numerator':
      return ({ numerator }) => (numerator & bit) !== 0;
    case 'denominator':
      return ({ denominator }) => (denominator & bit) !== 0;
    case 'missing':
      return ({ numerator, denominator }) => (denominator & ~numerator & bit) !== 0;
    case 'pending':
      return ({ pending }) => (pending & bit) !== 0;
  }
}
