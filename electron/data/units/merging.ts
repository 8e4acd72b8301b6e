import type { Database } from 'better-sqlite3';
import { checkTargetLog, openStandingRules } from '../../../shared/domain/campaign/targetStanding.ts';
import { AppError } from '../../../shared/errors.ts';
import { type KeyedCampaign, selectCampaign } from '../campaigns/queries.ts';
import { forgetSteps } from '../history/record.ts';
import { selectHolidays } from '../holidays/queries.ts';
import type { Service } from '../serve.ts';
import { targetStatements } from '../targets/queries.ts';
import { TargetRecorder } from '../targets/recorder.ts';
import { todayOf } from '../today.ts';
import { ALL_FACTS, changeUnits, type UnitPatch } from './changing.ts';
import { selectUnitRow } from './queries.ts';

interface Merge {
  readonly keepId: string;
  readonly dropId: string;
  /** What the row that stays takes from the other. */
  readonly patch: UnitPatch;
}

/** What happens to a target once: two rows that both have it are two offers, not one. */
const ONCE = ['offer-issued', 'offer-received', 'signed'] as const;

/**
 * Makes one unit of two rows of one enterprise. Past facts, agreements, coverage, lists and events move to the row that
 * stays; where both are on one list, their events become one log.
 * @throws merge-refused where these cannot be one: both were offered, or the order would be broken
 */
export function mergeUnits(service: Pick<Service, 'db' | 'now' | 'newId'>, { keepId, dropId, patch }: Merge): void {
  const { db, now } = service;
  const keep = selectUnitRow(db, keepId);
  const drop = selectUnitRow(db, dropId);
  if (keep.key === drop.key) throw new AppError('not-found', 'a unit is not merged with itself', { id: keepId });
  const shared = campaignsOfBoth(db, keep.key, drop.key);
  for (const campaign of shared) checkOneLog(db, campaign, keep.key, drop.key);

  forgetMoved(db, drop.key);
  forgetSteps(db, 'units', keepId);
  forgetSteps(db, 'units', dropId);
  const keys = { keep: keep.key, drop: drop.key };
  db.prepare('UPDATE target_events SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  db.prepare('UPDATE list_changes SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  db.prepare('UPDATE issued_letters SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  for (const campaign of shared) uniteTargets(db, campaign.key, keep.key, drop.key);
  db.prepare('UPDATE targets SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  db.prepare('UPDATE unit_agreements SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  db.prepare('UPDATE OR IGNORE agreement_coverage SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  db.prepare('UPDATE formation_entries SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  moveFacts(db, keep.key, drop.key);
  db.prepare('UPDATE documents SET unit_id = @keepId WHERE unit_id = @dropId').run({ keepId, dropId });
  db.prepare('UPDATE issued_papers SET unit_id = @keepId WHERE unit_id = @dropId').run({ keepId, dropId });
  db.prepare('DELETE FROM units WHERE key = ?').run(drop.key);
  for (const campaign of shared) new TargetRecorder(service, campaign, '').rederive(keep.key);
  const today = todayOf(now());
  changeUnits(db, [keep.key], { patch, factsFrom: today, today });
}

function campaignsOfBoth(db: Database, keep: number, drop: number): KeyedCampaign[] {
  return db
    .prepare<[number, number], string>(
      `SELECT campaigns.id FROM targets AS a JOIN targets AS b ON b.campaign_key = a.campaign_key AND b.unit_key = ?
       JOIN campaigns ON campaigns.key = a.campaign_key WHERE a.unit_key = ?`,
    )
    .pluck()
    .all(drop, keep)
    .map((id) => selectCampaign(db, id));
}

function checkOneLog(db: Database, campaign: KeyedCampaign, keep: number, drop: number): void {
  const statements = targetStatements(db, campaign.key);
  const logs = [statements.log(keep), statements.log(drop)];
  const refuse = () => {
    throw new AppError('merge-refused', `two logs in ${campaign.id}`, { names: [campaign.name] });
  };
  const stands = (log: (typeof logs)[number], kind: (typeof ONCE)[number]) =>
    log.some(
      (event) => event.kind === kind && !log.some((one) => one.kind === 'correction' && one.corrects === event.id),
    );
  if (ONCE.some((kind) => logs.every((log) => stands(log, kind)))) refuse();
  if (logs.some((log) => log.length === 0)) return;
  try {
    checkTargetLog(
      logs.flat().toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
      openStandingRules(campaign.rulePack, selectHolidays(db)),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') refuse();
    throw error;
  }
}

/** One target of two: named by the rules of both, frozen where one was, listed since the first. */
function uniteTargets(db: Database, campaignKey: number, keep: number, drop: number): void {
  interface Target {
    readonly rules: number;
    readonly is_frozen: number;
    readonly listed_on: string;
    readonly removed_on: string | null;
    readonly offer_content: string | null;
    readonly negotiation_id: string | null;
    readonly offer_number: number | null;
  }
  const other = db
    .prepare<[number, number], Target>('SELECT * FROM targets WHERE campaign_key = ? AND unit_key = ?')
    .get(campaignKey, drop);
  if (!other) return;
  db.prepare('DELETE FROM targets WHERE campaign_key = ? AND unit_key = ?').run(campaignKey, drop);
  db.prepare(
    `UPDATE targets SET rules = rules | @rules, is_frozen = max(is_frozen, @is_frozen),
       listed_on = min(listed_on, @listed_on), removed_on = iif(removed_on IS NULL OR @removed_on IS NULL, NULL,
       max(removed_on, @removed_on)), offer_content = coalesce(offer_content, @offer_content),
       negotiation_id = coalesce(negotiation_id, @negotiation_id), offer_number = coalesce(offer_number, @offer_number)
     WHERE campaign_key = @campaignKey AND unit_key = @keep`,
  ).run({ ...pick(other), campaignKey, keep });

  function pick({ rules, is_frozen, listed_on, removed_on, offer_content, negotiation_id, offer_number }: Target) {
    return { rules, is_frozen, listed_on, removed_on, offer_content, negotiation_id, offer_number };
  }
}

/** What the other row said goes to the past, where the row that stays says nothing of that day. */
function moveFacts(db: Database, keep: number, drop: number): void {
  const keys = { keep, drop };
  db.prepare('UPDATE OR IGNORE unit_facts_before SET unit_key = @keep WHERE unit_key = @drop').run(keys);
  db.prepare(
    `INSERT OR IGNORE INTO unit_facts_before (id, unit_key, valid_from, ${ALL_FACTS})
     SELECT lower(hex(randomblob(16))), @keep, valid_from, ${ALL_FACTS} FROM units WHERE key = @drop
       AND valid_from < (SELECT valid_from FROM units WHERE key = @keep)`,
  ).run(keys);
  db.prepare(
    `DELETE FROM unit_facts_before WHERE unit_key = @keep
       AND valid_from >= (SELECT valid_from FROM units WHERE key = @keep)`,
  ).run(keys);
}

/** Undo would tie what has moved to the row that is gone. */
function forgetMoved(db: Database, drop: number): void {
  for (const table of ['unit_facts_before', 'unit_agreements', 'agreement_coverage', 'formation_entries'] as const) {
    const ids = db.prepare<[number], string>(`SELECT id FROM ${table} WHERE unit_key = ?`).pluck().all(drop);
    for (const id of ids) forgetSteps(db, table, id);
  }
  const documents = db
    .prepare<[number], string>('SELECT id FROM documents WHERE unit_id = (SELECT id FROM units WHERE key = ?)')
    .pluck()
    .all(drop);
  for (const id of documents) forgetSteps(db, 'documents', id);
}
