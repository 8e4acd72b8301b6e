import type { Database } from 'better-sqlite3';
import type { Standing } from '../../../shared/domain/campaign/targetStanding.ts';
import type { CampaignFields } from '../../../shared/domain/campaign/campaign.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { UnitFacts } from '../../../shared/domain/units/unit.ts';

export interface NewFactsBefore extends UnitFacts {
  readonly id: string;
  readonly unitKey: number;
  readonly from: string;
}

const asInteger = (value: boolean | null) => (value === null ? null : Number(value));

export function factsBeforeInserter(db: Database): (facts: NewFactsBefore) => void {
  const statement = db.prepare(
    `INSERT INTO unit_facts_before (id, unit_key, valid_from, employees, technical_workers, members, union_status,
       is_operating, condition, is_piece_rate, size_class)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (facts) =>
    statement.run(
      facts.id,
      facts.unitKey,
      facts.from,
      facts.employees,
      facts.technicalWorkers,
      facts.members,
      facts.unionStatus,
      Number(facts.isOperating),
      facts.condition,
      asInteger(facts.isPieceRate),
      facts.sizeClass,
    );
}

export interface NewTarget {
  readonly campaignKey: number;
  readonly unitKey: number;
  readonly rules: number;
  readonly isFrozen: boolean;
  readonly listedOn: string;
  readonly removedOn: string | null;
  readonly offerNumber: number | null;
  readonly standing: Standing;
}

export function targetInserter(db: Database): (target: NewTarget) => void {
  const statement = db.prepare(
    `INSERT INTO targets (campaign_key, unit_key, rules, is_frozen, listed_on, removed_on, offer_number, status,
       status_day, received_on, reply_due, replied_on, answer, signed_on, filing_due, filed_on, next_step, next_due)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ standing, ...target }) =>
    statement.run(
      target.campaignKey,
      target.unitKey,
      target.rules,
      Number(target.isFrozen),
      target.listedOn,
      target.removedOn,
      target.offerNumber,
      standing.status,
      standing.statusDay,
      standing.receivedOn,
      standing.replyDue,
      standing.repliedOn,
      standing.answer,
      standing.signedOn,
      standing.filingDue,
      standing.filedOn,
      standing.nextStep,
      standing.nextDue,
    );
}

export interface NewTargetEvent {
  readonly campaignKey: number;
  readonly unitKey: number;
  readonly event: ProcedureEvent;
  readonly recordedAtMs: number;
  readonly recordedBy: string;
}

export function targetEventInserter(db: Database): (entry: NewTargetEvent) => void {
  const statement = db.prepare(
    `INSERT INTO target_events (id, campaign_key, unit_key, kind, day, details, corrects_id, recorded_at_ms, recorded_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ campaignKey, unitKey, event, recordedAtMs, recordedBy }) => {
    const { id, kind, day, ...rest } = event;
    const { corrects = null, ...details } = 'corrects' in rest ? rest : { ...rest, corrects: null };
    statement.run(id, campaignKey, unitKey, kind, day, JSON.stringify(details), corrects, recordedAtMs, recordedBy);
  };
}

/** What a campaign gets once its list is known. */
export function updateSampleCampaign(
  db: Database,
  id: string,
  {
    tasks,
    frozenOn,
    archivedAtMs,
  }: {
    readonly tasks: CampaignFields['tasks'];
    readonly frozenOn: string;
    readonly archivedAtMs: number | null;
  },
): void {
  db.prepare('UPDATE campaigns SET tasks = ?, frozen_on = ?, archived_at_ms = ? WHERE id = ?').run(
    JSON.stringify(tasks),
    frozenOn,
    archivedAtMs,
    id,
  );
}
