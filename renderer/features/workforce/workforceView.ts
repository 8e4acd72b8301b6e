import { create } from 'zustand';
import { EMPTY_DRAFT, type GroupDraft } from './groupColumns.ts';

interface WorkforceView {
  /** The new row of each negotiation while its necessary figures are not all there. */
  readonly drafts: Readonly<Record<string, GroupDraft>>;
  /** The group whose loss per leaver stands in the side panel. */
  readonly openGroupId: string | null;
  readonly isRosterOpen: boolean;
  /** What was pasted and waits for a look before it becomes groups; null without the dialog. */
  readonly pastedText: string | null;
}

export const useWorkforceView = create<WorkforceView>(() => ({
  drafts: {},
  openGroupId: null,
  isRosterOpen: false,
  pastedText: null,
}));

export const draftTyped = (negotiationId: string, draft: GroupDraft) =>
  useWorkforceView.setState(({ drafts }) => ({ drafts: { ...drafts, [negotiationId]: draft } }));
export const draftStored = (negotiationId: string) => draftTyped(negotiationId, EMPTY_DRAFT);
export const leaverCostOpened = (groupId: string) => useWorkforceView.setState({ openGroupId: groupId });
export const leaverCostClosed = () => useWorkforceView.setState({ openGroupId: null });
export const rosterOpened = () => useWorkforceView.setState({ isRosterOpen: true });
export const rosterClosed = () => useWorkforceView.setState({ isRosterOpen: false });
/** Text that was pasted, or none yet when the dialog is opened by its button. */
export const pasteStarted = (text: string) => useWorkforceView.setState({ pastedText: text });
export const pasteEnded = () => useWorkforceView.setState({ pastedText: null });
