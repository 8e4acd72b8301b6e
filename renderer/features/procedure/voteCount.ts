import { create } from 'zustand';
import type { Votes } from '../../../shared/domain/procedure/events.ts';
import type { VoteOutcome } from '../../../shared/domain/procedure/vote.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';

/** A count of votes as far as it has been filled in. */
export interface VoteCount {
  readonly delegates: number | null;
  readonly present: number | null;
  readonly inFavour: number | null;
}
export const NO_VOTES: VoteCount = { delegates: null, present: null, inFavour: null };

/** What is being counted, by negotiation. */
export const useVoteCount = create<{ readonly counts: Readonly<Record<string, VoteCount>> }>(() => ({ counts: {} }));
export const votesCounted = (negotiationId: string, patch: Partial<VoteCount>) =>
  useVoteCount.setState(({ counts }) => ({
    counts: { ...counts, [negotiationId]: { ...(counts[negotiationId] ?? NO_VOTES), ...patch } },
  }));

/** Which figures cannot be beside each other; null where they can. */
export function voteProblem(t: Translate, format: Format, { delegates, present, inFavour }: VoteCount): string | null {
  if (delegates === null) return null;
  const all = format.count(delegates);
  if (inFavour !== null && inFavour > delegates) {
    return t('vote.in-favour-above-all', { inFavour: format.count(inFavour), delegates: all });
  }
  if (present !== null && present > delegates) {
    return t('vote.present-too-many', { present: format.count(present), delegates: all });
  }
  if (present !== null && inFavour !== null && inFavour > present) {
    return t('vote.in-favour-too-many', { inFavour: format.count(inFavour), present: format.count(present) });
  }
  return null;
}

/** Whole counts that can be beside each other; null while one is missing or cannot be. */
export function wholeVotes({ delegates, present, inFavour }: VoteCount): Votes | null {
  if (delegates === null || present === null || inFavour === null) return null;
  return delegates >= 1 && inFavour <= present && present <= delegates ? { delegates, present, inFavour } : null;
}

/** What it takes, as far as the rule is known: `需要到会 120 人、赞成 90 人。` */
export function neededText(t: Translate, format: Format, { present, inFavour }: VoteOutcome): string {
  if (inFavour.needed === null || !present.isVerified) return t('vote.needed-unknown');
  const needed = format.count(inFavour.needed);
  return present.needed === null
    ? t('vote.needed-in-favour', { inFavour: needed })
    : t('vote.needed', { present: format.count(present.needed), inFavour: needed });
}

/** Whether it was adopted and why not; null where no verified rule says. */
export function outcomeText(t: Translate, format: Format, votes: Votes, outcome: VoteOutcome): string | null {
  const present = format.count(votes.present);
  const inFavour = format.count(votes.inFavour);
  const missing = { present: format.count(outcome.present.missing), inFavour: format.count(outcome.inFavour.missing) };
  if (outcome.isAdopted === null) return null;
  if (outcome.isAdopted) return t('vote.adopted', { present, inFavour });
  if (outcome.present.missing > 0 && outcome.inFavour.missing > 0) return t('vote.both-missing', missing);
  return outcome.present.missing > 0
    ? t('vote.quorum-missing', { present, missing: missing.present })
    : t('vote.votes-missing', { inFavour, missing: missing.inFavour });
}
