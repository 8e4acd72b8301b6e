import type { Database } from 'better-sqlite3';
import { compareReminders, type Reminder } from '../../../shared/domain/reminders/reminder.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { selectCampaignReminders } from './campaignCounts.ts';
import { selectAgreementReminders } from './endingAgreements.ts';
import { selectMeetingReminders, selectStepReminders } from './negotiationSteps.ts';

interface Kept {
  readonly changes: number;
  readonly answers: Map<string, readonly Reminder[]>;
}

/** Answers since the last write: the page asks for the count, the list and the notification at about the same time. */
const kept = new WeakMap<Database, Kept>();

/** All that is overdue on the day or due by `until`, the earliest first. Must be called inside a transaction. */
export function dueReminders(db: Database, asOf: string, until: string): readonly Reminder[] {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
  const known = kept.get(db);
  const { answers } = known?.changes === changes ? known : { answers: new Map<string, readonly Reminder[]>() };
  const key = `${asOf} ${until}`;
  const answer = answers.get(key) ?? read(db, asOf, until);
  answers.set(key, answer);
  kept.set(db, { changes, answers });
  return answer;
}

function read(db: Database, asOf: string, until: string): Reminder[] {
  const holidays = selectHolidays(db);
  return [
    ...selectStepReminders(db, asOf, until),
    ...selectMeetingReminders(db, asOf, until),
    ...selectCampaignReminders(db, { asOf, until, holidays }),
    ...selectAgreementReminders(db, { asOf, until, holidays }),
  ].sort(compareReminders);
}
