import type { Database } from 'better-sqlite3';
import { PackClocks } from '../../../shared/domain/procedure/deadlines.ts';
import type { Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import {
  isReminded,
  type TargetCount,
  targetsReminders,
  windowReminders,
} from '../../../shared/domain/reminders/campaignReminders.ts';
import { type RemindedAction, REMINDED_ACTIONS, type Reminder } from '../../../shared/domain/reminders/reminder.ts';
import { type KeyedCampaign, selectCampaigns } from '../campaigns/queries.ts';
import { HAS_OPEN_NEGOTIATION } from '../targets/openNegotiation.ts';

/** First names that stand for those behind a count. */
const NAMES = 3;

/** What is due of the targets and the windows of the campaigns that are not archived. */
export function selectCampaignReminders(
  db: Database,
  { asOf, until, holidays }: { readonly asOf: string; readonly until: string; readonly holidays: Holidays },
): Reminder[] {
  return selectCampaigns(db)
    .filter((campaign) => !campaign.isArchived && isReminded(campaign, asOf))
    .flatMap((campaign): Reminder[] => {
      const { key, name, opens, closes } = campaign;
      const head = { campaignId: campaign.id, title: name, opens, closes, changedAtMs: changedAt(db, campaign) };
      const pack = openPack(campaign.rulePack);
      const clocks = new PackClocks(pack, { roll: false, holidays });
      return [
        ...targetsReminders(head, pack, targetCounts(db, key, until), asOf, namesOf(db, key)),
        ...windowReminders(head, clocks, unitsWithoutOffer(db, key), asOf, until),
      ];
    });
}

function targetCounts(db: Database, campaignKey: number, until: string): TargetCount[] {
  const all = db
    .prepare<[number, string, string], TargetCount>(
      `SELECT next_step AS action, next_due AS day, count(*) AS count
       FROM targets INDEXED BY targets_by_next_due
       WHERE campaign_key = ? AND next_step IN (SELECT value FROM json_each(?)) AND next_due <= ?
         AND removed_on IS NULL AND next_due IS NOT NULL
       GROUP BY next_step, next_due`,
    )
    .all(campaignKey, JSON.stringify(REMINDED_ACTIONS), until);
  // The few that are linked are taken off: to look whether each is would read the rows of all.
  const linked = db
    .prepare<[number, string], TargetCount>(
      `SELECT next_step AS action, next_due AS day, count(*) AS count
       FROM targets INDEXED BY targets_by_negotiation
       WHERE negotiation_id IS NOT NULL AND campaign_key = ? AND next_due <= ? AND removed_on IS NULL AND ${HAS_OPEN_NEGOTIATION}
       GROUP BY next_step, next_due`,
    )
    .all(campaignKey, until);
  const taken = new Map(linked.map(({ action, day, count }) => [`${action} ${day}`, count]));
  return all.map(({ action, day, count }) => ({ action, day, count: count - (taken.get(`${action} ${day}`) ?? 0) }));
}

function namesOf(db: Database, campaignKey: number): (action: RemindedAction, day: string) => string[] {
  const statement = db
    .prepare<[number, string, string], string>(
      `SELECT (SELECT name FROM units WHERE key = targets.unit_key)
       FROM targets INDEXED BY targets_by_next_due
       WHERE campaign_key = ? AND next_step = ? AND next_due = ? AND removed_on IS NULL AND next_due IS NOT NULL
         AND NOT ${HAS_OPEN_NEGOTIATION}
       LIMIT ${NAMES}`,
    )
    .pluck();
  return (action, day) => statement.all(campaignKey, action, day);
}

/** On the list, and no offer has reached them. */
function unitsWithoutOffer(db: Database, campaignKey: number): number {
  return (
    db
      .prepare<[number], number>(
        `SELECT count(*) FROM targets
         WHERE campaign_key = ? AND removed_on IS NULL AND status IN ('listed', 'issued', 'sent')`,
      )
      .pluck()
      .get(campaignKey) ?? 0
  );
}

function changedAt(db: Database, { id }: KeyedCampaign): number {
  return (
    db
      .prepare<[string], number>(
        `SELECT max(updated_at_ms, coalesce((SELECT recorded_at_ms FROM target_events ORDER BY key DESC LIMIT 1), 0))
         FROM campaigns WHERE id = ?`,
      )
      .pluck()
      .get(id) ?? 0
  );
}
