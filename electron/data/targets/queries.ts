import type { Database } from 'better-sqlite3';
import type { Standing } from '../../../shared/domain/campaign/targetStanding.ts';
import type { LeftOut, TargetBatch, TargetCounts, TargetEvent } from '../../../shared/domain/campaign/targetEvent.ts';
import type { ProcedureEvent, ProcedureEventKind } from '../../../shared/domain/procedure/events.ts';
import { AppError } from '../../../shared/errors.ts';

/** An event as it stands in a log of a target. */
export type LoggedEvent = ProcedureEvent & { readonly id: string };

interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly details: string;
  readonly corrects_id: string | null;
}

const EVENT_COLUMNS = 'id, kind, day, details, corrects_id';

function toEvent({ id, kind, day, details, corrects_id }: EventRow): LoggedEvent {
  const corrects = corrects_id === null ? {} : { corrects: corrects_id };
  // Safe: `EventLog.append` writes what procedureEvent parsed; a hundred thousand are not parsed again.
  return { ...(details === '{}' ? {} : JSON.parse(details)), id, kind, day, ...corrects } as LoggedEvent;
}

export interface TargetRow {
  readonly unit_key: number;
  readonly removed_on: string | null;
  readonly offer_number: number | null;
  readonly status: Standing['status'];
  readonly received_on: string | null;
  readonly reply_due: string | null;
  readonly replied_on: string | null;
}

interface AppendedEvent {
  readonly id: string;
  readonly unitKey: number;
  readonly event: ProcedureEvent;
  readonly batchKey: number | null;
  readonly recordedAtMs: number;
  readonly recordedBy: string;
}

