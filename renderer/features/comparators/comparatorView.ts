import { create } from 'zustand';
import type { ComparatorName } from '../../../shared/domain/negotiation/comparatorFacts.ts';
import type { RowState } from './rowDraft.ts';

/** A row that is not stored yet, and the stored one it was begun on: what undo brings back takes its place. */
interface KeptDraft {
  readonly row: RowState;
  readonly begunOn: string;
}

type Drafts = Readonly<Partial<Record<ComparatorName, KeptDraft>>>;

/** The unfinished comparators of each negotiation. */
export const useComparatorView = create<{ readonly drafts: Readonly<Record<string, Drafts>> }>(() => ({ drafts: {} }));

export const rowDrafted = (negotiationId: string, name: ComparatorName, draft: KeptDraft) =>
  useComparatorView.setState(({ drafts }) => ({
    drafts: { ...drafts, [negotiationId]: { ...drafts[negotiationId], [name]: draft } },
  }));

export const rowDropped = (negotiationId: string, name: ComparatorName) =>
  useComparatorView.setState(({ drafts }) => {
    const { [name]: _dropped, ...others } = drafts[negotiationId] ?? {};
    return { drafts: { ...drafts, [negotiationId]: others } };
  });
