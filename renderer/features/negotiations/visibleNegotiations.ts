import type { Language } from '../../../shared/contract/settings.ts';
import type { NegotiationSummary } from '../../../shared/domain/negotiation/negotiation.ts';

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
  readonly sortBy: SortColumn;
  readonly isDescending: boolean;
}

/** The rows that the search and the shelf let through, in the order asked for; equal rows by title, then as they were. */
export function visibleNegotiations(
  summaries: readonly NegotiationSummary[],
  { search, shelf, sortBy, isDescending }: ListView,
  language: Language,
): NegotiationSummary[] {
  const words = search.normalize('NFKC').toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(language, { numeric: true });
  const direction = isDescending ? -1 : 1;
  return summaries
    .filter(({ isArchived }) => shelf === 'all' || isArchived === (shelf === 'archived'))
    .filter(({ title, enterpriseName }) => {
      if (words.length === 0) return true;
      const text = `${title}\n${enterpriseName}`.normalize('NFKC').toLocaleLowerCase(language);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => direction * compare(a[sortBy], b[sortBy], collator) || collator.compare(a.title, b.title));
}

function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
