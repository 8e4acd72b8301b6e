import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { longText, shortText } from '../negotiation/texts.ts';
import type { InputIssue, RuleIssue } from '../wage/inputIssues.ts';

/** Far enough both ways for any agreement, near enough that a slip in the year is noticed. */
const isUsableDay = (day: string) => day >= '1949-10-01' && day <= '2199-12-31';
export const procedureDay = z.iso
  .date()
  .refine(isUsableDay, { params: { code: 'wrong-format' } satisfies RuleIssue, message: '1949-10-01 to 2199-12-31' });

const MOST_PEOPLE = 10_000_000;
export const voteFields = {
  /** All who could take part, present or not. */
  delegates: z.number().int().min(1).max(MOST_PEOPLE),
  present: z.number().int().min(0).max(MOST_PEOPLE),
  inFavour: z.number().int().min(0).max(MOST_PEOPLE),
};

/** Nobody is present who is not a delegate, and nobody votes who is not present. */
export function checkVotes({ delegates, present, inFavour }: Votes, context: z.RefinementCtx): void {
  const report = (field: string, max: number) =>
    context.addIssue({
      code: 'custom',
      path: [field],
      message: `at most ${max}`,
      params: { code: 'too-big', max } satisfies RuleIssue,
    });
  if (present > delegates) report('present', delegates);
  if (inFavour > present) report('inFavour', present);
}

export interface Votes {
  readonly delegates: number;
  readonly present: number;
  readonly inFavour: number;
}

const base = {
  /** Only an event with an id can be corrected. */
  id: z.string().min(1).max(100).exactOptional(),
  day: procedureDay,
  note: longText.exactOptional(),
};
const side = z.enum(['union', 'employer']).exactOptional();
const plain = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), ...base });

/** One entry of the append-only log of a negotiation or target. `day` is when it happened. */
export const procedureEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offer-issued'), number: shortText.exactOptional(), ...base }),
  z.strictObject({ kind: z.literal('offer-sent'), by: shortText.exactOptional(), ...base }),
  plain('offer-received'),
  z.strictObject({
    kind: z.literal('reply'),
    answer: z.enum(['accepts', 'counters', 'declines', 'other']),
    reason: longText.exactOptional(),
    ...base,
  }),
  plain('urged'),
  plain('materials-asked'),
  plain('materials-given'),
  plain('union-reported'),
  /** `day` is when the meeting was agreed on, `meeting` when it will be. */
  z.strictObject({ kind: z.literal('meeting-set'), meeting: procedureDay, ...base }),
  z.strictObject({
    kind: z.literal('session'),
    number: z.number().int().min(1).max(1000).exactOptional(),
    /** `not-agreed`: the parties broke off without agreement, which opens the way to the authority. */
    result: z.enum(['open', 'agreed', 'not-agreed']),
    ...base,
  }),
  /** Ends with the next session. */
  z.strictObject({ kind: z.literal('pause'), because: z.literal('force-majeure').exactOptional(), ...base }),
  plain('draft'),
  z.strictObject({ kind: z.literal('vote'), ...voteFields, ...base }).superRefine(checkVotes),
  plain('resubmitted'),
  plain('passing-notified'),
  z
    .strictObject({ kind: z.literal('signed'), expires: procedureDay.exactOptional(), ...base })
    .superRefine(({ day, expires }, context) => {
      if (expires === undefined || expires >= day) return;
      const params: RuleIssue = { code: 'ends-before-start', day };
      context.addIssue({ code: 'custom', path: ['expires'], message: `before ${day}`, params });
    }),
  plain('filed'),
  plain('authority-receipt'),
  plain('review-passed'),
  plain('objected'),
  plain('published'),
  plain('union-filed'),
  plain('renewal-asked'),
  plain('authority-asked'),
  plain('dispute-applied'),
  plain('dispute-accepted'),
  plain('dispute-closed'),
  /** `side`: whose representative left, and whose seat was filled. */
  z.strictObject({ kind: z.literal('vacancy'), side, ...base }),
  z.strictObject({ kind: z.literal('vacancy-filled'), side, ...base }),
  plain('withdrawn'),
  plain('reopened'),
  /** Takes an entry back without erasing it; what is right is entered as an event of its own. */
  z.strictObject({ kind: z.literal('correction'), corrects: z.string().min(1).max(100), ...base }),
]);
export type ProcedureEvent = z.infer<typeof procedureEvent>;
export type ProcedureEventKind = ProcedureEvent['kind'];
export type EventOf<K extends ProcedureEventKind> = Extract<ProcedureEvent, { kind: K }>;

/** An event that counts, with its place in the log. */
export type Entry<E extends ProcedureEvent = ProcedureEvent> = E & { readonly index: number };

