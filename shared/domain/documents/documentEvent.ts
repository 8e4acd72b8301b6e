import type { Entry, ProcedureEventKind } from '../procedure/events.ts';
import type { Refusal } from '../procedure/logOrder.ts';
import type { Side } from '../proposals/proposal.ts';
import type { DocumentDraft } from './document.ts';
import type { DocumentKind } from './documentKind.ts';

/** What happens in the procedure with a document of a kind; the other kinds are no step of it. */
export const EVENT_OF_DOCUMENT = {
  'offer-letter': 'offer-issued',
  'reply-letter': 'reply',
  'reminder-letter': 'urged',
  'authority-request': 'authority-asked',
  minutes: 'session',
  'wage-agreement': 'draft',
  'congress-resolution': 'vote',
  'filing-statement': 'filed',
} as const satisfies Partial<Record<DocumentKind, ProcedureEventKind>>;
type DocumentEventKind = (typeof EVENT_OF_DOCUMENT)[keyof typeof EVENT_OF_DOCUMENT];

const isStep = (kind: DocumentKind): kind is keyof typeof EVENT_OF_DOCUMENT => kind in EVENT_OF_DOCUMENT;

/**
 * Who made the offer where a letter is our own: a form that is written here for the other side is entered when its
 * letter comes.
 */
const SENT_BY: Partial<Record<DocumentKind, Side>> = {
  'offer-letter': 'union',
  'reminder-letter': 'union',
  'reply-letter': 'employer',
};

/** Issuing the document is the event: nothing else is to be said of it. */
type FollowingKind = Extract<DocumentEventKind, 'offer-issued' | 'urged' | 'authority-asked' | 'draft'>;
export type IncompleteKind = Exclude<DocumentEventKind, FollowingKind>;

/**
 * How a document stands to the log of its procedure. `incomplete`: the document does not know all that the event says,
 * such as the figures of a vote, how a meeting ended, or the day on which something was handed in. The day is that of
 * the event which is there, else the one that it would be entered with.
 */
export type DocumentEvent =
  | { readonly state: 'follows'; readonly kind: FollowingKind; readonly day: string }
  | { readonly state: 'incomplete'; readonly kind: IncompleteKind; readonly day: string }
  | { readonly state: 'entered'; readonly kind: DocumentEventKind; readonly day: string };

/** With why it cannot be entered as the log stands; null where it can, or is not to be. */
export type EnterableEvent = DocumentEvent & { readonly refusal: Refusal | null };

interface DocumentLog {
  /** What counts of the log, by day. */
  readonly counted: readonly Entry[];
  /** The side that made the offer. */
  readonly offeredBy: Side;
  /** The last meeting that was held up to the day of the document. */
  readonly metOn: string | null;
}

/** What the log says with a document, or has to be told by hand; null for one that is no step, or no longer one. */
export function documentEvent(
  { kind, day }: Pick<DocumentDraft, 'kind' | 'day'>,
  { counted, offeredBy, metOn }: DocumentLog,
): DocumentEvent | null {
  if (!isStep(kind) || (SENT_BY[kind] ?? offeredBy) !== offeredBy) return null;
  const event = EVENT_OF_DOCUMENT[kind];
  const last = (...kinds: ProcedureEventKind[]) => counted.findLast((entry) => kinds.includes(entry.kind));
  const entered = (there: Entry): DocumentEvent => ({ state: 'entered', kind: event, day: there.day });
  const orFollows = (of: FollowingKind, there: Entry | undefined): DocumentEvent =>
    there ? entered(there) : { state: 'follows', kind: of, day };
  const orIncomplete = (of: IncompleteKind, there: Entry | undefined, on = day): DocumentEvent =>
    there ? entered(there) : { state: 'incomplete', kind: of, day: on };
  switch (event) {
    case 'offer-issued':
      return orFollows(event, last(event));
    // Each letter is one; the same letter issued once more is not.
    case 'urged':
    case 'authority-asked':
      return orFollows(
        event,
        counted.find((entry) => entry.kind === event && entry.day === day),
      );
    case 'reply':
      return orIncomplete(event, last(event));
    case 'session': {
      const session = counted.findLast((entry) => entry.kind === event && entry.day <= day);
      const isOlder = metOn !== null && session !== undefined && session.day < metOn;
      return orIncomplete(event, isOlder ? undefined : session, metOn ?? day);
    }
    case 'draft':
      return last('vote', 'signed') ? null : orFollows(event, last(event));
    case 'vote': {
      const submitted = last('vote', 'resubmitted');
      return orIncomplete(event, submitted?.kind === 'vote' ? submitted : undefined);
    }
    case 'filed': {
      const signed = last('signed');
      if (!signed) return null;
      const filed = last('filed', 'objected');
      return orIncomplete(event, filed?.kind === 'filed' && filed.day >= signed.day ? filed : undefined);
    }
  }
}
