import type { DocumentFacts } from './documentFacts.ts';
import { linesOf } from './officialForms.ts';

/** What was agreed, a sentence each: by the agreement, else by the last meeting that ended in one; may be empty. */
export function agreedContents({ agreement, sessions, day }: DocumentFacts): readonly string[] {
  if (agreement && agreement.terms.length > 0) return agreement.terms;
  const last = sessions.findLast((each) => each.day <= day && each.result === 'agreed');
  return linesOf(last?.results ?? '');
}
