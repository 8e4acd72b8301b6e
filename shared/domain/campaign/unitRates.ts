import { enterpriseRates } from './enterpriseRates.ts';
import type { RateBits } from './rateBits.ts';
import type { RateTerms } from './rateTerms.ts';
import { targetRates } from './targetRates.ts';
import type { DayNumber, UnitOnDay } from './unitOnDay.ts';

/**
 * What every rate says of a unit that stands on a day, at the end of that day: events, agreements and facts of a later
 * one are not known yet. The numerator is within the denominator; pending is what may still come into the numerator.
 */
export function unitRates(unit: UnitOnDay, day: DayNumber, terms: RateTerms, into: RateBits): void {
  into.numerator = 0;
  into.denominator = 0;
  into.pending = 0;
  if (unit.kind === 'enterprise' && unit.isKnown) enterpriseRates(unit, day, terms, into);
  if (unit.target) targetRates(unit, day, terms, into);
}
