import { create } from 'zustand';
import { EMPTY_DRAFT, type GroupDraft } from './groupColumns.ts';

/** The row at the end of the sheet that is being typed. */
export interface NewRow {
  /** Tells it from the rows typed there before. */
  readonly number: number;
  readonly fields: GroupDraft;
  /** The group that it has become: it stays where it is typed until the focus leaves it. */
  readonly storedId: string | null;
}

export const EMPTY_ROW: NewRow = { number: 0, fields: EMPTY_DRAFT, storedId: null };

interface WorkforceView {
  /** By negotiation. */
  readonly newRows: Readonly<Record<string, NewRow>>;
  /** The group whose loss per leaver stands in the side panel. */
  readonly openGroupId: string | null;
  readonly isRosterOpen: boolean;
  /** What was pasted and waits for a look before it becomes groups; null without the dialog. */
  readonly pastedText: string | null;
}

export const useWorkforceView = create<WorkforceView>(() => ({
  newRows: {},
  openGroupId: null,
  isRosterOpen: false,
  pastedText: null,
}));

export const newRowOf = (negotiationId: string): NewRow =>
  useWorkforceView.getState().newRows[negotiationId] ?? EMPTY_ROW;

const setNewRow = (negotiationId: string, row: NewRow) =>
  useWorkforceView.setState(({ newRows }) => ({ newRows: { ...newRows, [negotiationId]: row } }));

/** Typed, or stored; nothing happens where another row stands there by now. */
export const newRowChanged = (negotiationId: string, number: number, change: Partial<Omit<NewRow, 'number'>>) => {
  const row = newRowOf(negotiationId);
  if (row.number === number) setNewRow(negotiationId, { ...row, ...change });
};
export const newRowEnded = (negotiationId: string) =>
  setNewRow(negotiationId, { ...EMPTY_ROW, number: newRowOf(negotiationId).number + 1 });
export const leaverCostOpened = (groupId: string) => useWorkforceView.setState({ openGroupId: groupId });
export const leaverCostClosed = () => useWorkforceView.setState({ openGroupId: null });
export const rosterOpened = () => useWorkforceView.setState({ isRosterOpen: true });
export const rosterClosed = () => useWorkforceView.setState({ isRosterOpen: false });
/** Text that was pasted, or none yet when the dialog is opened by its button. */
export const pasteStarted = (text: string) => useWorkforceView.setState({ pastedText: text });
export const pasteEnded = () => useWorkforceView.setState({ pastedText: null });
