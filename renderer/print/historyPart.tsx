import type { HistoryModel, PrintedProposal } from '../../shared/reports/historyModel.ts';
import { FORM_TEXTS, SIDE_TEXTS } from '../features/proposals/proposalTexts.ts';
import type { PaperTexts } from './paperTexts.ts';
import type { Block } from './Sheets.tsx';

export interface HistoryPart extends PaperTexts {
  readonly model: HistoryModel;
}

/** Who said it, when and how. */
export function saidBy({ t, format }: PaperTexts, proposal: PrintedProposal, key: string): Block & { kind: 'flow' } {
  const parts = [
    t('history-paper.round-side', { round: proposal.round, side: t(SIDE_TEXTS[proposal.side]) }),
    format.day(proposal.day),
    t(FORM_TEXTS[proposal.form]),
    proposal.presentedBy,
  ];
  return {
    kind: 'flow',
    key,
    node: <h4 className="paper-part__subheading">{parts.filter((one) => one !== '').join(' · ')}</h4>,
  };
}
