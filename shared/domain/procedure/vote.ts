import type { Votes } from './events.ts';
import type { Resolved, ResolvedPack } from './resolvePack.ts';
import type { Points } from './rulePack.ts';

export interface Threshold {
  /** Heads; null where no rule is known. */
  readonly needed: number | null;
  readonly missing: number;
  readonly article: string | null;
  readonly packId: string | null;
  readonly isVerified: boolean;
}

export interface VoteOutcome {
  /** Null where no verified rule says what a majority is. */
  readonly isAdopted: boolean | null;
  readonly present: Threshold;
  readonly inFavour: Threshold;
  /** Why it was not adopted; `unverified` where it cannot be told. */
  readonly reasons: readonly ('quorum-missing' | 'votes-missing' | 'unverified')[];
}

type Quorum = NonNullable<Points['quorum']>;
type Majority = NonNullable<Points['majority']>;

/** Whether a congress adopted a draft. Both thresholds are parts of all delegates, not of those present. */
export function voteOutcome(pack: ResolvedPack, { delegates, present, inFavour }: Votes): VoteOutcome {
  const quorum = threshold(pack.point('quorum'), delegates, present);
  const majority = threshold(pack.point('majority'), delegates, inFavour);
  const isUnknown = majority.needed === null || !quorum.isVerified;
  const isLost = quorum.missing > 0 || majority.missing > 0;
  return {
    isAdopted: isLost ? false : isUnknown ? null : true,
    present: quorum,
    inFavour: majority,
    reasons: [
      ...(quorum.missing > 0 ? (['quorum-missing'] as const) : []),
      ...(majority.missing > 0 ? (['votes-missing'] as const) : []),
      ...(isUnknown ? (['unverified'] as const) : []),
    ],
  };
}

function threshold(resolved: Resolved<Quorum | Majority>, delegates: number, counted: number): Threshold {
  if (resolved.kind !== 'set') {
    return { needed: null, missing: 0, article: null, packId: null, isVerified: resolved.kind === 'none' };
  }
  const { rule, packId } = resolved;
  const needed = headsNeeded(delegates, rule.share, 'isOver' in rule && rule.isOver);
  return { needed, missing: Math.max(0, needed - counted), article: rule.article, packId, isVerified: true };
}

/** Whole heads: at least the share of all, or more than it. */
function headsNeeded(all: number, [part, whole]: readonly [number, number], isOver: boolean): number {
  const exact = all * part;
  return isOver ? Math.floor(exact / whole) + 1 : Math.ceil(exact / whole);
}
