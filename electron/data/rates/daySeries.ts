import type { Database } from 'better-sqlite3';
import { membersOf, employeesOf } from '../../../shared/domain/campaign/enterpriseRates.ts';
import type { Count } from '../../../shared/domain/campaign/rates.ts';
import { type ListedRate, type RateBits, rateBit } from '../../../shared/domain/campaign/rateBits.ts';
import { isWithinRegions } from '../../../shared/domain/campaign/scope.ts';
import { canCount, turningDays } from '../../../shared/domain/campaign/turningDays.ts';
import { type DayNumber, dayNumberOf } from '../../../shared/domain/campaign/unitOnDay.ts';
import { unitRates } from '../../../shared/domain/campaign/unitRates.ts';
import type { Chunk } from './chunk.ts';
import { type ChunkSum, keptSum } from './keptSums.ts';
import type { RateBasis } from './rateBasis.ts';
import { UnitCursor } from './unitCursor.ts';

/** What one rate counts on each day from the first to the last one. */
export function daySeries(
  db: Database,
  basis: RateBasis,
  { rate, from, region }: { readonly rate: ListedRate; readonly from: string; readonly region: string | null },
): Count[] {
  const name = `days ${rate} ${from} ${region} ${basis.name}`;
  return keptSum(db, name, () => new SeriesSum(basis, rate, dayNumberOf(from), region)).counts();
}

/**
 * Each unit is looked at on the first day and on those on which the rate may say something else of it; the differences
 * are kept by day, so that the whole series takes one walk over the units.
 */
class SeriesSum implements ChunkSum {
  readonly #basis: RateBasis;
  readonly #rate: ListedRate;
  readonly #bit: number;
  readonly #first: DayNumber;
  readonly #region: ReadonlySet<string> | null;
  readonly #unit: UnitCursor;
  readonly #bits: RateBits = { numerator: 0, denominator: 0, pending: 0 };
  readonly #numerators: Float64Array;
  readonly #denominators: Float64Array;
  readonly #pendings: Float64Array;

  constructor(basis: RateBasis, rate: ListedRate, first: DayNumber, region: string | null) {
    const days = Math.max(0, basis.day - first + 1);
    this.#basis = basis;
    this.#rate = rate;
    this.#bit = rateBit(rate);
    this.#first = first;
    this.#region = region === null ? null : new Set([region]);
    this.#unit = new UnitCursor(basis.campaign.key);
    this.#numerators = new Float64Array(days);
    this.#denominators = new Float64Array(days);
    this.#pendings = new Float64Array(days);
  }

  counts(): Count[] {
    let numerator = 0;
    let denominator = 0;
    let pending = 0;
    return Array.from(this.#numerators, (added, at) => {
      numerator += added;
      denominator += this.#denominators[at] ?? 0;
      pending += this.#pendings[at] ?? 0;
      return { numerator, denominator, pending };
    });
  }

  add(chunk: Chunk, sign: 1 | -1): void {
    const { isWanted, terms, day: last } = this.#basis;
    const unit = this.#unit;
    const days: DayNumber[] = [];
    unit.enter(chunk);
    while (unit.next()) {
      if (!canCount(unit, this.#rate)) continue;
      if (!isWanted(unit) || (this.#region !== null && !isWithinRegions(this.#region, unit.regionCode))) continue;
      days.length = 0;
      unit.eachOwnDay((day) => days.push(day));
      turningDays(unit, this.#rate, terms, days);
      const first = this.#first;
      const turns = days.filter((day) => day > first && day <= last).sort((a, b) => a - b);
      this.#addUnit([first, ...turns], sign);
    }
  }

  #addUnit(days: readonly DayNumber[], sign: 1 | -1): void {
    const unit = this.#unit;
    const bits = this.#bits;
    const { terms } = this.#basis;
    let numerator = 0;
    let denominator = 0;
    let pending = 0;
    for (const day of days) {
      unit.standOn(day);
      unitRates(unit, day, terms, bits);
      const now = this.#counted();
      const at = day - this.#first;
      this.#numerators[at] = (this.#numerators[at] ?? 0) + sign * (now.numerator - numerator);
      this.#denominators[at] = (this.#denominators[at] ?? 0) + sign * (now.denominator - denominator);
      this.#pendings[at] = (this.#pendings[at] ?? 0) + sign * (now.pending - pending);
      ({ numerator, denominator, pending } = now);
    }
  }

  #counted(): Count {
    const bits = this.#bits;
    const has = (mask: number) => (mask & this.#bit) !== 0;
    const people = this.#rate === 'membership' || this.#rate === 'workers' ? employeesOf(this.#unit) : 1;
    const inNumerator = this.#rate === 'membership' ? membersOf(this.#unit) : people;
    return {
      numerator: has(bits.numerator) ? inNumerator : 0,
      denominator: has(bits.denominator) ? people : 0,
      pending: has(bits.pending) ? 1 : 0,
    };
  }
}
