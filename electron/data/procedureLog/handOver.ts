import type { LoggedProcedureEvent } from '../../../shared/domain/procedure/negotiationProcedure.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import type { Service } from '../serve.ts';
import { TargetRecorder } from '../targets/recorder.ts';
import { selectLog, selectOwnLog, selectSharedLog, standingOfLog, updateTakenOver } from './queries.ts';

/** An event of both logs: of one kind happens at most one a day. */
const isSame = (one: ProcedureEvent, other: ProcedureEvent) => one.kind === other.kind && one.day === other.day;

/**
 * Enters what stands in the log of a negotiation for the target that it was linked to, as far as the target does not
 * have it and the order allows; each entry keeps who made it.
 */
export function handOver(service: Service, negotiationId: string): void {
  const { db } = service;
  const shared = selectSharedLog(db, negotiationId);
  if (!shared) return;
  const campaign = selectCampaign(db, shared.campaignId);
  const recorders = new Map<string, TargetRecorder>();
  const recorderOf = (by: string) => {
    const known = recorders.get(by) ?? new TargetRecorder(service, campaign, by);
    recorders.set(by, known);
    return known;
  };
  for (const { event, recordedBy } of standingByDay(selectOwnLog(db, negotiationId))) {
    const had = standingOfLog(selectLog(db, negotiationId)).find((one) => isSame(one, event));
    if (had) {
      updateTakenOver(db, event.id, had.id);
      continue;
    }
    const { id: _id, ...entered } = asOfTarget(event);
    if (recorderOf(recordedBy).enter(shared.unitKey, { event: entered }) !== null) continue;
    const taken = standingOfLog(selectLog(db, negotiationId)).at(-1);
    if (taken) updateTakenOver(db, event.id, taken.id);
  }
}

/** What stands of the own log of a linked negotiation and is not in the log of its target. */
export function selectNotTaken(
  own: readonly LoggedProcedureEvent[],
  shared: readonly LoggedProcedureEvent[],
): ProcedureEvent[] {
  const standing = standingOfLog(shared);
  return standingByDay(own)
    .map(({ event }) => event)
    .filter((event) => !standing.some((one) => isSame(one, event)));
}

function standingByDay(log: readonly LoggedProcedureEvent[]): LoggedProcedureEvent[] {
  return log
    .filter(({ event, correctedById }) => event.kind !== 'correction' && correctedById === null)
    .toSorted((a, b) => (a.event.day < b.event.day ? -1 : a.event.day > b.event.day ? 1 : 0));
}

/** The offers of a campaign are numbered in its own series: another number goes into the note. */
export function asOfTarget(event: ProcedureEvent): ProcedureEvent {
  if (event.kind !== 'offer-issued' || event.number === undefined) return event;
  const { number, note, ...rest } = event;
  return { ...rest, note: note === undefined || note === '' ? number : `${number}; ${note}` };
}
