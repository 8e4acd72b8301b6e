import type { Reminder } from '../../../shared/domain/reminders/reminder.ts';
import type { CalendarStep } from '../../../shared/domain/reminders/stepReminders.ts';
import { DUE_GROUP_TEXTS } from '../../../shared/i18n/reminderText.ts';
import { shell } from '../../api/bridge.ts';
import type { Texts } from '../../app/texts.ts';
import type { DueRow } from './dueRows.ts';

type Words = Pick<Texts, 't' | 'format'>;
const LONGEST_NAME = 100;

/** Each asks where, writes the file and answers its path; null where the user leaves the dialog. */
export async function saveDueCalendar({ t, format }: Words, reminders: readonly Reminder[], asOf: string) {
  const [{ buildDeadlineCalendar }, { entriesOfReminders }] = await loadCalendar();
  const content = buildDeadlineCalendar(entriesOfReminders(t, format, reminders), t('nav.due'));
  return shell.files.save({ suggestedName: t('due.file-name', { day: asOf }), kind: 'ics', content });
}

export async function saveProcedureCalendar({ t, format }: Words, steps: readonly CalendarStep[]) {
  const [{ buildDeadlineCalendar }, { entryOfStep }] = await loadCalendar();
  const name = t('due.calendar-name', { title: steps[0]?.title ?? '' });
  const content = buildDeadlineCalendar(
    steps.map((step) => entryOfStep(t, format, step)),
    name,
  );
  return shell.files.save({ suggestedName: name.slice(0, LONGEST_NAME), kind: 'ics', content });
}

const loadCalendar = () =>
  Promise.all([import('../../../shared/reports/deadlineCalendar.ts'), import('./calendarEntries.ts')]);

export async function saveDueTable({ t }: Words, rows: readonly DueRow[], asOf: string) {
  const { toCsv } = await import('../scenarios/comparisonTable.ts');
  const head = [
    t('due.group'),
    t('due.what'),
    t('due.names'),
    t('due.of'),
    t('due.day'),
    t('due.left'),
    t('due.article'),
  ];
  const lines = rows.map((row) => [
    t(DUE_GROUP_TEXTS[row.group]),
    row.what,
    row.names,
    row.of,
    row.day,
    row.left,
    row.article,
  ]);
  return shell.files.save({
    suggestedName: t('due.file-name', { day: asOf }),
    kind: 'csv',
    content: toCsv([head, ...lines]),
  });
}
