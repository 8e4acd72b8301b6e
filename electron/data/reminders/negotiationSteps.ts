import type { Database } from 'better-sqlite3';
import {
  calendarSteps,
  type CalendarStep,
  type RemindedNegotiation,
  stepReminders,
} from '../../../shared/domain/reminders/stepReminders.ts';
import type { MeetingReminder, StepReminder } from '../../../shared/domain/reminders/reminder.ts';
import { AppError } from '../../../shared/errors.ts';
import { stepReader } from '../procedureLog/stepReader.ts';

interface NegotiationRow {
  readonly negotiationId: string;
  readonly title: string;
  readonly isFollowed: 0 | 1;
  readonly changedAtMs: number;
}

/**
 * Of negotiations `n`: what a reminder says of one, with the last change of its rules or its log. Those that others
 * follow are gathered once: no index finds them.
 */
const COLUMNS = `n.id AS negotiationId, n.title,
  n.id IN (SELECT f.follows_id FROM negotiations f WHERE f.follows_id IS NOT NULL) AS isFollowed,
  max(n.updated_at_ms,
    coalesce((SELECT max(e.recorded_at_ms) FROM negotiation_events e WHERE e.negotiation_id = n.id), 0),
    coalesce((SELECT max(e.recorded_at_ms) FROM targets t
      JOIN target_events e ON e.unit_key = t.unit_key AND e.campaign_key = t.campaign_key
      WHERE t.negotiation_id = n.id), 0)) AS changedAtMs`;

const toReminded = ({ isFollowed, ...row }: NegotiationRow): RemindedNegotiation => ({
  ...row,
  isFollowed: isFollowed === 1,
});

/** The steps of every negotiation that is not archived, open on the day and due by `until`. */
export function selectStepReminders(db: Database, asOf: string, until: string): StepReminder[] {
  const stepsOf = stepReader(db, asOf);
  // Without an event, an agreement or a target nothing runs.
  return db
    .prepare<[], NegotiationRow>(
      `SELECT ${COLUMNS} FROM negotiations n
       WHERE n.archived_at_ms IS NULL
         AND (EXISTS (SELECT 1 FROM negotiation_events e WHERE e.negotiation_id = n.id)
           OR EXISTS (SELECT 1 FROM agreements a WHERE a.negotiation_id = n.id)
           OR EXISTS (SELECT 1 FROM targets t WHERE t.negotiation_id = n.id))`,
    )
    .all()
    .flatMap((row) => stepReminders(toReminded(row), stepsOf(row.negotiationId), asOf, until));
}

/** Every step of a negotiation that has a day. @throws not-found */
export function selectCalendarSteps(db: Database, negotiationId: string, asOf: string): CalendarStep[] {
  const row = db
    .prepare<[string], NegotiationRow>(`SELECT ${COLUMNS} FROM negotiations n WHERE n.id = ?`)
    .get(negotiationId);
  if (!row) throw new AppError('not-found', `no negotiation ${negotiationId}`, { id: negotiationId });
  return calendarSteps(toReminded(row), stepReader(db, asOf)(negotiationId), asOf);
}

/** Planned meetings from the day on until `until`, of negotiations that are not archived. */
export function selectMeetingReminders(db: Database, asOf: string, until: string): MeetingReminder[] {
  interface MeetingRow extends Pick<MeetingReminder, 'negotiationId' | 'title' | 'name' | 'day' | 'time' | 'place'> {
    readonly meetingId: string;
    readonly changedAtMs: number;
  }
  return db
    .prepare<[string, string], MeetingRow>(
      `SELECT m.id AS meetingId, n.id AS negotiationId, n.title, m.title AS name, m.day, m.time, m.place,
         n.updated_at_ms AS changedAtMs
       FROM meetings m JOIN negotiations n ON n.id = m.negotiation_id
       WHERE m.state = 'planned' AND m.day BETWEEN ? AND ? AND n.archived_at_ms IS NULL`,
    )
    .all(asOf, until)
    .map(({ meetingId, ...row }) => ({ kind: 'meeting', id: `meeting.${meetingId}`, count: 1, ...row }));
}
