import { create } from 'zustand';
import type { ConvergenceMeasure } from '../../../shared/domain/proposals/convergence.ts';

interface ProposalsView {
  /** By negotiation: whether positions are in sight. Without an entry as long as none had been stated on opening. */
  readonly showsPositions: Readonly<Record<string, boolean>>;
  /** By negotiation: the scenario whose turnover response counts; the first without one. */
  readonly responseOf: Readonly<Record<string, string>>;
  readonly measure: ConvergenceMeasure;
  /** The entry whose price is unfolded. */
  readonly openEntryId: string | null;
  /** The proposal that is about to be taken back. */
  readonly reversingId: string | null;
  /** 1 is the page with the latest entries. */
  readonly logPage: number;
}

export const useProposalsView = create<ProposalsView>(() => ({
  showsPositions: {},
  responseOf: {},
  measure: 'raise',
  openEntryId: null,
  reversingId: null,
  logPage: 1,
}));

export const positionsShown = (negotiationId: string, isShown: boolean) =>
  useProposalsView.setState(({ showsPositions }) => ({
    showsPositions: { ...showsPositions, [negotiationId]: isShown },
  }));
export const responseChosen = (negotiationId: string, scenarioId: string) =>
  useProposalsView.setState(({ responseOf }) => ({ responseOf: { ...responseOf, [negotiationId]: scenarioId } }));
export const measureChosen = (measure: ConvergenceMeasure) => useProposalsView.setState({ measure });
export const entryToggled = (id: string) =>
  useProposalsView.setState(({ openEntryId }) => ({ openEntryId: openEntryId === id ? null : id }));
export const reversalBegun = (reversingId: string) => useProposalsView.setState({ reversingId });
export const reversalEnded = () => useProposalsView.setState({ reversingId: null });
export const logPageChosen = (logPage: number) => useProposalsView.setState({ logPage });