/** The targets of one campaign and their logs, with statements that are compiled once for a batch. */
export function targetStatements(db: Database, campaignKey: number) {
  const target = db.prepare<[number, number], TargetRow>(
    `SELECT unit_key, removed_on, offer_number, status, received_on, reply_due, replied_on FROM targets
     WHERE campaign_key = ? AND unit_key = ?`,
  );
  const log = db.prepare<[number, number], EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM target_events WHERE unit_key = ? AND campaign_key = ? ORDER BY key`,
  );
  const append = db.prepare(
    `INSERT INTO target_events (id, campaign_key, unit_key, kind, day, details, corrects_id, batch_key, recorded_at_ms,
       recorded_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const stand = db.prepare(
    `UPDATE targets SET status = ?, status_day = ?, received_on = ?, reply_due = ?, replied_on = ?, answer = ?,
       signed_on = ?, filing_due = ?, filed_on = ?, next_step = ?, next_due = ?
     WHERE campaign_key = ? AND unit_key = ?`,
  );
  const number = db.prepare('UPDATE targets SET offer_number = ? WHERE campaign_key = ? AND unit_key = ?');
  const countCorrected = db.prepare(
    `UPDATE target_batches SET corrected = corrected + 1
     WHERE key = (SELECT batch_key FROM target_events WHERE id = ?)`,
  );
  const dropAgreement = db.prepare('DELETE FROM unit_agreements WHERE id = ?');
  const ofNumber = db
    .prepare<[number, number], number>('SELECT unit_key FROM targets WHERE campaign_key = ? AND offer_number = ?')
    .pluck();
  const lastNumber = db
    .prepare<[number], number | null>('SELECT max(offer_number) FROM targets WHERE campaign_key = ?')
    .pluck();
  return {
    target: (unitKey: number) => target.get(campaignKey, unitKey),
    log: (unitKey: number) => log.all(unitKey, campaignKey).map(toEvent),
    append: ({ id, unitKey, event, batchKey, recordedAtMs, recordedBy }: AppendedEvent) => {
      const { id: _id, kind, day, ...rest } = event;
      const { corrects = null, ...details } = 'corrects' in rest ? rest : { ...rest, corrects: null };
      append.run(
        id,
        campaignKey,
        unitKey,
        kind,
        day,
        JSON.stringify(details),
        corrects,
        batchKey,
        recordedAtMs,
        recordedBy,
      );
    },
    setStanding: (unitKey: number, standing: Standing) => {
      const { status, statusDay, receivedOn, replyDue, repliedOn, answer, signedOn } = standing;
      const { filingDue, filedOn, nextStep, nextDue } = standing;
      stand.run(
        status,
        statusDay,
        receivedOn,
        replyDue,
        repliedOn,
        answer,
        signedOn,
        filingDue,
        filedOn,
        nextStep,
        nextDue,
        campaignKey,
        unitKey,
      );
    },
    setNumber: (unitKey: number, offerNumber: number | null) => number.run(offerNumber, campaignKey, unitKey),
    /** The batch of a corrected event knows how many of its own are. */
    countCorrected: (eventId: string) => countCorrected.run(eventId),
    dropAgreement: (id: string) => dropAgreement.run(id),
    ofNumber: (offerNumber: number) => ofNumber.get(campaignKey, offerNumber),
    lastNumber: () => lastNumber.get(campaignKey) ?? 0,
  };
}
export type TargetStatements = ReturnType<typeof targetStatements>;

/** The logs of several targets, each as it was entered; one without an entry is left out. */
export function selectLogs(
  db: Database,
  campaignKey: number,
  unitKeys: readonly number[],
): ReadonlyMap<number, ProcedureEvent[]> {
  const rows = db
    .prepare<[string, number], EventRow & { unit_key: number }>(
      `SELECT unit_key, ${EVENT_COLUMNS} FROM target_events
       WHERE unit_key IN (SELECT value FROM json_each(?)) AND campaign_key = ? ORDER BY unit_key, key`,
    )
    .all(JSON.stringify(unitKeys), campaignKey);
  const logs = new Map<number, ProcedureEvent[]>();
  for (const row of rows) {
    const log = logs.get(row.unit_key);
    if (log) log.push(toEvent(row));
    else logs.set(row.unit_key, [toEvent(row)]);
  }
  return logs;
}

/** What is kept of several targets. */
export function selectStandings(
  db: Database,
  campaignKey: number,
  unitKeys: readonly number[],
): (Standing & { readonly unitKey: number })[] {
  return db
    .prepare<[number, string], Standing & { unitKey: number }>(
      `SELECT unit_key AS unitKey, status, status_day AS statusDay, received_on AS receivedOn, reply_due AS replyDue,
         replied_on AS repliedOn, answer, signed_on AS signedOn, filing_due AS filingDue, filed_on AS filedOn,
         next_step AS nextStep, next_due AS nextDue
       FROM targets WHERE campaign_key = ? AND unit_key IN (SELECT value FROM json_each(?))`,
    )
    .all(campaignKey, JSON.stringify(unitKeys));
}

/** As they were entered, the oldest first. */
export function selectTargetEvents(db: Database, campaignKey: number, unitId: string): TargetEvent[] {
  interface Row extends EventRow {
    readonly recorded_at_ms: number;
    readonly recorded_by: string;
    readonly batch_id: string | null;
    readonly corrected_by: string | null;
  }
  return db
    .prepare<[string, number], Row>(
      `SELECT e.id, e.kind, e.day, e.details, e.corrects_id, e.recorded_at_ms, e.recorded_by, b.id AS batch_id,
         c.id AS corrected_by
       FROM target_events e
       LEFT JOIN target_batches b ON b.key = e.batch_key
       LEFT JOIN target_events c ON c.corrects_id = e.id
       WHERE e.unit_key = (SELECT key FROM units WHERE id = ?) AND e.campaign_key = ? ORDER BY e.key`,
    )
    .all(unitId, campaignKey)
    .map((row) => ({
      event: toEvent(row),
      recordedAtMs: row.recorded_at_ms,
      recordedBy: row.recorded_by,
      batchId: row.batch_id,
      correctedById: row.corrected_by,
    }));
}

/** @throws not-found */
export function selectEventOwner(db: Database, eventId: string): { campaignId: string; unitKey: number } {
  const row = db
    .prepare<[string], { campaignId: string; unitKey: number }>(
      `SELECT c.id AS campaignId, e.unit_key AS unitKey
       FROM target_events e JOIN campaigns c ON c.key = e.campaign_key WHERE e.id = ?`,
    )
    .get(eventId);
  if (!row) throw new AppError('not-found', `no event ${eventId}`, { id: eventId });
  return row;
}

/** What names a unit to the one who reads that it was left out. */
export function leftOutNamer(db: Database, campaignKey: number) {
  const statement = db.prepare<[number, number], { unitId: string; name: string; offerNumber: number | null }>(
    `SELECT u.id AS unitId, u.name, t.offer_number AS offerNumber
     FROM units u LEFT JOIN targets t ON t.unit_key = u.key AND t.campaign_key = ? WHERE u.key = ?`,
  );
  return (unitKey: number): Omit<LeftOut, 'reason'> | undefined => statement.get(campaignKey, unitKey);
}

export interface NewBatch {
  readonly id: string;
  readonly campaignKey: number;
  readonly kind: ProcedureEventKind;
  readonly day: string;
  readonly nowMs: number;
  readonly by: string;
}

/** Opens a batch; answers its key. `closeBatch` says how many events it has, and of which days. */
export function insertBatch(db: Database, batch: NewBatch): number {
  return Number(
    db
      .prepare(
        `INSERT INTO target_batches (id, campaign_key, kind, from_day, to_day, count, recorded_at_ms, recorded_by)
         VALUES (@id, @campaignKey, @kind, @day, @day, 1, @nowMs, @by)`,
      )
      .run(batch).lastInsertRowid,
  );
}

/** Without an event it leaves no trace. */
export function closeBatch(db: Database, key: number, count: number): void {
  if (count === 0) db.prepare('DELETE FROM target_batches WHERE key = ?').run(key);
  else {
    db.prepare(
      `UPDATE target_batches SET count = ?, (from_day, to_day) =
         (SELECT min(day), max(day) FROM target_events WHERE batch_key = target_batches.key)
       WHERE key = ?`,
    ).run(count, key);
  }
}

/** Newest first. */
export function selectBatches(db: Database, campaignKey: number): TargetBatch[] {
  return db
    .prepare<[number], TargetBatch>(
      `SELECT id AS batchId, kind, from_day AS fromDay, to_day AS toDay, recorded_at_ms AS atMs, recorded_by AS "by",
         count, corrected
       FROM target_batches WHERE campaign_key = ? ORDER BY key DESC`,
    )
    .all(campaignKey);
}

interface BatchOwner {
  readonly campaignId: string;
  readonly kind: ProcedureEventKind;
}

/** @throws not-found */
export function selectBatch(db: Database, batchId: string): BatchOwner {
  const row = db
    .prepare<[string], BatchOwner>(
      `SELECT c.id AS campaignId, b.kind FROM target_batches b JOIN campaigns c ON c.key = b.campaign_key WHERE b.id = ?`,
    )
    .get(batchId);
  if (!row) throw new AppError('not-found', `no batch ${batchId}`, { id: batchId });
  return row;
}

/** Events of a batch that nobody took back yet, the last first. */
export function selectStandingOfBatch(db: Database, batchId: string): { id: string; unitKey: number }[] {
  return db
    .prepare<[string], { id: string; unitKey: number }>(
      `SELECT e.id, e.unit_key AS unitKey FROM target_events e
       WHERE e.batch_key = (SELECT key FROM target_batches WHERE id = ?)
         AND NOT EXISTS (SELECT 1 FROM target_events c WHERE c.corrects_id = e.id)
       ORDER BY e.key DESC`,
    )
    .all(batchId);
}

export function selectCounts(db: Database, campaignKey: number, asOf: string): TargetCounts {
  const rows = db
    .prepare<[number], { status: Standing['status']; count: number }>(
      'SELECT status, count(*) AS count FROM targets WHERE campaign_key = ? AND removed_on IS NULL GROUP BY status',
    )
    .all(campaignKey);
  const replyOverdue = db
    .prepare<[number, string], number>(
      `SELECT count(*) FROM targets
       WHERE campaign_key = ? AND removed_on IS NULL AND status = 'received' AND reply_due < ?`,
    )
    .pluck()
    .get(campaignKey, asOf);
  return {
    byStatus: Object.fromEntries(rows.map(({ status, count }) => [status, count])),
    total: rows.reduce((sum, { count }) => sum + count, 0),
    replyOverdue: replyOverdue ?? 0,
  };
}

/** Finds the target that a line of a list means, by the number of its offer, its credit code or its name. */
export function targetFinder(db: Database, campaignKey: number) {
  const byCode = db
    .prepare<[number, string], number>(
      `SELECT u.key FROM units u JOIN targets t ON t.unit_key = u.key AND t.campaign_key = ? WHERE u.uscc = ?`,
    )
    .pluck();
  const byName = db
    .prepare<[number, string], number>(
      `SELECT u.key FROM units u JOIN targets t ON t.unit_key = u.key AND t.campaign_key = ? WHERE u.name_key = ?`,
    )
    .pluck();
  return {
    byCode: (uscc: string) => byCode.all(campaignKey, uscc),
    byName: (key: string) => byName.all(campaignKey, key),
  };
}
