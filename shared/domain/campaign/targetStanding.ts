import { PackClocks } from '../procedure/deadlines.ts';
import {
  countedEvents,
  type Entry,
  type ProcedureEvent,
  type ProcedureEventKind,
  type SigningRules,
  standingEvents,
} from '../procedure/events.ts';
import type { Holidays } from '../procedure/holidays.ts';
import type { NextAction } from '../procedure/nextStep.ts';
import { openPack } from '../procedure/shippedPacks.ts';
import type { TargetStanding } from '../units/unitList.ts';
import type { CampaignFields } from './campaign.ts';
import type { TargetStatus } from './targetStatus.ts';

/** What follows from the events of a target, whatever day it is: the columns that its list is sorted and searched by. */
export interface Standing
  extends Pick<
    TargetStanding,
    | 'status'
    | 'statusDay'
    | 'receivedOn'
    | 'replyDue'
    | 'repliedOn'
    | 'answer'
    | 'signedOn'
    | 'filingDue'
    | 'filedOn'
    | 'nextDue'
  > {
  /** As seen on the day of the last event: a reply that is awaited may since have become one to urge. */
  readonly nextStep: NextAction | null;
}

/** A target without an event. */
export const LISTED: Standing = {
  status: 'listed',
  statusDay: null,
  receivedOn: null,
  replyDue: null,
  repliedOn: null,
  answer: null,
  signedOn: null,
  filingDue: null,
  filedOn: null,
  nextStep: 'issue-offer',
  nextDue: null,
};

/** The rules of a campaign, opened once for any number of targets. */
export type StandingRules = PackClocks;

export function openStandingRules(pack: CampaignFields['rulePack'], holidays: Holidays): StandingRules {
  return new PackClocks(openPack(pack), { roll: false, holidays });
}

/**
 * How a target stands. Any log has a standing, also one whose order could not have been entered, as two rows of one
 * enterprise that were merged may leave it.
 */
export function standingOf(events: readonly ProcedureEvent[], rules: StandingRules): Standing {
  const counted = countedEvents(events);
  const last = counted.at(-1);
  if (!last) return LISTED;
  const { log, rows, next } = rules.read(counted, last.day);
  const signed = log.last('signed');
  return {
    ...stageOf(counted, rules.signing.isLost),
    receivedOn: log.first('offer-received')?.day ?? null,
    replyDue: rows.of('reply').due,
    repliedOn: log.first('reply')?.day ?? null,
    answer: log.last('reply')?.answer ?? null,
    signedOn: signed?.day ?? null,
    filingDue: rows.of('filing').due,
    filedOn: signed
      ? (log.firstSince({ day: signed.day, event: signed }, ['filed', 'authority-receipt'])?.day ?? null)
      : null,
    nextStep: next.action === 'nothing' ? null : next.action === 'urge-reply' ? 'await-reply' : next.action,
    nextDue: next.due,
  };
}

/** How far the events have come. Of two events of one day the first decides nothing: only what comes after it on a later day moves a stage back. */
export function stageOf(
  counted: readonly Entry[],
  isVoteLost: SigningRules['isLost'],
): { status: TargetStatus; statusDay: string | null } {
  const first = (...kinds: ProcedureEventKind[]) => counted.find(({ kind }) => kinds.includes(kind))?.day ?? null;
  const last = (...kinds: ProcedureEventKind[]) => counted.findLast(({ kind }) => kinds.includes(kind));
  const at = (status: TargetStatus, statusDay: string | null) => ({ status, statusDay });

  const pulled = last('withdrawn', 'reopened');
  if (pulled?.kind === 'withdrawn') return at('withdrawn', pulled.day);

  const signed = last('signed');
  if (signed) {
    const passed = last('review-passed');
    if (passed && passed.day >= signed.day) return at('in-force', passed.day);
    const filing = last('filed', 'authority-receipt', 'objected');
    const filed = filing && filing.kind !== 'objected' && filing.day >= signed.day ? filing : undefined;
    return filed ? at('filed', filed.day) : at('signed', signed.day);
  }

  const session = last('session');
  const text = last('draft', 'vote', 'resubmitted');
  if (session?.kind === 'session' && session.result === 'not-agreed' && !(text && text.day > session.day)) {
    return at('broken-off', session.day);
  }
  const vote = last('vote');
  const isLost = vote?.kind === 'vote' && isVoteLost(vote);
  if (vote && !isLost) return at('voted', vote.day);
  const draft = last('draft', 'resubmitted');
  if (draft && !(vote && vote.day >= draft.day)) return at('draft', draft.day);
  if (vote) return at('negotiating', session && session.day > vote.day ? session.day : vote.day);
  if (session) return at('negotiating', first('session'));

  const reply = last('reply');
  if (reply?.kind === 'reply') return at(ANSWERED[reply.answer], reply.day);
  const stages = [
    ['received', 'offer-received'],
    ['sent', 'offer-sent'],
    ['issued', 'offer-issued'],
  ] as const;
  const reached = stages.find(([, kind]) => first(kind) !== null);
  return reached ? at(reached[0], first(reached[1])) : at('listed', null);
}

/** Who answers with a counter-proposal agrees to negotiate. */
const ANSWERED = {
  accepts: 'accepted',
  counters: 'accepted',
  declines: 'declined',
  other: 'answered',
} as const satisfies Record<NonNullable<TargetStanding['answer']>, TargetStatus>;

/**
 * Checks the order of a target's log. A federation seldom hears of the vote: a signature may stand without one, but not
 * before one that was entered, nor on one that was lost.
 * @throws invalid-input as `standingEvents`
 */
export function checkTargetLog(events: readonly ProcedureEvent[], { signing }: StandingRules): Entry[] {
  const hasVote = countedEvents(events).some(({ kind }) => kind === 'vote');
  return standingEvents(events, hasVote ? signing : { ...signing, when: null });
}
