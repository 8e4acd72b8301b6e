import { v7 as newId } from 'uuid';
import { create } from 'zustand';
import type { OnCostFields } from '../../../shared/domain/negotiation/workforce.ts';

/** An item as it is filled in: one without a name or a rate is not stored yet. */
export interface OnCostDraft extends Omit<OnCostFields, 'rate'> {
  readonly rate: number | null;
}
type KeptDraft = OnCostDraft & { readonly id: string };

/** The unfinished items of each negotiation. */
export const useOnCostView = create<{ readonly drafts: Readonly<Record<string, readonly KeptDraft[]>> }>(() => ({
  drafts: {},
}));

const changeDrafts = (negotiationId: string, change: (drafts: readonly KeptDraft[]) => readonly KeptDraft[]) =>
  useOnCostView.setState(({ drafts }) => ({
    drafts: { ...drafts, [negotiationId]: change(drafts[negotiationId] ?? []) },
  }));

/** A new unfinished item, or one that goes on being filled in. */
export const itemDrafted = (negotiationId: string, fields: OnCostDraft, id: string = newId()) =>
  changeDrafts(negotiationId, (drafts) =>
    drafts.some((draft) => draft.id === id)
      ? drafts.map((draft) => (draft.id === id ? { ...fields, id } : draft))
      : [...drafts, { ...fields, id }],
  );

/** Stored, or no longer wanted. */
export const itemDropped = (negotiationId: string, id: string) =>
  changeDrafts(negotiationId, (drafts) => drafts.filter((draft) => draft.id !== id));
