import type { Reminder, StepReminder } from '../../../shared/domain/reminders/reminder.ts';
import type { CalendarStep } from '../../../shared/domain/reminders/stepReminders.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import {
  reminderArticle,
  reminderNames,
  reminderOf,
  reminderWhat,
  stepWhat,
} from '../../../shared/i18n/reminderText.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import type { DeadlineEntry } from '../../../shared/reports/deadlineCalendar.ts';

/** What is due as entries of a calendar; meetings have a calendar of their own, with their times. */
export function entriesOfReminders(t: Translate, format: Format, reminders: readonly Reminder[]): DeadlineEntry[] {
  return reminders.flatMap((reminder): DeadlineEntry[] => {
    if (reminder.kind === 'meeting') return [];
    if (reminder.kind === 'step') return [entryOfStep(t, format, { ...reminder, state: 'open' })];
    const { id, day, changedAtMs } = reminder;
    const lines = [reminderArticle(reminder), reminderNames(t, reminder)].filter((line) => line !== '');
    const title = t('due.entry', { what: reminderWhat(t, format, reminder), of: reminderOf(t, reminder) });
    return [{ id, day, title, description: lines.join('\n'), changedAtMs, state: 'open' }];
  });
}

/** A step with its article and both of its days; a done one says so. */
export function entryOfStep(t: Translate, format: Format, step: CalendarStep): DeadlineEntry {
  const { id, day, changedAtMs, state } = step;
  const what = stepWhat(t, step);
  const title = t('due.entry', { what: state === 'done' ? t('due.entry-done', { what }) : what, of: step.title });
  return { id, day, title, description: describeDays(t, format, step), changedAtMs, state };
}

function describeDays(t: Translate, format: Format, { article, raw, rolled, isProvisional }: StepReminder): string {
  const days =
    raw === rolled
      ? t('due.entry-day', { day: format.day(raw) })
      : t('due.entry-days', { raw: format.day(raw), rolled: format.day(rolled) });
  return [article ?? '', days, isProvisional ? t('due.entry-provisional') : '']
    .filter((line) => line !== '')
    .join('\n');
}
