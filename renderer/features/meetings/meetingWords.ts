import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import { WEEKDAY_TEXTS } from '../../../shared/i18n/meetingText.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { weekdayOf } from './monthGrid.ts';

export function weekdayName(t: Translate, day: string): string {
  return t(WEEKDAY_TEXTS[weekdayOf(day) - 1] ?? 'meetings.weekday-1');
}

/** `2026年3月10日（星期二）14:00`. */
export function whenText({ t, format }: { t: Translate; format: Format }, { day, time }: Meeting): string {
  const date = t('meetings.day-and-weekday', { day: format.day(day), weekday: weekdayName(t, day) });
  return time === '' ? date : t('meetings.day-and-time', { day: date, time });
}
