import type { Fen } from '../money.ts';
import type { ProposalEntry, ProposalFigures, Side } from './proposal.ts';

/** A distance on both scales: raises as fractions (0.01 is a point), yuan as fen of run-rate cost a year. */
export interface Distance {
  /** Of equivalent raise; null where one of the two has none. */
  readonly raise: number | null;
  readonly cost: Fen;
}

/** A line of the log with what follows from the lines before it. */
export interface HistoryRow {
  readonly entry: ProposalEntry;
  /** A correcting entry rather than a proposal. */
  readonly isReversal: boolean;
  /** The correcting entry that took this proposal back; null where it counts. */
  readonly reversedBy: ProposalEntry | null;
  /** The proposal that a correcting entry took back. */
  readonly reverses: ProposalEntry | null;
  /** Union less employer, with the proposal of the other side that stood then; null without one, or if reversed. */
  readonly gap: Distance | null;
  /** How far the side moved towards the other since its own proposal before; null at its first, or if reversed. */
  readonly concession: Distance | null;
  /** Entered after a proposal of a later day. */
  readonly isLate: boolean;
}

export interface SideHistory {
  /** Its latest proposal that counts. */
  readonly standing: ProposalEntry | null;
  /** Its earliest one. */
  readonly first: ProposalEntry | null;
  /** Proposals that count. */
  readonly count: number;
  /** The sum of its concessions: the distance from its first proposal to its latest. */
  readonly conceded: Distance;
}

export interface ProposalHistory {
  /** By day, those of one day in the order in which they were entered. */
  readonly rows: readonly HistoryRow[];
  readonly union: SideHistory;
  readonly employer: SideHistory;
  /** Union less employer as both stand now; null while one side has none. */
  readonly gap: Distance | null;
}

const otherSide: Readonly<Record<Side, Side>> = { union: 'employer', employer: 'union' };

/** In the order of what happened: by day, then as entered. */
export function inOrder(entries: readonly ProposalEntry[]): ProposalEntry[] {
  return entries.toSorted((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
}

/** What each side proposed in turn, how far it moved and how far apart both are. */
export function proposalHistory(entries: readonly ProposalEntry[]): ProposalHistory {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const reversals = new Map(
    entries.flatMap((entry) => (entry.reversesId === null ? [] : [[entry.reversesId, entry] as const])),
  );
  const standing: Record<Side, ProposalEntry | null> = { union: null, employer: null };
  const first: Record<Side, ProposalEntry | null> = { union: null, employer: null };
  const count: Record<Side, number> = { union: 0, employer: 0 };
  const ordered = inOrder(entries);
  const late = bookedLate(ordered);

  const rows = ordered.map((entry): HistoryRow => {
    const isReversal = entry.reversesId !== null;
    const reversedBy = reversals.get(entry.id) ?? null;
    const reverses = entry.reversesId === null ? null : (byId.get(entry.reversesId) ?? null);
    const isLate = late.has(entry);
    if (isReversal || reversedBy) {
      return { entry, isReversal, reversedBy, reverses, gap: null, concession: null, isLate };
    }
    const { side } = entry;
    const before = standing[side];
    standing[side] = entry;
    first[side] ??= entry;
    count[side] += 1;
    const other = standing[otherSide[side]];
    const gap = other ? gapBetween(side === 'union' ? entry : other, side === 'union' ? other : entry) : null;
    return { entry, isReversal, reversedBy, reverses, gap, concession: before && movement(before, entry), isLate };
  });

  const sideHistory = (side: Side): SideHistory => {
    const [from, to] = [first[side], standing[side]];
    return {
      standing: to,
      first: from,
      count: count[side],
      conceded: from && to ? movement(from, to) : { raise: 0, cost: 0 },
    };
  };
  const { union, employer } = standing;
  return {
    rows,
    union: sideHistory('union'),
    employer: sideHistory('employer'),
    gap: union && employer ? gapBetween(union, employer) : null,
  };
}

/** The round that a proposal of this side and day belongs to: a new one once the side has spoken in the latest. */
export function nextRound(entries: readonly ProposalEntry[], side: Side, day: string): number {
  const before = proposalHistory(entries).rows.filter(
    ({ entry, isReversal, reversedBy }) => !isReversal && !reversedBy && entry.day <= day,
  );
  const latest = before.reduce((most, { entry }) => Math.max(most, entry.round), 1);
  const hasSpoken = before.some(({ entry }) => entry.side === side && entry.round === latest);
  return hasSpoken ? latest + 1 : latest;
}

function gapBetween(union: ProposalEntry, employer: ProposalEntry): Distance {
  return distance(employer.pricing.figures, union.pricing.figures);
}

/** Towards the other side is positive. */
function movement(from: ProposalEntry, to: ProposalEntry): Distance {
  return from.side === 'union'
    ? distance(to.pricing.figures, from.pricing.figures)
    : distance(from.pricing.figures, to.pricing.figures);
}

function distance(low: ProposalFigures, high: ProposalFigures): Distance {
  const raise =
    low.equivalentRaise === null || high.equivalentRaise === null ? null : high.equivalentRaise - low.equivalentRaise;
  return { raise, cost: high.runRateCost - low.runRateCost };
}

/** Proposals entered after one of a later day. */
function bookedLate(ordered: readonly ProposalEntry[]): ReadonlySet<ProposalEntry> {
  let earliestAfter = Infinity;
  return new Set(
    ordered.toReversed().filter(({ number, reversesId }) => {
      if (reversesId !== null) return false;
      const isLate = number > earliestAfter;
      earliestAfter = Math.min(earliestAfter, number);
      return isLate;
    }),
  );
}

/** What both sides conceded in one round; null where a side did not move from a proposal before. */
export interface RoundConcessions {
  readonly round: number;
  readonly union: Distance | null;
  readonly employer: Distance | null;
}

/** Concessions added up by round, in rising order; rounds without any are left out. */
export function concessionsByRound({ rows }: ProposalHistory): RoundConcessions[] {
  const rounds = new Map<number, { union: Distance | null; employer: Distance | null }>();
  for (const { entry, concession } of rows) {
    if (concession === null) continue;
    const round = rounds.get(entry.round) ?? { union: null, employer: null };
    round[entry.side] = sum(round[entry.side], concession);
    rounds.set(entry.round, round);
  }
  return [...rounds].map(([round, sides]) => ({ round, ...sides })).sort((a, b) => a.round - b.round);
}

function sum(a: Distance | null, b: Distance): Distance {
  if (a === null) return b;
  return { raise: a.raise === null || b.raise === null ? null : a.raise + b.raise, cost: a.cost + b.cost };
}
