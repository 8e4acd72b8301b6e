import type { Database } from 'better-sqlite3';
import { chosenBits } from '../../../shared/domain/campaign/targetRules.ts';
import { LISTED } from '../../../shared/domain/campaign/targetStanding.ts';
import type { UnitSelection } from '../../../shared/domain/units/unitList.ts';
import { AppError } from '../../../shared/errors.ts';
import { forgetSteps } from '../history/record.ts';
import { inSlices } from '../inSlices.ts';
import type { RunningCall, Service } from '../serve.ts';
import { keysOfSelection } from '../units/orderedKeys.ts';
import { listChangeInserter } from './listChanges.ts';
import { namedUnits } from './namedUnits.ts';
import { type KeyedCampaign, selectCampaign, setFrozenOn } from './queries.ts';

/** Rows written before others get a turn: about a tenth of a second. */
const SLICE = 20_000;

/** Status and next step of a target without an entry. */
const START = [LISTED.status, LISTED.nextStep] as const;

interface Freeze {
  readonly id: string;
  readonly day: string;
  readonly by: string;
}

/**
 * Puts what the rules name and what was chosen by hand on the list, save what was taken out by hand.
 * @throws list-frozen, list-empty
 */
export async function freezeList(service: Service, { id, day, by }: Freeze, call: RunningCall): Promise<number> {
  const { db, newId, now } = service;
  return service.bulk.run(db, async () => {
    const campaign = selectCampaign(db, id);
    if (campaign.frozenOn !== null) throw new AppError('list-frozen', `frozen on ${campaign.frozenOn}`);
    const chosen = chosenBits(campaign.rules);
    const named = namedUnits(db, campaign);
    const taken = named.keys.flatMap((unitKey, index): [number, number][] => {
      const bits = (named.bits[index] ?? 0) & chosen;
      return bits === 0 ? [] : [[unitKey, bits]];
    });
    // A slice in one statement: each that has triggers keeps a journal of its own. `WHERE true` keeps SQLite from
    // reading ON CONFLICT as a join condition.
    const insert = db.prepare(
      `INSERT INTO targets (campaign_key, unit_key, rules, is_frozen, listed_on, status, next_step)
       SELECT ?, value ->> 0, value ->> 1, 1, ?, ?, ? FROM json_each(?) WHERE true
       ON CONFLICT (campaign_key, unit_key) DO UPDATE SET rules = excluded.rules WHERE removed_on IS NULL`,
    );
    await inSlices(taken.length, SLICE, call, (from, to) => {
      insert.run(campaign.key, day, ...START, JSON.stringify(taken.slice(from, to)));
    });
    db.prepare('UPDATE targets SET is_frozen = 1 WHERE campaign_key = ? AND is_frozen = 0 AND removed_on IS NULL').run(
      campaign.key,
    );
    const count = db
      .prepare<[number], number>('SELECT count(*) FROM targets WHERE campaign_key = ? AND removed_on IS NULL')
      .pluck()
      .get(campaign.key);
    if (!count) throw new AppError('list-empty', 'no unit falls under the rules');
    setFrozenOn(db, campaign.key, day);
    listChangeInserter(db)({
      id: newId(),
      campaignKey: campaign.key,
      unitKey: null,
      change: 'frozen',
      count,
      day,
      reason: '',
      recordedAtMs: now(),
      recordedBy: by,
    });
    forgetSteps(db, 'campaigns', campaign.id);
    return count;
  });
}

interface Reopening extends Freeze {
  readonly reason: string;
}

/**
 * Takes the freeze back: what the rules brought goes, what was changed by hand stays.
 * @throws list-not-frozen, list-in-use
 */
export async function reopenList(service: Service, { id, day, reason, by }: Reopening): Promise<void> {
  const { db, newId, now } = service;
  await service.bulk.run(db, async () => {
    const { key, frozenOn } = selectCampaign(db, id);
    if (frozenOn === null) throw new AppError('list-not-frozen', 'the list is open');
    if (isListInUse(db, key)) throw new AppError('list-in-use', 'a target has events or a negotiation');
    const { changes } = db
      .prepare(
        `DELETE FROM targets WHERE campaign_key = @key AND NOT EXISTS (
           SELECT 1 FROM list_changes
           WHERE list_changes.unit_key = targets.unit_key AND list_changes.campaign_key = @key)`,
      )
      .run({ key });
    db.prepare('UPDATE targets SET is_frozen = 0 WHERE campaign_key = ?').run(key);
    setFrozenOn(db, key, null);
    listChangeInserter(db)({
      id: newId(),
      campaignKey: key,
      unitKey: null,
      change: 'reopened',
      count: changes,
      day,
      reason,
      recordedAtMs: now(),
      recordedBy: by,
    });
  });
}

