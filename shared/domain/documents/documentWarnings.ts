import type { DocumentDraft } from './document.ts';
import type { DocumentFacts } from './documentFacts.ts';

/** What speaks against issuing a document as it stands; none of it keeps anybody from doing so. */
export type DocumentWarning =
  | { readonly code: 'no-number' }
  | { readonly code: 'number-taken'; readonly number: string; readonly title: string }
  | { readonly code: 'not-received' }
  | { readonly code: 'reply-not-due'; readonly day: string }
  | { readonly code: 'already-replied'; readonly day: string }
  | { readonly code: 'no-refusal' }
  | { readonly code: 'refused-with-reason' }
  | { readonly code: 'condition-unknown' }
  | { readonly code: 'no-representatives' }
  | { readonly code: 'not-adopted' }
  | { readonly code: 'not-signed' };

/** Documents that go out under a number of their sender (发文字号). */
const NUMBERED: readonly DocumentDraft['kind'][] = [
  'offer-letter',
  'reply-letter',
  'reminder-letter',
  'authority-request',
  'filing-statement',
];

type Judged = Pick<DocumentDraft, 'kind' | 'number' | 'day'>;

/**
 * What the data says against a document on its day.
 * @param namesake title of another document under the same number, or null
 */
export function documentWarnings(draft: Judged, facts: DocumentFacts, namesake: string | null): DocumentWarning[] {
  const { number } = draft;
  return [
    ...(number === '' && NUMBERED.includes(draft.kind) ? [{ code: 'no-number' } as const] : []),
    ...(namesake === null ? [] : [{ code: 'number-taken', number, title: namesake } as const]),
    ...ofKind(draft, facts),
  ];
}

function ofKind(
  { kind, day }: Judged,
  { offer, reply, representatives, vote, agreement }: DocumentFacts,
): DocumentWarning[] {
  switch (kind) {
    case 'offer-letter':
      return offer.recommended === null && offer.content === null ? [{ code: 'condition-unknown' }] : [];
    case 'reminder-letter':
      if (offer.receivedOn === null) return [{ code: 'not-received' }];
      if (reply !== null) return [{ code: 'already-replied', day: reply.day }];
      return notDue(offer.replyDue, day);
    case 'authority-request':
      if (offer.receivedOn === null) return [{ code: 'not-received' }];
      if (reply === null) return notDue(offer.replyDue, day);
      if (reply.answer !== 'declines') return [{ code: 'no-refusal' }];
      return reply.reason.trim() === '' ? [] : [{ code: 'refused-with-reason' }];
    case 'representative-roster':
      return representatives.union.length + representatives.employer.length === 0
        ? [{ code: 'no-representatives' }]
        : [];
    case 'wage-agreement':
    case 'congress-resolution':
      return notAdopted(vote);
    case 'filing-statement':
      return [...notSigned(agreement), ...notAdopted(vote)];
    case 'performance-check':
      return notSigned(agreement);
    case 'reply-letter':
    case 'minutes':
    case 'status-notice':
      return [];
  }
}

const notDue = (due: string | null, day: string): DocumentWarning[] =>
  due !== null && day <= due ? [{ code: 'reply-not-due', day: due }] : [];
const notAdopted = (vote: DocumentFacts['vote']): DocumentWarning[] =>
  vote?.isAdopted === false ? [{ code: 'not-adopted' }] : [];
const notSigned = (agreement: DocumentFacts['agreement']): DocumentWarning[] =>
  agreement === null || agreement.signedDay === null ? [{ code: 'not-signed' }] : [];
