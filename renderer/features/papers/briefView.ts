import { create } from 'zustand';

interface BriefView {
  /** The scenario whose brief is being prepared; null while the dialog is closed. */
  readonly scenarioId: string | null;
}

export const useBriefView = create<BriefView>(() => ({ scenarioId: null }));
export const briefRequested = (scenarioId: string) => useBriefView.setState({ scenarioId });
export const briefClosed = () => useBriefView.setState({ scenarioId: null });
