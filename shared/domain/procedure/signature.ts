import { countedEvents, type ProcedureEvent } from './events.ts';

/** The days of what a negotiation signed, as its agreement states them. */
export interface SignedDays {
  readonly signedDay: string;
  readonly toDay: string;
}

/** Names the signature that follows from an agreement: it stands in no log, so nothing corrects it there. */
export const AGREEMENT_SIGNATURE = 'agreement';

/**
 * The events that count, with the signature of an agreement among them unless the log has one: a signature that was
 * entered without its expiry gets that of the agreement.
 */
export function withSignature(events: readonly ProcedureEvent[], agreement: SignedDays | null): ProcedureEvent[] {
  const counted = countedEvents(events).map(({ index: _index, ...event }): ProcedureEvent => event);
  if (agreement === null) return counted;
  const { signedDay: day, toDay: expires } = agreement;
  if (counted.some(({ kind }) => kind === 'signed')) {
    return counted.map((event) => (event.kind === 'signed' ? { expires, ...event } : event));
  }
  const signature: ProcedureEvent = { kind: 'signed', id: AGREEMENT_SIGNATURE, day, expires };
  const at = counted.findIndex((event) => event.day > day);
  return counted.toSpliced(at === -1 ? counted.length : at, 0, signature);
}
