import { type DocumentDraft, subjectOf } from '../../../shared/domain/documents/document.ts';
import {
  type DocumentEvent,
  documentEvent,
  type EnterableEvent,
} from '../../../shared/domain/documents/documentEvent.ts';
import { seriesNumber } from '../../../shared/domain/letters/seriesNumber.ts';
import { slipNumberIn } from '../../../shared/domain/letters/slipText.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { KeyedCampaign } from '../campaigns/queries.ts';
import { selectMeetings } from '../meetings/queries.ts';
import { asOfTarget } from '../procedureLog/handOver.ts';
import { type OpenLog, openLog, refuse } from '../procedureLog/openLog.ts';
import { selectProcedure } from '../procedureLog/queries.ts';
import type { Service } from '../serve.ts';

/** What the log says with a draft as it stands, and why it could not be entered. */
export function entryOf(service: Service, draft: DocumentDraft): EnterableEvent | null {
  const log = openLog(service, subjectOf(draft), '');
  const found = eventIn(service, draft, log);
  if (found === null) return null;
  const event = newEvent(draft, found, log.campaign);
  return { ...found, refusal: event && log.refusal(event) };
}

/**
 * Enters what follows from a document that is being issued; what the log has already is left as it is.
 * @throws invalid-input that names the event which stands in the way
 */
export function enterWith(service: Service, draft: DocumentDraft, by: string): void {
  const log = openLog(service, subjectOf(draft), by);
  const found = eventIn(service, draft, log);
  const event = found && newEvent(draft, found, log.campaign);
  if (event) refuse(log.enter(event), '', `${event.kind} cannot be entered`);
}

function eventIn({ db }: Service, draft: DocumentDraft, { counted }: OpenLog): DocumentEvent | null {
  const { negotiationId, day } = draft;
  if (negotiationId === null) return documentEvent(draft, { counted, offeredBy: 'union', metOn: null });
  const { offeredBy } = selectProcedure(db, negotiationId).parties;
  const met = selectMeetings(db, negotiationId).findLast(
    (meeting) => meeting.kind === 'negotiation' && meeting.state === 'held' && meeting.day <= day,
  );
  return documentEvent(draft, { counted, offeredBy, metOn: met?.day ?? null });
}

/** Null where nothing is to be entered. A letter under the number of a campaign's series takes that number. */
function newEvent(
  { number }: DocumentDraft,
  found: DocumentEvent,
  campaign: KeyedCampaign | null,
): ProcedureEvent | null {
  if (found.state !== 'follows') return null;
  const { kind, day } = found;
  if (kind !== 'offer-issued') return { kind, day };
  const issued: ProcedureEvent = number === '' ? { kind, day } : { kind, day, number };
  if (campaign === null) return issued;
  const count = slipNumberIn(number, campaign.letters)?.number;
  // Read as generously as a slip is, it may be of another series.
  const isOfSeries =
    count !== undefined && seriesNumber(campaign.letters, 'offer-letter', Number(day.slice(0, 4)), count) === number;
  return isOfSeries ? { kind, day, number: String(count) } : asOfTarget(issued);
}
