import { create } from 'zustand';
import type { EventDraft } from './eventDraft.ts';

interface EventView {
  /** What is being entered, by the name of its log. */
  readonly drafts: Readonly<Record<string, EventDraft>>;
  /** Why an event is being taken back, by its id; without an entry it is not. */
  readonly reasons: Readonly<Record<string, string>>;
}

export const useEventView = create<EventView>(() => ({ drafts: {}, reasons: {} }));

export const logOfTarget = (campaignId: string, unitId: string) => `${campaignId} ${unitId}`;

export const eventDrafted = (log: string, draft: EventDraft) =>
  useEventView.setState(({ drafts }) => ({ drafts: { ...drafts, [log]: draft } }));
export const draftSettled = (log: string) =>
  useEventView.setState(({ drafts: { [log]: _settled, ...drafts } }) => ({ drafts }));
export const correctionDrafted = (eventId: string, reason: string) =>
  useEventView.setState(({ reasons }) => ({ reasons: { ...reasons, [eventId]: reason } }));
export const correctionSettled = (eventId: string) =>
  useEventView.setState(({ reasons: { [eventId]: _settled, ...reasons } }) => ({ reasons }));
