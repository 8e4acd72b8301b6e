import { daysBetween } from '../domain/procedure/days.ts';
import type { Step } from '../domain/procedure/rulePack.ts';
import { STEP_OF_ACTION } from '../domain/reminders/campaignReminders.ts';
import type { DueGroup, Reminder, ReminderKind, StepReminder } from '../domain/reminders/reminder.ts';
import type { Format } from './format.ts';
import type { TextKey, Translate } from './texts.ts';

/** What is due, as a line of a list says it. */
export const REMINDER_STEP_TEXTS = {
  reply: 'due.step-reply',
  'union-report': 'due.step-union-report',
  materials: 'due.step-materials',
  negotiate: 'due.step-negotiate',
  resume: 'due.step-resume',
  draft: 'due.step-draft',
  congress: 'due.step-congress',
  resubmit: 'due.step-resubmit',
  filing: 'due.step-filing',
  'union-filing': 'due.step-union-filing',
  review: 'due.step-review',
  publish: 'due.step-publish',
  renewal: 'due.step-renewal',
  vacancy: 'due.step-vacancy',
  'dispute-apply': 'due.step-dispute-apply',
  'dispute-settle': 'due.step-dispute-settle',
} as const satisfies Record<Step, TextKey>;

export const REMINDER_KIND_TEXTS = {
  step: 'due.kind-step',
  meeting: 'due.kind-meeting',
  targets: 'due.kind-targets',
  window: 'due.kind-window',
  agreements: 'due.kind-agreements',
} as const satisfies Record<ReminderKind, TextKey>;

export const DUE_GROUP_TEXTS = {
  overdue: 'due.group-overdue',
  today: 'due.group-today',
  week: 'due.group-week',
  month: 'due.group-month',
  later: 'due.group-later',
} as const satisfies Record<DueGroup, TextKey>;

/** What is to be done: `对方应书面答复要约 · 682 家`. */
export function reminderWhat(t: Translate, format: Format, reminder: Reminder): string {
  switch (reminder.kind) {
    case 'step':
      return stepWhat(t, reminder);
    case 'meeting':
      return t('due.meeting', { name: reminder.name, time: reminder.time }).trim();
    case 'targets':
      return t('due.targets', {
        what: t(REMINDER_STEP_TEXTS[STEP_OF_ACTION[reminder.action]]),
        count: format.count(reminder.count),
      });
    case 'last-offer':
      return t('due.last-offer', { count: format.count(reminder.units) });
    case 'closing':
      return t('due.closing');
    case 'expiry':
      return t('due.expiry', { count: format.count(reminder.count) });
    case 'renewal':
      return t('due.renewal', { count: format.count(reminder.count), day: format.day(reminder.ends) });
  }
}

export function stepWhat(t: Translate, { step, isOpening }: Pick<StepReminder, 'step' | 'isOpening'>): string {
  return t(isOpening ? 'due.renewal-opens' : REMINDER_STEP_TEXTS[step]);
}

/** Of which negotiation or campaign it is. */
export function reminderOf(t: Translate, reminder: Reminder): string {
  return 'title' in reminder ? reminder.title : t('due.of-ledger');
}

/** The article that gives the day, or nothing. */
export function reminderArticle(reminder: Reminder): string {
  return reminder.kind === 'step' || reminder.kind === 'targets' ? (reminder.article ?? '') : '';
}

/** The first units behind a count, or where a meeting is held. */
export function reminderNames(t: Translate, reminder: Reminder): string {
  if (reminder.kind === 'meeting') return reminder.place;
  if (!('names' in reminder) || reminder.names.length === 0) return '';
  const names = reminder.names.join(t('due.name-comma'));
  return reminder.names.length < reminder.count ? t('due.names-more', { names }) : names;
}

/** How far the day is: `逾期 3 天`, `今天`, `还有 5 天`. */
export function reminderLeft(t: Translate, format: Format, reminder: Reminder, asOf: string): string {
  const left = daysBetween(asOf, reminder.day);
  if (left === 0) return t('due.today');
  const count = format.count(Math.abs(left));
  if (left > 0) return t('due.days-left', { count });
  return reminder.kind === 'targets' && reminder.count > 1
    ? t('due.days-late-most', { count })
    : t('due.days-late', { count });
}
