import { create } from 'zustand';
import type { EventDraft } from './eventDraft.ts';

interface TargetView {
  /** What is being entered, by campaign and unit. */
  readonly drafts: Readonly<Record<string, EventDraft>>;
  /** Why an event is being taken back, by its id; without an entry it is not. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const useTargetView = create<TargetView>(() => ({ drafts: {}, reasons: {} }));

export const targetName = (campaignId: string, unitId: string) => `${campaignId} ${unitId}`;

export const eventDrafted = (target: string, draft: EventDraft) =>
  useTargetView.setState(({ drafts }) => ({ drafts: { ...drafts, [target]: draft } }));
export const draftSettled = (target: string) =>
  useTargetView.setState(({ drafts: { [target]: _settled, ...drafts } }) => ({ drafts }));
export const correctionDrafted = (eventId: string, reason: string) =>
  useTargetView.setState(({ reasons }) => ({ reasons: { ...reasons, [eventId]: reason } }));
export const correctionSettled = (eventId: string) =>
  useTargetView.setState(({ reasons: { [eventId]: _settled, ...reasons } }) => ({ reasons }));
