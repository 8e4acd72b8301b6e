import { UNIT_KINDS, type UnitKind } from '../units/unit.ts';
import { employeesOf, membersOf } from './enterpriseRates.ts';
import { LISTED_RATES, type ListedRate, type RateBits } from './rateBits.ts';
import { type Count, type RateCount, TARGET_RATES } from './rates.ts';
import type { UnitOnDay } from './unitOnDay.ts';

/** Numerator, denominator, pending, and the employees of the first two. */
const FIGURES = 5;
const RATES = LISTED_RATES.length;
/** Behind the figures: how many units there are, whether a rate counts them or not. */
const UNITS = UNIT_KINDS.length * RATES * FIGURES;
const LENGTH = UNITS + 1;

const KIND_START: Readonly<Record<UnitKind, number>> = {
  enterprise: 0,
  industry: RATES * FIGURES,
  area: 2 * RATES * FIGURES,
};
const MEMBERSHIP = LISTED_RATES.indexOf('membership');
const WORKERS = LISTED_RATES.indexOf('workers');

/** What all rates count over some units, by kind of unit; only ever added up, so that parts make the whole. */
export type Tally = Float64Array;

export function newTally(): Tally {
  return new Float64Array(LENGTH);
}

/** Adds what the rates say of a unit, or with −1 takes it away again. */
export function addToTally(tally: Tally, unit: UnitOnDay, bits: RateBits, sign: 1 | -1): void {
  tally[UNITS] = (tally[UNITS] ?? 0) + sign;
  const employees = sign * employeesOf(unit);
  const start = KIND_START[unit.kind];
  for (let left = bits.denominator | bits.pending; left !== 0; left &= left - 1) {
    const rate = 31 - Math.clz32(left & -left);
    const bit = 1 << rate;
    const at = start + rate * FIGURES;
    if ((bits.pending & bit) !== 0) tally[at + 2] = (tally[at + 2] ?? 0) + sign;
    if ((bits.denominator & bit) === 0) continue;
    const isOfPeople = rate === MEMBERSHIP || rate === WORKERS;
    tally[at + 1] = (tally[at + 1] ?? 0) + (isOfPeople ? employees : sign);
    tally[at + 4] = (tally[at + 4] ?? 0) + employees;
    if ((bits.numerator & bit) === 0) continue;
    const counted = rate === MEMBERSHIP ? sign * membersOf(unit) : rate === WORKERS ? employees : sign;
    tally[at] = (tally[at] ?? 0) + counted;
    tally[at + 3] = (tally[at + 3] ?? 0) + employees;
  }
}

export function sumOfTallies(tallies: Iterable<Tally>): Tally {
  const sum = newTally();
  for (const tally of tallies) for (let at = 0; at < LENGTH; at += 1) sum[at] = (sum[at] ?? 0) + (tally[at] ?? 0);
  return sum;
}

/** True where there is no unit. */
export function isEmptyTally(tally: Tally): boolean {
  return tally[UNITS] === 0;
}

const isTargetRate = new Set<string>(TARGET_RATES);

/** What one rate counts; units, but persons for `membership` and `workers`. */
export function rateCountOf(tally: Tally, rate: ListedRate): RateCount {
  const place = LISTED_RATES.indexOf(rate) * FIGURES;
  const figure = (kind: UnitKind, at: number) => tally[KIND_START[kind] + place + at] ?? 0;
  const all = (at: number) => UNIT_KINDS.reduce((sum, kind) => sum + figure(kind, at), 0);
  const count = (kind: UnitKind): Count => ({
    numerator: figure(kind, 0),
    denominator: figure(kind, 1),
    pending: figure(kind, 2),
  });
  return {
    numerator: all(0),
    denominator: all(1),
    pending: all(2),
    employees: { numerator: all(3), denominator: all(4) },
    ...(isTargetRate.has(rate)
      ? { byKind: { enterprise: count('enterprise'), industry: count('industry'), area: count('area') } }
      : {}),
  };
}
