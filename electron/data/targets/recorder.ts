import type { Statement } from 'better-sqlite3';
import {
  checkTargetLog,
  openStandingRules,
  type StandingRules,
  standingOf,
} from '../../../shared/domain/campaign/targetStanding.ts';
import type { SignedAgreement } from '../../../shared/domain/campaign/targetEvent.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import {
  entryRefusal,
  eventBrokenBy,
  type OrderCheck,
  type Refusal,
} from '../../../shared/domain/procedure/logOrder.ts';
import type { UnitKind } from '../../../shared/domain/units/unit.ts';
import type { AgreementLevel } from '../../../shared/domain/units/unitAgreement.ts';
import type { KeyedCampaign } from '../campaigns/queries.ts';
import { forgetSteps } from '../history/record.ts';
import { selectHolidays } from '../holidays/queries.ts';
import type { Service } from '../serve.ts';
import { todayOf } from '../today.ts';
import { unitAgreementInserter } from '../unitAgreements/inserting.ts';
import { type LoggedEvent, type TargetRow, type TargetStatements, targetStatements } from './queries.ts';

const LARGEST_NUMBER = 999_999_999;

export interface Entry {
  readonly event: ProcedureEvent;
  /** Of a signature: comes into the ledger with it and goes with its correction. */
  readonly agreement?: SignedAgreement | undefined;
}

/** Enters events of the targets of one campaign, one target after the other, within a transaction of the caller. */
export class TargetRecorder {
  readonly #service: Pick<Service, 'db' | 'now' | 'newId'>;
  readonly #by: string;
  readonly #rules: StandingRules;
  readonly #check: OrderCheck;
  readonly #statements: TargetStatements;
  readonly #insertAgreement: ReturnType<typeof unitAgreementInserter>;
  readonly #nowMs: number;
  readonly #today: string;
  readonly #kindOf: Statement<[number], UnitKind>;
  #nextNumber: number | null = null;
  #batchKey: number | null = null;

  constructor(service: Pick<Service, 'db' | 'now' | 'newId'>, campaign: KeyedCampaign, by: string) {
    this.#service = service;
    this.#by = by;
    this.#rules = openStandingRules(campaign.rulePack, selectHolidays(service.db));
    this.#check = (events) => checkTargetLog(events, this.#rules);
    this.#statements = targetStatements(service.db, campaign.key);
    this.#insertAgreement = unitAgreementInserter(service.db);
    this.#kindOf = service.db.prepare<[number], UnitKind>('SELECT kind FROM units WHERE key = ?').pluck();
    this.#nowMs = service.now();
    this.#today = todayOf(this.#nowMs);
  }

  /** What is entered from now on belongs to a batch. */
  inBatch(key: number): void {
    this.#batchKey = key;
  }

  /** The offers issued from now on are numbered from here. */
  numberFrom(first: number): void {
    this.#nextNumber = first;
  }

