import { create } from 'zustand';
import type { NegotiationPaperKind } from '../../../shared/reports/paperHead.ts';

export interface PaperChoice {
  readonly kind: NegotiationPaperKind;
  /** Null where there is no scenario yet. */
  readonly scenarioId: string | null;
}

interface PaperView {
  /** The paper that is being prepared; null while the dialog is closed. */
  readonly choice: PaperChoice | null;
}

export const usePaperView = create<PaperView>(() => ({ choice: null }));
export const paperRequested = (choice: PaperChoice) => usePaperView.setState({ choice });
export const paperClosed = () => usePaperView.setState({ choice: null });
