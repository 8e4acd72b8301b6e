import type { Database } from 'better-sqlite3';
import { TARGET_RULES } from '../../../shared/domain/campaign/targetRules.ts';
import type { TargetStatus } from '../../../shared/domain/campaign/targetStatus.ts';
import type { TargetStanding, UnitRow } from '../../../shared/domain/units/unitList.ts';
import { toUnit, type UnitTableRow } from './queries.ts';

interface TargetColumns {
  readonly rules: number | null;
  readonly is_frozen: 0 | 1;
  readonly listed_on: string;
  readonly removed_on: string | null;
  readonly offer_number: number | null;
  readonly status: TargetStatus;
  readonly status_day: string | null;
  readonly received_on: string | null;
  readonly reply_due: string | null;
  readonly replied_on: string | null;
  readonly answer: TargetStanding['answer'];
  readonly signed_on: string | null;
  readonly filing_due: string | null;
  readonly filed_on: string | null;
  readonly next_step: string | null;
  readonly next_due: string | null;
  readonly negotiation_id: string | null;
}

/** The units of some keys in the order of these, with what stands of them in a campaign; those that are gone are left out. */
export function rowsOfKeys(db: Database, keys: readonly number[], campaignKey: number | null): UnitRow[] {
  const rows = db
    .prepare<[string, number | null], UnitTableRow & TargetColumns>(
      `SELECT units.*, targets.rules, targets.is_frozen, targets.listed_on, targets.removed_on, targets.offer_number,
         targets.status, targets.status_day, targets.received_on, targets.reply_due, targets.replied_on, targets.answer,
         targets.signed_on, targets.filing_due, targets.filed_on, targets.next_step, targets.next_due,
         targets.negotiation_id
       FROM json_each(?) AS wanted CROSS JOIN units ON units.key = wanted.value
       LEFT JOIN targets ON targets.campaign_key = ? AND targets.unit_key = units.key
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(keys), campaignKey);
  return rows.map((row) => ({ ...toUnit(row), target: row.rules === null ? null : toStanding(row, row.rules) }));
}

function toStanding(row: TargetColumns, rules: number): TargetStanding {
  return {
    rules: TARGET_RULES.filter((_, bit) => (rules & (1 << bit)) !== 0),
    isFrozen: row.is_frozen === 1,
    listedOn: row.listed_on,
    removedOn: row.removed_on,
    offerNumber: row.offer_number,
    status: row.status,
    statusDay: row.status_day,
    receivedOn: row.received_on,
    replyDue: row.reply_due,
    repliedOn: row.replied_on,
    answer: row.answer,
    signedOn: row.signed_on,
    filingDue: row.filing_due,
    filedOn: row.filed_on,
    nextStep: row.next_step,
    nextDue: row.next_due,
    negotiationId: row.negotiation_id,
  };
}