  /** Why an event cannot be entered for a target; null where it can. */
  refusal(unitKey: number, event: ProcedureEvent): Refusal | null {
    const target = this.#statements.target(unitKey);
    return (
      cannotTake(target, event, this.#today) ??
      this.#wrongNumber(unitKey, event) ??
      this.#wrongOrder(this.#statements.log(unitKey), event)
    );
  }

  /** Enters an event and derives how the target stands; answers why not where it cannot, and then changes nothing. */
  enter(unitKey: number, { event, agreement }: Entry): Refusal | null {
    const target = this.#statements.target(unitKey);
    const refusal = cannotTake(target, event, this.#today) ?? this.#wrongNumber(unitKey, event);
    if (refusal) return refusal;
    const log = this.#statements.log(unitKey);
    const disorder = this.#wrongOrder(log, event);
    if (disorder) return disorder;
    const id = this.#service.newId();
    const full = { ...this.#numbered(event), id };
    const expires = full.kind === 'signed' && agreement ? { expires: agreement.toDay } : {};
    const stored = { ...full, ...expires };
    if (stored.kind === 'offer-issued') this.#statements.setNumber(unitKey, Number(stored.number));
    // The agreement has the id of its signature, so that a correction finds it.
    if (stored.kind === 'signed' && agreement) this.#addAgreement(id, unitKey, stored.day, agreement);
    this.#append(unitKey, id, stored);
    this.#statements.setStanding(unitKey, standingOf([...log, stored], this.#rules));
    return null;
  }

  /** Takes an event back by a correction; answers why not where something that follows still rests on it. */
  correct(unitKey: number, eventId: string, reason: string): Refusal | null {
    const log = this.#statements.log(unitKey);
    const wrong = log.find(({ id }) => id === eventId);
    if (!wrong || wrong.kind === 'correction') return { code: 'unknown-event' };
    const earlier = log.find((event) => event.kind === 'correction' && event.corrects === eventId);
    if (earlier) return { code: 'already-entered', event: 'correction', day: earlier.day };
    const id = this.#service.newId();
    const correction: LoggedEvent = { kind: 'correction', corrects: eventId, day: this.#today, id, note: reason };
    const after = [...log, correction];
    const broken = eventBrokenBy(log, after, this.#check);
    if (broken) return { code: 'needed-by', event: broken.kind, day: broken.day };
    if (wrong.kind === 'offer-issued') this.#statements.setNumber(unitKey, null);
    if (wrong.kind === 'signed') this.#removeAgreement(eventId);
    this.#append(unitKey, id, correction, null);
    this.#statements.countCorrected(eventId);
    this.#statements.setStanding(unitKey, standingOf(after, this.#rules));
    return null;
  }

  /** Derives how a target stands from its log alone. */
  rederive(unitKey: number): void {
    this.#statements.setStanding(unitKey, standingOf(this.#statements.log(unitKey), this.#rules));
  }

  #append(unitKey: number, id: string, event: ProcedureEvent, batchKey = this.#batchKey): void {
    this.#statements.append({ id, unitKey, event, batchKey, recordedAtMs: this.#nowMs, recordedBy: this.#by });
  }

  #removeAgreement(id: string): void {
    if (this.#statements.dropAgreement(id).changes === 0) return;
    // An edit of it would else bring it back when it is undone.
    forgetSteps(this.#service.db, 'unit_agreements', id);
  }

  #addAgreement(id: string, unitKey: number, signedDay: string, { fromDay, toDay, raise }: SignedAgreement): void {
    this.#insertAgreement({
      id,
      unitKey,
      kind: 'wage',
      level: this.#levelOf(unitKey),
      title: '',
      signedDay,
      filedDay: null,
      review: 'unknown',
      fromDay,
      toDay,
      raise,
      timesRenewed: 0,
      negotiationId: null,
      notes: '',
      importId: null,
    });
  }

  /** The body of an area or industry signs for the enterprises that it covers. */
  #levelOf(unitKey: number): AgreementLevel {
    const kind = this.#kindOf.get(unitKey);
    return kind === undefined || kind === 'enterprise' ? 'own' : kind;
  }

  /** An offer without a number gets the next one of the campaign. */
  #numbered(event: ProcedureEvent): ProcedureEvent {
    if (event.kind !== 'offer-issued') return event;
    this.#nextNumber ??= this.#statements.lastNumber() + 1;
    const number = event.number === undefined ? this.#nextNumber : Number(event.number);
    this.#nextNumber = Math.max(this.#nextNumber, number + 1);
    return { ...event, number: String(number) };
  }

  #wrongNumber(unitKey: number, event: ProcedureEvent): Refusal | null {
    if (event.kind !== 'offer-issued' || event.number === undefined) return null;
    const number = Number(event.number);
    if (!/^\d+$/.test(event.number) || number < 1 || number > LARGEST_NUMBER) return { code: 'not-an-integer' };
    const owner = this.#statements.ofNumber(number);
    return owner === undefined || owner === unitKey ? null : { code: 'number-taken' };
  }

  #wrongOrder(log: readonly LoggedEvent[], event: ProcedureEvent): Refusal | null {
    return entryRefusal(log, event, this.#check);
  }
}

function cannotTake(target: TargetRow | undefined, { kind, day }: ProcedureEvent, today: string): Refusal | null {
  if (!target || target.removed_on !== null) return { code: 'off-list' };
  if (day > today) return { code: 'in-future' };
  if (target.status === 'withdrawn' && kind !== 'reopened') return { code: 'is-withdrawn' };
  return null;
}