/** What must have happened by the day of an event. */
const NEEDS: Partial<Record<ProcedureEventKind, ProcedureEventKind>> = {
  reply: 'offer-received',
  urged: 'offer-received',
  resubmitted: 'vote',
  'passing-notified': 'vote',
  filed: 'signed',
  'authority-receipt': 'filed',
  'review-passed': 'authority-receipt',
  objected: 'authority-receipt',
  published: 'signed',
  'union-filed': 'signed',
  'dispute-accepted': 'dispute-applied',
  'dispute-closed': 'dispute-accepted',
  'vacancy-filled': 'vacancy',
  reopened: 'withdrawn',
};

/** What may be missing from the log, but cannot have happened later than the event. */
const NOT_BEFORE: Partial<Record<ProcedureEventKind, readonly ProcedureEventKind[]>> = {
  'offer-sent': ['offer-issued'],
  'offer-received': ['offer-issued', 'offer-sent'],
  session: ['offer-received'],
  draft: ['offer-received'],
  vote: ['offer-received', 'draft'],
  signed: ['offer-received'],
};

export interface SigningRules {
  readonly when: 'after-vote' | 'before-vote' | null;
  readonly isLost: (votes: Votes) => boolean;
}

/** The events that no correction takes back, in the order of their days, of one day in the order of the log. */
export function countedEvents(events: readonly ProcedureEvent[]): Entry[] {
  return inOrder(events, correctedIds(events));
}

/**
 * The events that count, as `countedEvents`, once their order has been checked.
 * @throws invalid-input for an order that cannot be, with the place in the log and the event that it comes before
 */
export function standingEvents(events: readonly ProcedureEvent[], signing: SigningRules): Entry[] {
  const issues: InputIssue[] = [];
  const report = (index: number, field: string, issue: RuleIssue, message: string) =>
    issues.push({ path: `events[${index}].${field}`, message, ...issue });
  checkIds(events, report);
  const standing = inOrder(events, correctedIds(events, report));
  // By day: of a kind the one set last, from the end, is the first.
  const firstDays = new Map(standing.toReversed().map(({ kind, day }) => [kind, day]));
  for (const { kind, day, index } of standing) {
    const need = kind === 'signed' && signing.when === 'after-vote' ? 'vote' : NEEDS[kind];
    if (need !== undefined && !firstDays.has(need)) {
      report(index, 'day', { code: 'cause-missing', event: need }, `${kind} without ${need}`);
    }
    for (const cause of need === undefined ? (NOT_BEFORE[kind] ?? []) : [need, ...(NOT_BEFORE[kind] ?? [])]) {
      const causeDay = firstDays.get(cause);
      if (causeDay === undefined || causeDay <= day) continue;
      report(index, 'day', { code: 'before-cause', event: cause, day: causeDay }, `before ${cause} on ${causeDay}`);
    }
  }
  checkSignature(standing, signing, report);
  const [first] = issues;
  if (!first) return standing;
  const message = issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ');
  throw new AppError('invalid-input', message, { path: first.path, issues });
}

type Report = (index: number, field: string, issue: RuleIssue, message: string) => void;

function inOrder(events: readonly ProcedureEvent[], corrected: ReadonlySet<string>): Entry[] {
  return events
    .map((event, index): Entry => ({ ...event, index }))
    .filter(({ kind, id }) => kind !== 'correction' && !(id !== undefined && corrected.has(id)))
    .sort((a, b) => (a.day === b.day ? a.index - b.index : a.day < b.day ? -1 : 1));
}

function checkIds(events: readonly ProcedureEvent[], report: Report): void {
  const ids = new Set<string>();
  events.forEach(({ id }, index) => {
    if (id === undefined) return;
    if (ids.has(id)) report(index, 'id', { code: 'duplicate-id' }, `${id} is taken`);
    else ids.add(id);
  });
}

/** Ids that a standing correction takes back. */
function correctedIds(events: readonly ProcedureEvent[], report?: Report): Set<string> {
  const corrected = new Set<string>();
  if (!events.some(({ kind }) => kind === 'correction')) return corrected;
  const places = new Map<string, number>();
  events.forEach(({ id }, index) => {
    if (id !== undefined && !places.has(id)) places.set(id, index);
  });
  // From the end, so that a correction which was itself corrected takes nothing back.
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event?.kind !== 'correction' || (event.id !== undefined && corrected.has(event.id))) continue;
    if ((places.get(event.corrects) ?? index) < index) corrected.add(event.corrects);
    else report?.(index, 'corrects', { code: 'unknown-event' }, `no earlier event ${event.corrects}`);
  }
  return corrected;
}

/** A draft that the congress turned down cannot be signed until a later vote carries it. */
function checkSignature(standing: readonly Entry[], { when, isLost }: SigningRules, report: Report): void {
  if (when !== 'after-vote') return;
  for (const signature of standing) {
    if (signature.kind !== 'signed') continue;
    const vote = standing.findLast(
      (event): event is Entry<EventOf<'vote'>> => event.kind === 'vote' && event.day <= signature.day,
    );
    if (vote && isLost(vote))
      report(signature.index, 'day', { code: 'vote-lost', day: vote.day }, `vote lost on ${vote.day}`);
  }
}
