import type { ListedRate } from './rateBits.ts';
import type { RateTerms } from './rateTerms.ts';
import type { DayNumber, UnitOnDay } from './unitOnDay.ts';

const ENTERPRISE_RATES: ReadonlySet<ListedRate> = new Set(['formation', 'membership', 'establishment', 'workers']);
const READS_AGREEMENTS: ReadonlySet<ListedRate> = new Set(['establishment', 'workers', 'renewal']);

/** False where a rate says nothing of a unit, whatever the day. */
export function canCount({ kind, target }: Pick<UnitOnDay, 'kind' | 'target'>, rate: ListedRate): boolean {
  return ENTERPRISE_RATES.has(rate) ? kind === 'enterprise' : target !== null;
}

/**
 * Adds the days on which a rate may begin to say something else of a unit, beside those of its facts and of its place
 * on the list: those of its agreements, of its events and of the clocks that these start.
 */
export function turningDays(
  { agreements, target }: Pick<UnitOnDay, 'agreements' | 'target'>,
  rate: ListedRate,
  { closes, graceDays, reply, filing, review }: RateTerms,
  days: DayNumber[],
): void {
  for (const { from, to, signed } of READS_AGREEMENTS.has(rate) ? agreements : []) {
    days.push(from, to + 1);
    if (signed !== 0) days.push(signed);
    if (rate === 'renewal') days.push(to + graceDays + 1);
  }
  if (ENTERPRISE_RATES.has(rate)) return;
  if (rate === 'offers' || rate === 'signing') days.push(closes);
  for (const { kind, day } of target?.events ?? []) {
    days.push(day);
    if (kind === 'received' && reply) days.push(reply.dueAfter(day) + 1);
    if (filing?.event === kind) days.push(filing.dueAfter(day) + 1);
    if (review?.event === kind) days.push(review.dueAfter(day) + 1);
  }
}
