import { type Occurrence, plannedOccurrences } from '../../../shared/domain/meetings/occurrences.ts';
import type { Rhythm } from '../../../shared/domain/meetings/rhythm.ts';
import { type AppError, fromPlainError, toPlainError } from '../../../shared/errors.ts';

type Preview =
  | { readonly ok: true; readonly days: readonly Occurrence[] }
  | { readonly ok: false; readonly error: AppError };

/** The days that would be planned, or why none can. `today` is that of a change, null for a new series. */
export function previewDays(rhythm: Rhythm, today: string | null): Preview {
  try {
    const all = plannedOccurrences(rhythm, today);
    return { ok: true, days: today === null ? all : all.filter(({ day }) => day >= today) };
  } catch (error) {
    return { ok: false, error: fromPlainError(toPlainError(error)) };
  }
}

export function isPlannable(rhythm: Rhythm, today: string | null): boolean {
  return previewDays(rhythm, today).ok;
}
