import type { SignedAgreement } from '../../../shared/domain/campaign/targetEvent.ts';
import type { EventOf, ProcedureEvent, ProcedureEventKind } from '../../../shared/domain/procedure/events.ts';
import type { NextAction } from '../../../shared/domain/procedure/nextStep.ts';
import type { RepresentativeSide } from '../../../shared/domain/procedure/representativeRow.ts';
import { PROCEDURE_EVENT_TEXTS } from '../../../shared/i18n/procedureText.ts';

/** Whose log it is: that of a target, of a negotiation, or the one that both share. */
export type LogOwner = 'target' | 'negotiation' | 'shared';

/** Everything that the form of an event may hold; an event takes what its kind knows. */
export interface EventDraft {
  readonly kind: EnteredKind;
  readonly day: string;
  readonly note: string;
  /** Of an offer of a campaign, in its own series. */
  readonly offerNumber: number | null;
  /** Of any other offer, as it stands on the letter. */
  readonly letterNumber: string;
  readonly sentBy: string;
  readonly answer: EventOf<'reply'>['answer'];
  readonly reason: string;
  readonly meeting: string;
  readonly sessionNumber: number | null;
  readonly result: EventOf<'session'>['result'];
  readonly isForceMajeure: boolean;
  readonly delegates: number | null;
  readonly present: number | null;
  readonly inFavour: number | null;
  readonly side: RepresentativeSide;
  /** Of a signature: the day on which the agreement ends. */
  readonly expires: string | null;
  /** Of a signature: its agreement comes into the ledger with it. */
  readonly hasAgreement: boolean;
  readonly fromDay: string;
  readonly toDay: string;
  readonly raise: number | null;
}

/** Corrections are entered where the event stands. */
export type EnteredKind = Exclude<ProcedureEventKind, 'correction'>;

const isEntered = (kind: string): kind is EnteredKind => kind in PROCEDURE_EVENT_TEXTS && kind !== 'correction';
/** In the order of the procedure. */
export const ENTERED_KINDS: readonly EnteredKind[] = Object.keys(PROCEDURE_EVENT_TEXTS).filter(isEntered);

export function newDraft(kind: EnteredKind, day: string): EventDraft {
  return {
    kind,
    day,
    note: '',
    offerNumber: null,
    letterNumber: '',
    sentBy: '',
    answer: 'accepts',
    reason: '',
    meeting: day,
    sessionNumber: null,
    result: 'open',
    isForceMajeure: false,
    delegates: null,
    present: null,
    inFavour: null,
    side: 'union',
    expires: null,
    hasAgreement: true,
    fromDay: day,
    toDay: yearFrom(day),
    raise: null,
  };
}

/** The last day of the year that begins on a day. */
export function yearFrom(day: string): string {
  const end = new Date(`${day}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

/** Null while something that the kind needs is missing. */
export function eventOf(draft: EventDraft, of: LogOwner): ProcedureEvent | null {
  const { kind, day } = draft;
  const base = { day, ...(draft.note.trim() === '' ? {} : { note: draft.note }) };
  switch (kind) {
    case 'offer-issued':
      return { kind, ...base, ...numberOf(draft, of) };
    case 'offer-sent':
      return { kind, ...base, ...(draft.sentBy === '' ? {} : { by: draft.sentBy }) };
    case 'reply':
      return { kind, ...base, answer: draft.answer, ...(draft.reason === '' ? {} : { reason: draft.reason }) };
    case 'meeting-set':
      return { kind, ...base, meeting: draft.meeting };
    case 'session':
      return {
        kind,
        ...base,
        result: draft.result,
        ...(draft.sessionNumber === null ? {} : { number: draft.sessionNumber }),
      };
    case 'pause':
      return { kind, ...base, ...(draft.isForceMajeure ? { because: 'force-majeure' } : {}) };
    case 'vote': {
      const { delegates, present, inFavour } = draft;
      if (delegates === null || present === null || inFavour === null) return null;
      return { kind, ...base, delegates, present, inFavour };
    }
    case 'signed':
      return { kind, ...base, ...(of === 'target' || draft.expires === null ? {} : { expires: draft.expires }) };
    case 'vacancy':
    case 'vacancy-filled':
      return { kind, ...base, side: draft.side };
    default:
      return { kind, ...base };
  }
}

function numberOf({ offerNumber, letterNumber }: EventDraft, of: LogOwner): { number?: string } {
  if (of === 'negotiation') return letterNumber === '' ? {} : { number: letterNumber };
  return offerNumber === null ? {} : { number: String(offerNumber) };
}

export function agreementOf({ kind, hasAgreement, fromDay, toDay, raise }: EventDraft): SignedAgreement | null {
  return kind === 'signed' && hasAgreement ? { fromDay, toDay, raise } : null;
}

/** What is likely to be entered next, the likeliest first. */
export const LIKELY_NEXT: Readonly<Record<NextAction, readonly [EnteredKind, ...EnteredKind[]]>> = {
  'issue-offer': ['offer-issued', 'offer-received'],
  'deliver-offer': ['offer-received', 'offer-sent'],
  'await-reply': ['reply', 'materials-asked', 'meeting-set'],
  'urge-reply': ['urged', 'reply', 'authority-asked'],
  'ask-authority': ['authority-asked', 'session'],
  'await-authority': ['session', 'reply'],
  'report-to-union': ['union-reported', 'session'],
  'give-materials': ['materials-given', 'session'],
  negotiate: ['session', 'meeting-set', 'draft', 'signed', 'pause'],
  resume: ['session'],
  'write-draft': ['draft', 'vote', 'signed'],
  'hold-vote': ['vote', 'signed'],
  resubmit: ['resubmitted', 'vote'],
  'notify-passing': ['passing-notified'],
  sign: ['signed'],
  file: ['filed', 'union-filed'],
  'file-with-union': ['union-filed'],
  'get-receipt': ['authority-receipt'],
  'await-review': ['review-passed', 'objected'],
  'settle-objection': ['filed'],
  publish: ['published'],
  'await-renewal': ['renewal-asked', 'published'],
  'ask-renewal': ['renewal-asked'],
  'fill-vacancy': ['vacancy-filled'],
  'apply-for-mediation': ['dispute-applied', 'session'],
  'await-mediation': ['dispute-closed', 'session'],
  nothing: ['reopened'],
};
