import type { Comparators } from '../../../shared/domain/wage/evaluationInput.ts';

type Guideline = NonNullable<Comparators['guideline']>;

/** The guideline lines while they are filled in one by one. */
export type GuidelineDraft = { readonly [K in keyof Guideline]: number | null };

export function guidelineOf(saved: Guideline | undefined): GuidelineDraft {
  return saved ?? { lower: null, baseline: null, upper: null };
}

interface GuidelineState {
  /** The lines that can be stored. */
  readonly lines: Guideline | undefined;
  readonly problem: 'incomplete' | 'not-rising' | null;
}

/** Lines count once all three are there and rise from lower to upper; none at all is no problem. */
export function guidelineState({ lower, baseline, upper }: GuidelineDraft): GuidelineState {
  if (lower === null && baseline === null && upper === null) return { lines: undefined, problem: null };
  if (lower === null || baseline === null || upper === null) return { lines: undefined, problem: 'incomplete' };
  if (baseline < lower || upper < baseline) return { lines: undefined, problem: 'not-rising' };
  return { lines: { lower, baseline, upper }, problem: null };
}
