import type { Database } from 'better-sqlite3';
import type {
  LoggedProcedureEvent,
  NegotiationProcedure,
} from '../../../shared/domain/procedure/negotiationProcedure.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { type ProcedureFields, procedureFields } from '../../../shared/domain/procedure/parties.ts';
import { packOfRegion } from '../../../shared/domain/procedure/regionPack.ts';
import type { StoredRepresentative } from '../../../shared/domain/procedure/representativeRow.ts';
import { type SignedDays, withSignature } from '../../../shared/domain/procedure/signature.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared } from '../database/prepared.ts';

interface ProcedureRow {
  readonly region_code: string;
  readonly rule_pack: string | null;
  readonly is_rolling: 0 | 1 | null;
  readonly is_above_scale: 0 | 1 | null;
  readonly parties: string | null;
  readonly campaign_pack: string | null;
}

/**
 * How the procedure of a negotiation is counted. One without a row follows the rules of its region; one that is linked
 * to a target shares its log and so is counted by the rules of that campaign.
 * @throws not-found
 */
export function selectProcedure(db: Database, negotiationId: string): ProcedureFields {
  const row = selectProcedureRow(db, negotiationId);
  return procedureFields.parse({
    rulePack: parsePack(row.campaign_pack ?? row.rule_pack, row.region_code),
    isRolling: row.is_rolling === 1,
    isAboveScale: row.is_above_scale === 1,
    parties: row.parties === null ? {} : JSON.parse(row.parties),
  });
}

function selectProcedureRow(db: Database, negotiationId: string): ProcedureRow {
  const row = prepared<[string], ProcedureRow>(
    db,
    `SELECT n.region_code, p.rule_pack, p.is_rolling, p.is_above_scale, p.parties,
         (SELECT c.rule_pack FROM targets t JOIN campaigns c ON c.key = t.campaign_key
          WHERE t.negotiation_id = n.id LIMIT 1) AS campaign_pack
       FROM negotiations n LEFT JOIN negotiation_procedures p ON p.id = n.id WHERE n.id = ?`,
  ).get(negotiationId);
  if (!row) throw new AppError('not-found', `no negotiation ${negotiationId}`, { id: negotiationId });
  return row;
}

/** The rules as they are stored, or those of the region. */
export function parsePack(json: string | null, regionCode: string): ProcedureFields['rulePack'] {
  return json === null ? packOfRegion(regionCode) : procedureFields.shape.rulePack.parse(JSON.parse(json));
}

/** The rules of a negotiation itself, whatever target it is linked to. @throws not-found */
export function selectOwnPack(db: Database, negotiationId: string): ProcedureFields['rulePack'] {
  const row = selectProcedureRow(db, negotiationId);
  return parsePack(row.rule_pack, row.region_code);
}

export function writeProcedure(db: Database, negotiationId: string, fields: ProcedureFields): void {
  const { rulePack, isRolling, isAboveScale, parties } = fields;
  db.prepare(
    `INSERT INTO negotiation_procedures (id, rule_pack, is_rolling, is_above_scale, parties)
     VALUES (@id, @rulePack, @isRolling, @isAboveScale, @parties)
     ON CONFLICT (id) DO UPDATE SET rule_pack = @rulePack, is_rolling = @isRolling, is_above_scale = @isAboveScale,
       parties = @parties`,
  ).run({
    id: negotiationId,
    rulePack: JSON.stringify(rulePack),
    isRolling: Number(isRolling),
    isAboveScale: Number(isAboveScale),
    parties: JSON.stringify(parties),
  });
}

/** Gives a negotiation the chosen rules and the contacts of another; its meeting and its log are its own. */
export function carryProcedure(db: Database, fromId: string, toId: string): void {
  const isStored = db.prepare('SELECT 1 FROM negotiation_procedures WHERE id = ?').get(fromId) !== undefined;
  if (!isStored) return;
  const { parties, ...fields } = selectProcedure(db, fromId);
  const meeting = { meetingDay: null, meetingTime: '', meetingPlace: '' };
  writeProcedure(db, toId, { ...fields, rulePack: selectOwnPack(db, fromId), parties: { ...parties, ...meeting } });
}

interface RepresentativeRow {
  readonly id: string;
  readonly side: StoredRepresentative['side'];
  readonly name: string;
  readonly sex: StoredRepresentative['sex'];
  readonly post: string;
  readonly is_chief: 0 | 1;
  readonly is_front_line: 0 | 1;
  readonly is_outsider: 0 | 1;
}

/** Those of the union first, each side in the user's order. */
export function selectRepresentatives(db: Database, negotiationId: string): StoredRepresentative[] {
  return db
    .prepare<[string], RepresentativeRow>(
      `SELECT id, side, name, sex, post, is_chief, is_front_line, is_outsider FROM representatives
       WHERE negotiation_id = ? ORDER BY side DESC, position, id`,
    )
    .all(negotiationId)
    .map(({ is_chief, is_front_line, is_outsider, ...row }) => ({
      ...row,
      isChief: is_chief === 1,
      isFrontLine: is_front_line === 1,
      isOutsider: is_outsider === 1,
    }));
}

interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly details: string;
  readonly corrects_id: string | null;
  readonly recorded_at_ms: number;
  readonly recorded_by: string;
  readonly corrected_by: string | null;
}

