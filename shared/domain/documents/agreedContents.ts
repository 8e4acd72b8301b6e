import type { DocumentFacts } from './documentFacts.ts';
import { linesOf } from './officialForms.ts';

/**
 * What was agreed, a sentence each: by the agreement, else as the last meeting that ended in one noted it, else by the
 * proposal that stood then; may be empty.
 */
export function agreedContents({ agreement, agreed, sessions, day }: DocumentFacts): readonly string[] {
  if (agreement && agreement.terms.length > 0) return agreement.terms;
  const last = sessions.findLast((each) => each.day <= day && each.result === 'agreed');
  const noted = linesOf(last?.results ?? '');
  return noted.length > 0 ? noted : (agreed?.terms ?? []);
}

/** Fen a month, per head, before and after what was agreed. */
export function agreedAverages({ agreement, agreed }: DocumentFacts): {
  readonly before: number | null;
  readonly after: number | null;
  /** Fraction: between the averages where both are known, else as it was agreed. */
  readonly change: number | null;
} {
  const before = agreement ? agreement.averageWageBefore : (agreed?.averageWages?.before ?? null);
  const after = agreement ? agreement.averageWageAfter : (agreed?.averageWages?.after ?? null);
  const isKnown = before !== null && after !== null && before > 0;
  return { before, after, change: isKnown ? after / before - 1 : (agreement?.raise ?? null) };
}
