import { type DocumentSubject } from '../../../shared/domain/documents/document.ts';
import { countedEvents, type Entry, type ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { Refusal } from '../../../shared/domain/procedure/logOrder.ts';
import type { InputIssue } from '../../../shared/domain/wage/inputIssues.ts';
import { AppError } from '../../../shared/errors.ts';
import { type KeyedCampaign, selectCampaign } from '../campaigns/queries.ts';
import type { Service } from '../serve.ts';
import { selectTargetLink } from '../targets/links.ts';
import { targetStatements } from '../targets/queries.ts';
import { TargetRecorder } from '../targets/recorder.ts';
import { enterOwn, ownRefusal } from './ownLog.ts';
import { negotiationLog, selectSharedLog } from './queries.ts';

/** The log of a negotiation or of a target, to be read and added to. */
export interface OpenLog {
  /** What counts, by day. */
  readonly counted: readonly Entry[];
  /** The campaign whose log it is; null for that of a negotiation of its own. */
  readonly campaign: KeyedCampaign | null;
  /** Why an event cannot be entered; null where it can. */
  readonly refusal: (event: ProcedureEvent) => Refusal | null;
  /** Enters an event; answers why not where it cannot be, and then changes nothing. */
  readonly enter: (event: ProcedureEvent) => Refusal | null;
}

/** Opens the log that events of a negotiation or a target are entered into by a person. @throws not-found */
export function openLog(service: Service, of: DocumentSubject, by: string): OpenLog {
  const { db } = service;
  if ('campaignId' in of) {
    const { unitKey } = selectTargetLink(db, of.campaignId, of.unitId);
    const campaign = selectCampaign(db, of.campaignId);
    return targetLog(service, campaign, unitKey, targetStatements(db, campaign.key).log(unitKey), by);
  }
  const { negotiationId } = of;
  const events = negotiationLog(db, negotiationId);
  const shared = selectSharedLog(db, negotiationId);
  if (shared !== null) return targetLog(service, selectCampaign(db, shared.campaignId), shared.unitKey, events, by);
  return {
    counted: countedEvents(events),
    campaign: null,
    refusal: (event) => ownRefusal(service, negotiationId, event),
    enter: (event) => enterOwn(service, negotiationId, event, by),
  };
}

function targetLog(
  service: Service,
  campaign: KeyedCampaign,
  unitKey: number,
  events: readonly ProcedureEvent[],
  by: string,
): OpenLog {
  const recorder = new TargetRecorder(service, campaign, by);
  return {
    counted: countedEvents(events),
    campaign,
    refusal: (event) => recorder.refusal(unitKey, event),
    enter: (event) => recorder.enter(unitKey, { event }),
  };
}

/** @throws invalid-input that names the event which stands in the way */
export function refuse(refusal: Refusal | null, path: string, what: string): void {
  if (refusal === null) return;
  const issue: InputIssue = { path, message: `${what}: ${refusal.code}`, ...refusal };
  throw new AppError('invalid-input', issue.message, { path, issues: [issue] });
}
