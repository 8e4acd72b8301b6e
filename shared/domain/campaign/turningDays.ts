import type { ListedRate } from './rateBits.ts';
import type { RateTerms } from './rateTerms.ts';
import type { DayNumber, UnitOnDay } from './unitOnDay.ts';

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
  for (const { from, to, signed } of agreements) {
    days.push(from, to + 1);
    if (signed !== 0) days.push(signed);
    if (rate === 'renewal') days.push(to + graceDays + 1);
  }
  if (rate === 'offers' || rate === 'signing') days.push(closes);
  for (const { kind, day } of target?.events ?? []) {
    days.push(day);
    if (kind === 'received' && reply) days.push(reply.dueAfter(day) + 1);
    if (filing?.event === kind) days.push(filing.dueAfter(day) + 1);
    if (review?.event === kind) days.push(review.dueAfter(day) + 1);
  }
}
