import { Temporal } from 'temporal-polyfill';
import { workCalendar } from '../procedure/days.ts';
import { checkRepresentatives } from '../procedure/representatives.ts';
import type { Side } from '../proposals/proposal.ts';
import { type Point, type Step, STEPS } from '../procedure/rulePack.ts';
import { agreedContents } from './agreedContents.ts';
import type { DocumentDraft } from './document.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { pointRule } from './officialForms.ts';

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
  | { readonly code: 'not-signed' }
  | { readonly code: 'no-address' }
  /** Findings of the representatives check. */
  | { readonly code: 'representatives-not-in-order'; readonly count: number }
  | { readonly code: 'no-meeting' }
  | { readonly code: 'nothing-agreed' }
  /** The draft says what a side proposed last before the meeting that ended in agreement. */
  | { readonly code: 'terms-by-proposal'; readonly side: Side; readonly day: string }
  | { readonly code: 'no-vote' }
  | { readonly code: 'vote-unclear' }
  | { readonly code: 'filing-late'; readonly day: string }
  | { readonly code: 'term-too-long'; readonly months: number }
  | { readonly code: 'term-too-short'; readonly months: number }
  /** What the rule of the place says on a point of this document has not been verified, so the text leaves it open. */
  | { readonly code: 'rule-unverified' }
  | { readonly code: 'check-secrets' };

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
    ...(restsOnUnverified(draft.kind, facts) ? [{ code: 'rule-unverified' } as const] : []),
  ];
}

function ofKind({ kind, day }: Judged, facts: DocumentFacts): DocumentWarning[] {
  const { offer, reply, vote, agreement } = facts;
  switch (kind) {
    case 'offer-letter':
      return [
        ...(offer.recommended === null && offer.content === null ? [{ code: 'condition-unknown' } as const] : []),
        ...withoutAddress(facts),
      ];
    case 'reminder-letter':
      return [...reminderTooEarly(day, facts), ...withoutAddress(facts)];
    case 'authority-request':
      if (offer.receivedOn === null) return [{ code: 'not-received' }];
      if (reply === null) return notDue(offer.replyDue, day);
      if (reply.answer !== 'declines') return [{ code: 'no-refusal' }];
      return reply.reason.trim() === '' ? [] : [{ code: 'refused-with-reason' }];
    case 'representative-roster':
      return peopleOf(facts);
    case 'minutes':
      return [...(facts.sessions.length === 0 ? [{ code: 'no-meeting' } as const] : []), ...peopleOf(facts)];
    case 'status-notice':
      return [{ code: 'check-secrets' }];
    case 'wage-agreement':
      return [
        ...(agreement === null && agreedContents(facts).length === 0 ? [{ code: 'nothing-agreed' } as const] : []),
        ...byProposal(facts),
        ...ofTerm(facts),
        ...(pointRule(facts.rules, 'signing')?.when === 'before-vote' ? [] : ofVote(vote)),
        ...peopleOf(facts),
      ];
    case 'congress-resolution':
      return ofVote(vote);
    case 'filing-statement':
      return [...notSigned(agreement), ...ofVote(vote), ...filedLate(day, facts), ...peopleOf(facts)];
    case 'performance-check':
      return notSigned(agreement);
    case 'reply-letter':
      return [];
  }
}

function reminderTooEarly(day: string, { offer, reply }: DocumentFacts): DocumentWarning[] {
  if (offer.receivedOn === null) return [{ code: 'not-received' }];
  if (reply !== null) return [{ code: 'already-replied', day: reply.day }];
  return notDue(offer.replyDue, day);
}

const notDue = (due: string | null, day: string): DocumentWarning[] =>
  due !== null && day <= due ? [{ code: 'reply-not-due', day: due }] : [];
const withoutAddress = ({ enterprise }: DocumentFacts): DocumentWarning[] =>
  enterprise.address.trim() === '' ? [{ code: 'no-address' }] : [];
const notSigned = (agreement: DocumentFacts['agreement']): DocumentWarning[] =>
  agreement === null || agreement.signedDay === null ? [{ code: 'not-signed' }] : [];

const byProposal = ({ agreement, agreed }: DocumentFacts): DocumentWarning[] =>
  agreement === null && agreed !== null ? [{ code: 'terms-by-proposal', side: agreed.from, day: agreed.day }] : [];

function ofVote(vote: DocumentFacts['vote']): DocumentWarning[] {
  if (vote === null) return [{ code: 'no-vote' }];
  if (vote.isAdopted === null) return [{ code: 'vote-unclear' }];
  return vote.isAdopted ? [] : [{ code: 'not-adopted' }];
}

function peopleOf({ representatives, rules }: DocumentFacts): DocumentWarning[] {
  const { union, employer } = representatives;
  if (union.length + employer.length === 0) return [{ code: 'no-representatives' }];
  const { findings } = checkRepresentatives(rules, { union, employer }, workCalendar());
  return findings.length === 0 ? [] : [{ code: 'representatives-not-in-order', count: findings.length }];
}

function filedLate(day: string, { deadlines, filedOn }: DocumentFacts): DocumentWarning[] {
  const due = deadlines.dates.filingDue;
  return filedOn === null && due !== null && day > due ? [{ code: 'filing-late', day: due }] : [];
}

/** The term against the shortest and the longest that the rule allows. */
function ofTerm({ agreement, rules }: DocumentFacts): DocumentWarning[] {
  const term = pointRule(rules, 'term');
  if (!term || !agreement?.fromDay || !agreement.toDay) return [];
  const from = Temporal.PlainDate.from(agreement.fromDay);
  // Both days are within the term.
  const end = Temporal.PlainDate.from(agreement.toDay).add({ days: 1 });
  const isAfter = (months: number) => Temporal.PlainDate.compare(end, from.add({ months })) > 0;
  if (term.longest !== undefined && isAfter(term.longest)) return [{ code: 'term-too-long', months: term.longest }];
  const isShort =
    term.shortest !== undefined && Temporal.PlainDate.compare(end, from.add({ months: term.shortest })) < 0;
  return isShort && term.shortest !== undefined ? [{ code: 'term-too-short', months: term.shortest }] : [];
}

/** The points and steps that a kind writes from the pack, beside those that every pack has. */
const RULED: Partial<Record<DocumentDraft['kind'], readonly (Point | Step)[]>> = {
  'offer-letter': ['reply', 'materials', 'negotiate', 'minimum', 'maximum', 'balance'],
  'reply-letter': ['reply', 'materials'],
  'reminder-letter': ['reply'],
  'authority-request': ['reply'],
  'representative-roster': ['minimum', 'maximum', 'balance', 'chief', 'frontLine', 'outsiders', 'bothSides', 'vacancy'],
  minutes: ['resume', 'draft'],
  'wage-agreement': [
    'quorum',
    'majority',
    'signing',
    'filing',
    'review',
    'publish',
    'renewal',
    'union-filing',
    'copies',
  ],
  'congress-resolution': ['quorum', 'majority', 'signing', 'resubmit'],
  'filing-statement': ['filing', 'documents', 'copies', 'union-filing', 'minimum'],
};

const isStep = (key: Point | Step): key is Step => STEPS.some((step) => step === key);

function restsOnUnverified(kind: DocumentDraft['kind'], { rules }: DocumentFacts): boolean {
  return (RULED[kind] ?? []).some((key) => (isStep(key) ? rules.step(key) : rules.point(key)).kind === 'unverified');
}
