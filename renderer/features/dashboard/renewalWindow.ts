import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { countDays, workCalendar } from '../../../shared/domain/procedure/days.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';

/** From which day a renewal may be asked for, by the day on which an agreement ends; null where no rule says so. */
export function renewalWindow(
  { rulePack }: Pick<Campaign, 'rulePack'>,
  holidays: Holidays,
): ((ends: string) => string) | null {
  const resolved = openPack(rulePack).step('renewal');
  if (resolved.kind !== 'set' || resolved.rule.direction !== 'before') return null;
  const { rule } = resolved;
  const calendar = workCalendar(holidays);
  return (ends) => countDays(ends, 'before', rule, calendar).day;
}
