import { Temporal } from 'temporal-polyfill';
import type { HistoryRow, ProposalHistory } from './history.ts';
import type { ProposalEntry, Side } from './proposal.ts';

/** What the chart measures: equivalent raise as a fraction, or run-rate cost a year in fen. */
export type ConvergenceMeasure = 'raise' | 'cost';

export interface ConvergencePoint {
  readonly entryId: string;
  readonly side: Side;
  readonly day: string;
  /** Days since 1970-01-01. */
  readonly dayNumber: number;
  readonly value: number;
  /** Taken back: shown, but part of no line. */
  readonly isReversed: boolean;
}

export interface Convergence {
  /** In order. */
  readonly points: readonly ConvergencePoint[];
  /** Earlier proposals that were left out. */
  readonly omitted: number;
}

/** More points than these can no longer be told apart. */
const MOST_POINTS = 200;

/** The proposals over time, the latest ones where there are many. What has no equivalent raise has no point. */
export function convergence({ rows }: ProposalHistory, measure: ConvergenceMeasure): Convergence {
  const shown = rows.filter(({ entry, isReversal }) => !isReversal && valueOf(entry, measure) !== null);
  return {
    points: shown.slice(-MOST_POINTS).flatMap((row) => pointOf(row, measure)),
    omitted: Math.max(0, shown.length - MOST_POINTS),
  };
}

function valueOf({ pricing: { figures } }: ProposalEntry, measure: ConvergenceMeasure): number | null {
  return measure === 'raise' ? figures.equivalentRaise : figures.runRateCost;
}

function pointOf({ entry, reversedBy }: HistoryRow, measure: ConvergenceMeasure): ConvergencePoint[] {
  const value = valueOf(entry, measure);
  if (value === null) return [];
  const { id: entryId, side, day } = entry;
  return [{ entryId, side, day, dayNumber: dayNumber(day), value, isReversed: reversedBy !== null }];
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return EPOCH.until(Temporal.PlainDate.from(day)).days;
}

/** 'YYYY-MM-DD' of a number of days since 1970-01-01. */
export function dayOfNumber(days: number): string {
  return EPOCH.add({ days }).toString();
}
