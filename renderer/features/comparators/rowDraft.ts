import type { ComparatorChange, ComparatorEntry } from '../../../shared/domain/negotiation/comparatorFacts.ts';
import { type GuidelineDraft, guidelineOf, guidelineState } from './guidelineDraft.ts';

/** A row of the table as it stands on screen. */
export interface RowState {
  readonly value: number | string | GuidelineDraft | null;
  readonly source: string;
  readonly day: string | null;
}

export type RowProblem = 'day-missing' | 'value-missing' | 'incomplete' | 'not-rising';

export interface SettledRow {
  /** What to store: the comparator, null to take it out, undefined to leave it as it is. */
  readonly store: ComparatorChange | null | undefined;
  /** What stays on screen without being stored yet. */
  readonly draft: RowState | null;
}

const NO_LINES = guidelineOf(undefined);

export function rowStateOf(entry: ComparatorEntry | null, isOfLines: boolean): RowState {
  return {
    value: entry?.value ?? (isOfLines ? NO_LINES : null),
    source: entry?.source ?? '',
    day: entry?.day ?? null,
  };
}

/** Decides what an edit of a row comes to. A new comparator waits for its day; one that never had a day does not. */
export function settleRow(entry: ComparatorEntry | null, next: RowState): SettledRow {
  const { value, problem } = wholeValue(next.value);
  const needsDay = entry === null || entry.day !== null;
  if (value !== null) {
    if (needsDay && next.day === null) return { store: undefined, draft: next };
    return { store: { value, source: next.source, day: next.day }, draft: null };
  }
  if (problem !== null) return { store: undefined, draft: next };
  // Emptied: the comparator goes with its source and day.
  if (entry !== null) return { store: null, draft: null };
  return { store: undefined, draft: next.source === '' && next.day === null ? null : next };
}

/** Why a row that is being filled in is not stored yet. */
export function rowProblem(entry: ComparatorEntry | null, draft: RowState): RowProblem | null {
  const { value, problem } = wholeValue(draft.value);
  if (problem !== null) return problem;
  if (value === null) return 'value-missing';
  return draft.day === null && (entry === null || entry.day !== null) ? 'day-missing' : null;
}

function wholeValue(value: RowState['value']): {
  readonly value: ComparatorChange['value'] | null;
  readonly problem: 'incomplete' | 'not-rising' | null;
} {
  if (typeof value === 'string') return { value: value.trim() === '' ? null : value, problem: null };
  if (typeof value === 'number' || value === null) return { value, problem: null };
  const { lines, problem } = guidelineState(value);
  return { value: lines ?? null, problem };
}
