import type { Database } from 'better-sqlite3';
import { workCalendar } from '../../../shared/domain/procedure/days.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import {
  agreementsReminders,
  type EndingCount,
  endingDays,
} from '../../../shared/domain/reminders/agreementReminders.ts';
import type { AgreementsReminder } from '../../../shared/domain/reminders/reminder.ts';
import { selectCampaigns } from '../campaigns/queries.ts';
import { lastEndings } from '../rates/lastEndings.ts';
import { IS_LAST_ENDING, IS_TOLD_BY_NEGOTIATION } from '../unitAgreements/lastEnding.ts';

const NAMES = 3;
/** Of a day on which most agreements that end were renewed before, no name is looked for any further. */
const LOOKED_THROUGH = 100;

/**
 * Wage agreements of the ledger that end, or whose renewal window opens; those of a negotiation that is open are told
 * there. The window is that of the campaign opened last, by whose rules the ledger is worked; without a campaign that
 * of the national rule. Must be called inside a transaction.
 */
export function selectAgreementReminders(
  db: Database,
  { asOf, until, holidays }: { readonly asOf: string; readonly until: string; readonly holidays: Holidays },
): AgreementsReminder[] {
  const campaign = selectCampaigns(db).find(({ isArchived }) => !isArchived);
  const pack = openPack(campaign?.rulePack ?? 'national');
  const { from, to } = endingDays(asOf, until, pack);
  const told = endingsToldByNegotiations(db, from, to);
  const counts = lastEndings(db, from, to).flatMap(({ ends, count }) => {
    const left = count - (told.get(ends) ?? 0);
    return left > 0 ? [{ ends, count: left }] : [];
  });
  const names = db
    .prepare<[string], string>(
      `SELECT (SELECT name FROM units WHERE key = a.unit_key)
       FROM (SELECT rowid, * FROM unit_agreements INDEXED BY unit_agreements_by_end WHERE to_day = ? LIMIT ${LOOKED_THROUGH}) a
       WHERE ${IS_LAST_ENDING} AND NOT ${IS_TOLD_BY_NEGOTIATION}
       LIMIT ${NAMES}`,
    )
    .pluck();
  return agreementsReminders(
    counts,
    { pack, calendar: workCalendar(holidays) },
    { asOf, until, changedAtMs: ledgerChangedAt(db) },
    (ends) => names.all(ends),
  );
}

/** An agreement comes from a negotiation through the target that is linked to it: read from those few (CROSS JOIN). */
function endingsToldByNegotiations(db: Database, from: string, to: string): Map<string, number> {
  const rows = db
    .prepare<[string, string], EndingCount>(
      `SELECT a.to_day AS ends, count(DISTINCT a.unit_key) AS count
       FROM targets t INDEXED BY targets_by_negotiation
       CROSS JOIN negotiations n ON n.id = t.negotiation_id AND n.archived_at_ms IS NULL
       CROSS JOIN unit_agreements a ON a.unit_key = t.unit_key AND a.negotiation_id = n.id
       WHERE t.negotiation_id IS NOT NULL AND a.to_day BETWEEN ? AND ? AND ${IS_LAST_ENDING}
       GROUP BY a.to_day`,
    )
    .all(from, to);
  return new Map(rows.map(({ ends, count }) => [ends, count]));
}

/** Agreements come by hand, by import or with a signature. */
function ledgerChangedAt(db: Database): number {
  return (
    db
      .prepare<[], number>(
        `SELECT max(coalesce((SELECT max(at_ms) FROM undo_steps), 0), coalesce((SELECT max(at_ms) FROM ledger_imports), 0),
           coalesce((SELECT recorded_at_ms FROM target_events ORDER BY key DESC LIMIT 1), 0))`,
      )
      .pluck()
      .get() ?? 0
  );
}
