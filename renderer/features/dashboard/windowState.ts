import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import type { Texts } from '../../app/texts.ts';

/** How far the window has gone on a day: 第 41 天，还剩 20 天. */
export function windowState(
  { t, format }: Pick<Texts, 't' | 'format'>,
  { opens, closes }: Pick<Campaign, 'opens' | 'closes'>,
  day: string,
): string {
  if (day < opens) return t('dashboard.window-to-come', { count: format.count(daysBetween(day, opens)) });
  if (day > closes) return t('dashboard.window-over', { count: format.count(daysBetween(closes, day)) });
  const at = daysBetween(opens, day) + 1;
  return t('dashboard.window-open', { at: format.count(at), left: format.count(daysBetween(day, closes)) });
}
