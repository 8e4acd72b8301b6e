import { create } from 'zustand';
import type { ReminderKind } from '../../../shared/domain/reminders/reminder.ts';

/** Days ahead. */
export const RANGES = [7, 30, 90] as const;
export type Range = (typeof RANGES)[number];

interface DueView {
  readonly search: string;
  readonly kind: ReminderKind | null;
  readonly range: Range;
}

const START: DueView = { search: '', kind: null, range: 30 };

export const useDueView = create<DueView>(() => START);
export const dueViewChanged = (patch: Partial<DueView>) => useDueView.setState(patch);
/** Everything of the range again. */
export const dueFilterCleared = () => useDueView.setState({ search: '', kind: null });