function toLogged(row: EventRow): LoggedProcedureEvent {
  const corrects = row.corrects_id === null ? {} : { corrects: row.corrects_id };
  return {
    // Safe: only what procedureEvent parsed is appended.
    event: { ...JSON.parse(row.details), id: row.id, kind: row.kind, day: row.day, ...corrects },
    recordedAtMs: row.recorded_at_ms,
    recordedBy: row.recorded_by,
    correctedById: row.corrected_by,
  };
}

/** The target whose log a negotiation shares. */
export interface SharedLog {
  readonly campaignId: string;
  readonly campaignKey: number;
  readonly unitId: string;
  readonly unitKey: number;
}

export function selectSharedLog(db: Database, negotiationId: string): SharedLog | null {
  return (
    prepared<[string], SharedLog>(
      db,
      `SELECT c.id AS campaignId, c.key AS campaignKey, u.id AS unitId, u.key AS unitKey
         FROM targets t JOIN campaigns c ON c.key = t.campaign_key JOIN units u ON u.key = t.unit_key
         WHERE t.negotiation_id = ? LIMIT 1`,
    ).get(negotiationId) ?? null
  );
}

/**
 * The log of the negotiation itself, as it was entered. What a target took over and took back there is taken back here
 * too, without an entry of its own.
 */
export function selectOwnLog(db: Database, negotiationId: string): LoggedProcedureEvent[] {
  return prepared<[string], EventRow>(
    db,
    `SELECT e.id, e.kind, e.day, e.details, e.corrects_id, e.recorded_at_ms, e.recorded_by,
         coalesce(c.id, t.id) AS corrected_by
       FROM negotiation_events e
       LEFT JOIN negotiation_events c ON c.corrects_id = e.id
       LEFT JOIN target_events t ON t.corrects_id = e.target_event_id
       WHERE e.negotiation_id = ? ORDER BY e.key`,
  )
    .all(negotiationId)
    .map(toLogged);
}

/** The log that counts, as it was entered: that of the target where the negotiation is linked to one. */
export function selectLog(db: Database, negotiationId: string): LoggedProcedureEvent[] {
  const shared = selectSharedLog(db, negotiationId);
  if (shared === null) return selectOwnLog(db, negotiationId);
  return prepared<[number, number], EventRow>(
    db,
    `SELECT e.id, e.kind, e.day, e.details, e.corrects_id, e.recorded_at_ms, e.recorded_by, c.id AS corrected_by
       FROM target_events e LEFT JOIN target_events c ON c.corrects_id = e.id
       WHERE e.unit_key = ? AND e.campaign_key = ? ORDER BY e.key`,
  )
    .all(shared.unitKey, shared.campaignKey)
    .map(toLogged);
}

/** What of a log stands, in the order of entry. */
export function standingOfLog(log: readonly LoggedProcedureEvent[]): LoggedProcedureEvent['event'][] {
  return log
    .filter(({ event, correctedById }) => event.kind !== 'correction' && correctedById === null)
    .map(({ event }) => event);
}

/** The days of what was signed; null where nothing is. */
export function selectSignedDays(db: Database, negotiationId: string): SignedDays | null {
  return (
    prepared<[string], SignedDays>(
      db,
      'SELECT signed_day AS signedDay, to_day AS toDay FROM agreements WHERE negotiation_id = ?',
    ).get(negotiationId) ?? null
  );
}

/** The events of a negotiation that count, by day, with the signature of its agreement. */
export function negotiationLog(db: Database, negotiationId: string): ProcedureEvent[] {
  return withSignature(standingOfLog(selectLog(db, negotiationId)), selectSignedDays(db, negotiationId));
}

/** The target that a negotiation is linked to, by name. */
export function selectLinkedTarget(db: Database, negotiationId: string): NegotiationProcedure['linkedTarget'] {
  return (
    db
      .prepare<[string], NonNullable<NegotiationProcedure['linkedTarget']>>(
        `SELECT c.id AS campaignId, c.name AS campaignName, u.id AS unitId, u.name AS unitName
         FROM targets t JOIN campaigns c ON c.key = t.campaign_key JOIN units u ON u.key = t.unit_key
         WHERE t.negotiation_id = ? LIMIT 1`,
      )
      .get(negotiationId) ?? null
  );
}

interface NewEvent {
  readonly id: string;
  readonly negotiationId: string;
  readonly event: ProcedureEvent;
  readonly recordedAtMs: number;
  readonly recordedBy: string;
}

export function insertEvent(db: Database, { id, negotiationId, event, recordedAtMs, recordedBy }: NewEvent): void {
  const { id: _id, kind, day, ...rest } = event;
  const { corrects = null, ...details } = 'corrects' in rest ? rest : { ...rest, corrects: null };
  db.prepare(
    `INSERT INTO negotiation_events (id, negotiation_id, kind, day, details, corrects_id, recorded_at_ms, recorded_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, negotiationId, kind, day, JSON.stringify(details), corrects, recordedAtMs, recordedBy);
}

/** Notes the event of a target that an event of a negotiation has become. */
export function updateTakenOver(db: Database, id: string, targetEventId: string): void {
  db.prepare('UPDATE negotiation_events SET target_event_id = ? WHERE id = ?').run(targetEventId, id);
}
