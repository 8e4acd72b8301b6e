import { create } from 'zustand';

export const MEETING_VIEWS = ['calendar', 'list'] as const;
export type MeetingViewKind = (typeof MEETING_VIEWS)[number];

interface MeetingView {
  readonly view: MeetingViewKind;
  readonly selectedId: string | null;
  /** 'YYYY-MM' that the calendar shows; null is that of the chosen or next meeting. */
  readonly month: string | null;
}

export const useMeetingView = create<MeetingView>(() => ({ view: 'calendar', selectedId: null, month: null }));

export const viewChosen = (view: MeetingViewKind) => useMeetingView.setState({ view });
export const meetingSelected = (selectedId: string | null) => useMeetingView.setState({ selectedId });
/** Shows a meeting and the month it lies in. */
export const meetingOpened = (selectedId: string) => useMeetingView.setState({ selectedId, month: null });
export const monthTurned = (month: string | null) => useMeetingView.setState({ month });
