import type { Progress } from '../../shared/contract/define.ts';

/** From where the pace of a task is measured. */
export interface PaceMark extends Progress {
  readonly atMs: number;
}

/** Before this nothing is said: the first steps of a task tell little about the rest. */
const TOLD_FROM_MS = 3000;
const SECONDS_STEP = 5;
const MOST_SECONDS = 55;

/** The mark of a task that goes on, or a new one where it counts anew. */
export function paceMark(last: PaceMark | null, progress: Progress, nowMs: number): PaceMark {
  const goesOn = last !== null && last.total === progress.total && last.done <= progress.done;
  return goesOn ? last : { ...progress, atMs: nowMs };
}

/** Milliseconds that the rest takes at the pace so far; null while that cannot be told. */
export function timeLeftMs(mark: PaceMark, { done, total }: Progress, nowMs: number): number | null {
  const [passedMs, made] = [nowMs - mark.atMs, done - mark.done];
  if (total === null || made <= 0 || passedMs < TOLD_FROM_MS) return null;
  return (passedMs / made) * (total - done);
}

/** As it is told: no more exactly than it is known, and never too little. */
export function roundedTimeLeft(ms: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } {
  const seconds = Math.max(1, Math.ceil(ms / 1000 / SECONDS_STEP)) * SECONDS_STEP;
  return seconds <= MOST_SECONDS
    ? { unit: 'seconds', count: seconds }
    : { unit: 'minutes', count: Math.ceil(ms / 60_000) };
}
