import { create } from 'zustand';
import type { StoredComponent } from '../../../shared/domain/negotiation/scenario.ts';
import type { ProposalForm, Side } from '../../../shared/domain/proposals/proposal.ts';

/** A proposal as it is being entered. It stays until it is recorded or cleared, also while its dialog is closed. */
export interface ProposalDraft {
  readonly side: Side;
  readonly day: string;
  readonly presentedBy: string;
  readonly form: ProposalForm;
  /** Null: the round that follows from the log. */
  readonly round: number | null;
  readonly words: string;
  readonly reason: string;
  readonly startMonth: string;
  readonly horizonYears: number;
  readonly components: readonly StoredComponent[];
  /** The components as they stood before the gesture that is going on: what a scale is laid out from. */
  readonly settled: readonly StoredComponent[];
}

interface Drafts {
  readonly drafts: Readonly<Record<string, ProposalDraft>>;
  /** The negotiation whose dialog is open. */
  readonly openFor: string | null;
}

export const useProposalDrafts = create<Drafts>(() => ({ drafts: {}, openFor: null }));

export const draftOf = (negotiationId: string): ProposalDraft | undefined =>
  useProposalDrafts.getState().drafts[negotiationId];

/** Opens the dialog; with a draft in the place of what was there. */
export const recordingBegun = (negotiationId: string, draft: ProposalDraft) =>
  useProposalDrafts.setState(({ drafts }) => ({
    drafts: { ...drafts, [negotiationId]: draft },
    openFor: negotiationId,
  }));
export const recordingClosed = () => useProposalDrafts.setState({ openFor: null });
export const draftChanged = (negotiationId: string, patch: Partial<ProposalDraft>) =>
  useProposalDrafts.setState(({ drafts }) => {
    const draft = drafts[negotiationId];
    return draft ? { drafts: { ...drafts, [negotiationId]: { ...draft, ...patch } } } : {};
  });
export const draftDropped = (negotiationId: string) =>
  useProposalDrafts.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== negotiationId)),
    openFor: null,
  }));
