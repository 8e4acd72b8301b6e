import type { ZonePlace } from '../../shared/domain/proposals/settlementZone.ts';
import type { TextKey } from '../../shared/i18n/texts.ts';
import type { HistoryModel } from '../../shared/reports/historyModel.ts';
import { termsSentence } from '../features/proposals/proposalTexts.ts';
import { heading, paragraph, paragraphs } from './annexBlocks.tsx';
import { type HistoryPart, saidBy } from './historyPart.tsx';
import { positionBlocks } from './positionBlocks.tsx';
import type { Block } from './Sheets.tsx';

const PLACE_TEXTS = {
  below: 'history-paper.place-below',
  inside: 'history-paper.place-inside',
  inGap: 'history-paper.place-in-gap',
  above: 'history-paper.place-above',
} as const satisfies Record<Exclude<ZonePlace, null>, TextKey>;

/** Positions, the log with its corrections, and why each was proposed: for the internal copy alone. */
export function internalHistoryBlocks(
  part: HistoryPart,
  { positions, zone }: NonNullable<HistoryModel['internal']>,
): Block[] {
  const { t } = part;
  return [
    heading('positions', t('history-paper.positions')),
    ...positionBlocks(part, positions, zone),
    heading('log', t('history-paper.log')),
    ...part.model.proposals.flatMap((proposal, at): Block[] => {
      const { internal } = proposal;
      if (internal === null) return [];
      const key = `log-${at}`;
      const state = {
        counts: '',
        'taken-back': t('history-paper.taken-back'),
        correction: t('history-paper.correction'),
      }[internal.state];
      const place = internal.place === null || internal.state !== 'counts' ? '' : t(PLACE_TEXTS[internal.place]);
      const recorded = internal.recordedBy === '' ? '' : t('history-paper.recorded-by', { name: internal.recordedBy });
      const notes = [state, place, recorded].filter((text) => text !== '');
      const terms = paragraphs(`${key}-terms`, termsSentence(part, proposal, proposal.groupNames));
      const note = notes.length === 0 ? [] : [paragraph(`${key}-notes`, notes.join(' '), true)];
      const reason =
        internal.reason.trim() === ''
          ? []
          : paragraphs(`${key}-reason`, t('history-paper.reason', { reason: internal.reason }));
      const isLast = (block: Block) => block === terms.at(-1) || block === note[0];
      // An entry stays together as far as its texts are short.
      const together = [...terms, ...note].map(
        (block, number, all): Block =>
          block.kind === 'flow' && isLast(block) && (reason.length > 0 || number < all.length - 1)
            ? { ...block, staysWithNext: true }
            : block,
      );
      return [{ ...saidBy(part, proposal, key), staysWithNext: true }, ...together, ...reason];
    }),
  ];
}
