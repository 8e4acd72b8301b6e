import { create } from 'zustand';
import type { AgreementBasis, AgreementFields } from '../../../shared/domain/agreement/agreement.ts';

/** What was chosen and typed so far; the rest stands at its default. */
export type SignDraft = Partial<AgreementFields> & { readonly basis?: AgreementBasis };

/** Agreements that are being recorded, by negotiation: another tab loses nothing. */
export const useAgreementView = create<{ readonly drafts: Readonly<Record<string, SignDraft>> }>(() => ({
  drafts: {},
}));

export const signDrafted = (negotiationId: string, change: SignDraft) =>
  useAgreementView.setState(({ drafts }) => ({
    drafts: { ...drafts, [negotiationId]: { ...drafts[negotiationId], ...change } },
  }));

export const signSettled = (negotiationId: string) =>
  useAgreementView.setState(({ drafts }) => {
    const { [negotiationId]: _settled, ...others } = drafts;
    return { drafts: others };
  });
