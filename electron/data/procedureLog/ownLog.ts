import { checkTargetLog, openStandingRules } from '../../../shared/domain/campaign/targetStanding.ts';
import { type ProcedureEvent, standingEvents } from '../../../shared/domain/procedure/events.ts';
import {
  entryRefusal,
  eventBrokenBy,
  type OrderCheck,
  type Refusal,
} from '../../../shared/domain/procedure/logOrder.ts';
import { AGREEMENT_SIGNATURE } from '../../../shared/domain/procedure/signature.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectHolidays } from '../holidays/queries.ts';
import type { Service } from '../serve.ts';
import { todayOf } from '../today.ts';
import { insertEvent, selectOwnLog, selectProcedure, selectSignedDays, standingOfLog } from './queries.ts';
import { keepStage } from './stages.ts';

/** The log of a negotiation that no target is linked to. */
interface OwnLog {
  readonly standing: readonly ProcedureEvent[];
  /** What stands, with the signature of an agreement that no entry tells of. */
  readonly known: readonly ProcedureEvent[];
  readonly check: OrderCheck;
}

function openOwnLog({ db }: Pick<Service, 'db'>, negotiationId: string): OwnLog {
  const rules = openStandingRules(selectProcedure(db, negotiationId).rulePack, selectHolidays(db));
  const standing = standingOfLog(selectOwnLog(db, negotiationId));
  const signed = selectSignedDays(db, negotiationId);
  if (signed === null || standing.some(({ kind }) => kind === 'signed')) {
    return { standing, known: standing, check: (events) => standingEvents(events, rules.signing) };
  }
  // Signed without a word of the vote: the agreement stands, and a vote that is entered must still fit.
  const signature: ProcedureEvent = { kind: 'signed', id: AGREEMENT_SIGNATURE, day: signed.signedDay };
  return { standing, known: [signature, ...standing], check: (events) => checkTargetLog(events, rules) };
}

/** Why an event cannot be entered; null where it can. */
export function ownRefusal(service: Service, negotiationId: string, event: ProcedureEvent): Refusal | null {
  const { standing, known, check } = openOwnLog(service, negotiationId);
  if (event.day > todayOf(service.now())) return { code: 'in-future' };
  const pulled = standing
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .findLast(({ kind }) => kind === 'withdrawn' || kind === 'reopened');
  if (pulled?.kind === 'withdrawn' && event.kind !== 'reopened') return { code: 'is-withdrawn' };
  return entryRefusal(known, event, check);
}

/** Enters an event; answers why not where it cannot be, and then changes nothing. */
export function enterOwn(service: Service, negotiationId: string, event: ProcedureEvent, by: string): Refusal | null {
  const refusal = ownRefusal(service, negotiationId, event);
  if (refusal) return refusal;
  insertEvent(service.db, { id: service.newId(), negotiationId, event, recordedAtMs: service.now(), recordedBy: by });
  keepStage(service.db, negotiationId);
  return null;
}

/**
 * Takes an event back by a correction; answers why not where something that follows still rests on it.
 * @throws not-found
 */
export function correctOwn(
  service: Service,
  negotiationId: string,
  { eventId, reason, by }: { readonly eventId: string; readonly reason: string; readonly by: string },
): Refusal | null {
  const { db } = service;
  const log = selectOwnLog(db, negotiationId);
  const wrong = log.find(({ event }) => event.id === eventId && event.kind !== 'correction');
  if (!wrong) throw new AppError('not-found', `no event ${eventId}`, { id: eventId });
  if (wrong.correctedById !== null) {
    const earlier = log.find(({ event }) => event.id === wrong.correctedById);
    return { code: 'already-entered', event: 'correction', ...(earlier && { day: earlier.event.day }) };
  }
  const { known, check } = openOwnLog(service, negotiationId);
  const broken = eventBrokenBy(
    known,
    known.filter(({ id }) => id !== eventId),
    check,
  );
  if (broken) return { code: 'needed-by', event: broken.kind, day: broken.day };
  const nowMs = service.now();
  const event: ProcedureEvent = { kind: 'correction', corrects: eventId, day: todayOf(nowMs), note: reason };
  insertEvent(db, { id: service.newId(), negotiationId, event, recordedAtMs: nowMs, recordedBy: by });
  keepStage(db, negotiationId);
  return null;
}
