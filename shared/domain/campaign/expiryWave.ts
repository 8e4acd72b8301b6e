import { employeesOf } from './enterpriseRates.ts';
import type { DayNumber, UnitOnDay } from './unitOnDay.ts';

/** Months from the one that a day lies in, as `YYYY-MM`. */
export function monthsFrom(day: string, count: number): string[] {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, at) => {
    const months = year * 12 + month + at;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}

/**
 * The places of the months in which a wage agreement of the unit's own ends that was known on the day, each once.
 * `starts` has the first day of each month and of the one after the last.
 */
export function expiryPlaces(
  { agreements }: Pick<UnitOnDay, 'agreements'>,
  day: DayNumber,
  starts: readonly DayNumber[],
): number[] {
  const places: number[] = [];
  const first = starts[0] ?? 0;
  const end = starts.at(-1) ?? 0;
  for (const { basis, from, to, signed } of agreements) {
    if (basis !== 'own' || to < first || to >= end || (signed === 0 ? from : signed) > day) continue;
    const place = starts.findIndex((start) => start > to) - 1;
    if (!places.includes(place)) places.push(place);
  }
  return places;
}

/** Units and employees by month; only ever added up. */
export interface WaveCounts {
  readonly units: Float64Array;
  readonly employees: Float64Array;
}

export function addToWave(
  { units, employees }: WaveCounts,
  unit: UnitOnDay,
  places: readonly number[],
  sign: 1 | -1,
): void {
  for (const place of places) {
    units[place] = (units[place] ?? 0) + sign;
    employees[place] = (employees[place] ?? 0) + sign * employeesOf(unit);
  }
}
