import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { daysBetween } from '../../../shared/domain/procedure/days.ts';
import type { Texts } from '../../app/texts.ts';

/** The window with how far it has gone on a day: 4月1日 – 5月31日 · 第 41 天，还剩 20 天. */
export function windowState(
  { t, format }: Pick<Texts, 't' | 'format'>,
  { opens, closes }: Pick<Campaign, 'opens' | 'closes'>,
  day: string,
): string {
  const window = t('dashboard.window', { opens: format.shortDay(opens), closes: format.shortDay(closes) });
  const state =
    day < opens
      ? t('dashboard.window-to-come', { count: format.count(daysBetween(day, opens)) })
      : day > closes
        ? t('dashboard.window-over', { count: format.count(daysBetween(closes, day)) })
        : t('dashboard.window-open', {
            at: format.count(daysBetween(opens, day) + 1),
            left: format.count(daysBetween(day, closes)),
          });
  return t('dashboard.window-state', { window, state });
}