/** True once anything rests on the list as it is: an entry of a target, or a negotiation made of one. */
function isListInUse(db: Database, campaignKey: number): boolean {
  return (
    hasEvents(db, campaignKey) ||
    db
      .prepare('SELECT 1 FROM targets WHERE campaign_key = ? AND negotiation_id IS NOT NULL LIMIT 1')
      .get(campaignKey) !== undefined
  );
}

export function hasEvents(db: Database, campaignKey: number): boolean {
  return db.prepare('SELECT 1 FROM target_events WHERE campaign_key = ? LIMIT 1').get(campaignKey) !== undefined;
}

interface HandChange extends Reopening {
  readonly selection: UnitSelection;
}

/**
 * Adds units by hand, each with an entry of its own; answers how many were not on the list yet. No rule named them; a
 * freeze to come notes those that do.
 * @throws list-day-too-early
 */
export function addTargets(service: Service, change: HandChange, call: RunningCall): Promise<number> {
  return changeByHand(service, change, call, 'added', (db, campaign) => {
    const add = db.prepare(
      `INSERT INTO targets (campaign_key, unit_key, rules, is_frozen, listed_on, status, next_step)
       VALUES (?, ?, 0, 0, ?, ?, ?)
       ON CONFLICT (campaign_key, unit_key) DO UPDATE SET removed_on = NULL WHERE removed_on IS NOT NULL`,
    );
    return (unitKey) => add.run(campaign.key, unitKey, change.day, ...START).changes > 0;
  });
}

/**
 * Takes units off the list, each with an entry of its own; answers how many were on it. They stay in view with the
 * day. Before the freeze it keeps the rules from naming them.
 * @throws list-day-too-early
 */
export function removeTargets(service: Service, change: HandChange, call: RunningCall): Promise<number> {
  return changeByHand(service, change, call, 'removed', (db, campaign) => {
    const isEarly = db.prepare(
      'SELECT 1 FROM targets WHERE campaign_key = ? AND unit_key = ? AND removed_on IS NULL AND listed_on > ?',
    );
    const remove = db.prepare(
      'UPDATE targets SET removed_on = ? WHERE campaign_key = ? AND unit_key = ? AND removed_on IS NULL',
    );
    const keepOut = db.prepare(
      `INSERT INTO targets (campaign_key, unit_key, rules, is_frozen, listed_on, removed_on, status, next_step)
       VALUES (?, ?, 0, 0, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    );
    const { day } = change;
    return (unitKey) => {
      if (isEarly.get(campaign.key, unitKey, day)) throw new AppError('list-day-too-early', `listed after ${day}`);
      if (remove.run(day, campaign.key, unitKey).changes > 0) return true;
      return campaign.frozenOn === null && keepOut.run(campaign.key, unitKey, day, day, ...START).changes > 0;
    };
  });
}

/** Runs a change of the list for each selected unit; `change` tells whether it changed anything of the unit. */
async function changeByHand(
  service: Service,
  { id, selection, day, reason, by }: HandChange,
  call: RunningCall,
  kind: 'added' | 'removed',
  prepare: (db: Database, campaign: KeyedCampaign) => (unitKey: number) => boolean,
): Promise<number> {
  const { db, newId, now } = service;
  return service.bulk.run(db, async () => {
    const campaign = selectCampaign(db, id);
    if (campaign.frozenOn !== null && day < campaign.frozenOn) {
      throw new AppError('list-day-too-early', `frozen on ${campaign.frozenOn}`);
    }
    const keys = keysOfSelection(db, selection);
    const change = prepare(db, campaign);
    const log = listChangeInserter(db);
    const recordedAtMs = now();
    let changed = 0;
    const entry = { campaignKey: campaign.key, change: kind, count: 1, day, reason, recordedAtMs, recordedBy: by };
    await inSlices(keys.length, SLICE, call, (from, to) => {
      for (const unitKey of keys.subarray(from, to)) {
        if (!change(unitKey)) continue;
        changed += 1;
        log({ ...entry, id: newId(), unitKey });
      }
    });
    // Undoing that the campaign was made would leave its list without it.
    if (changed > 0 && campaign.frozenOn === null) forgetSteps(db, 'campaigns', campaign.id);
    return changed;
  });
}
