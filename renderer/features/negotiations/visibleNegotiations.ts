import type { Language } from '../../../shared/contract/settings.ts';
import type { NegotiationSummary } from '../../../shared/domain/negotiation/negotiation.ts';
import { NEGOTIATION_STATES, type NegotiationState } from '../../../shared/domain/negotiation/negotiationState.ts';

export const SHELVES = ['current', 'archived', 'all'] as const;
/** Which part of the list is looked at. */
export type Shelf = (typeof SHELVES)[number];

export const SORT_COLUMNS = [
  'title',
  'enterpriseName',
  'state',
  'headcount',
  'scenarioCount',
  'paperCount',
  'updatedAtMs',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface ListView {
  readonly search: string;
  readonly shelf: Shelf;
  /** Null lets every state through. */
  readonly state: NegotiationState | null;
  readonly sortBy: SortColumn;
  readonly isDescending: boolean;
}

/** The rows that the search and the shelf let through, in the order asked for; equal rows by title, then as they were. */
export function visibleNegotiations(
  summaries: readonly NegotiationSummary[],
  { search, shelf, state: wanted, sortBy, isDescending }: ListView,
  language: Language,
): NegotiationSummary[] {
  const words = search.normalize('NFKC').toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(language, { numeric: true });
  const direction = isDescending ? -1 : 1;
  return summaries
    .filter(({ isArchived }) => shelf === 'all' || isArchived === (shelf === 'archived'))
    .filter(({ state }) => wanted === null || state === wanted)
    .filter(({ title, enterpriseName }) => {
      if (words.length === 0) return true;
      const text = `${title}\n${enterpriseName}`.normalize('NFKC').toLocaleLowerCase(language);
      return words.every((word) => text.includes(word));
    })
    .sort(
      (a, b) => direction * compare(keyOf(a, sortBy), keyOf(b, sortBy), collator) || collator.compare(a.title, b.title),
    );
}

/** States in the order in which a negotiation goes through them. */
function keyOf(summary: NegotiationSummary, column: SortColumn): string | number {
  return column === 'state' ? NEGOTIATION_STATES.indexOf(summary.state) : summary[column];
}

function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
