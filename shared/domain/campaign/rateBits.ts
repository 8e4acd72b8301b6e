import { RATE_IDS, type RateId } from './rates.ts';

/** Rates with a list of units behind them; the task rate has the numerator of another. */
export type ListedRate = Exclude<RateId, 'task'>;
export const LISTED_RATES: readonly ListedRate[] = RATE_IDS.filter((rate) => rate !== 'task');

/** The bit of a rate in `RateBits`. */
export function rateBit(rate: ListedRate): number {
  return 1 << LISTED_RATES.indexOf(rate);
}

/** What every rate says of one unit, a bit for each. Filled anew for each unit: keep none. */
export interface RateBits {
  numerator: number;
  denominator: number;
  pending: number;
}
