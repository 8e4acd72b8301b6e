import {
  type DueGroup,
  dueGroup,
  type Reminder,
  type ReminderKind,
  reminderKind,
} from '../../../shared/domain/reminders/reminder.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import {
  reminderArticle,
  reminderLeft,
  reminderNames,
  reminderOf,
  reminderWhat,
} from '../../../shared/i18n/reminderText.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';

/** A line of the list in words, so that it is sorted and searched by what one reads. */
export interface DueRow {
  readonly id: string;
  readonly group: DueGroup;
  readonly reminder: Reminder;
  readonly what: string;
  readonly names: string;
  readonly of: string;
  readonly day: string;
  readonly left: string;
  readonly article: string;
}

/** Stands above the rows of its group. */
export interface DueHead {
  readonly id: string;
  readonly group: DueGroup;
  /** Lines, and things that they count. */
  readonly count: number;
}

export function dueRows(t: Translate, format: Format, reminders: readonly Reminder[], asOf: string): DueRow[] {
  return reminders.map((reminder) => ({
    id: reminder.id,
    group: dueGroup(reminder.day, asOf),
    reminder,
    what: reminderWhat(t, format, reminder),
    names: reminderNames(t, reminder),
    of: reminderOf(t, reminder),
    day: reminder.day,
    left: reminderLeft(t, format, reminder, asOf),
    article: reminderArticle(reminder),
  }));
}

/** The rows of a kind in which the words stand, all of them. */
export function visibleRows(rows: readonly DueRow[], search: string, kind: ReminderKind | null): DueRow[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (kind !== null && reminderKind(row.reminder) !== kind) return false;
    if (words.length === 0) return true;
    const text = `${row.what} ${row.names} ${row.of} ${row.day} ${row.article}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** A head for each group that has a row. */
export function dueHeads(rows: readonly DueRow[]): DueHead[] {
  const counts = new Map<DueGroup, number>();
  for (const { group, reminder } of rows) counts.set(group, (counts.get(group) ?? 0) + reminder.count);
  return [...counts].map(([group, count]) => ({ id: `head.${group}`, group, count }));
}
