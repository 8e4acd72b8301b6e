import type { Positions } from '../../shared/domain/negotiation/positions.ts';
import type { Side } from '../../shared/domain/proposals/proposal.ts';
import type { HistoryModel } from '../../shared/reports/historyModel.ts';
import { POSITION_TEXTS, type PositionField, raiseText, SIDE_TEXTS } from '../features/proposals/proposalTexts.ts';
import { paragraph, paragraphs, row, smallTable } from './annexBlocks.tsx';
import type { PaperTexts } from './paperTexts.ts';
import type { Block } from './Sheets.tsx';

const FIELDS = [
  'unionOpening',
  'unionAim',
  'unionResistance',
  'employerOpening',
  'employerLimit',
] as const satisfies readonly PositionField[];

const SIDE_OF = {
  unionOpening: 'union',
  unionAim: 'union',
  unionResistance: 'union',
  employerOpening: 'employer',
  employerLimit: 'employer',
} as const satisfies Record<PositionField, Side>;

/** What both sides want, and whether there is room to agree. Internal. */
export function positionBlocks(
  { t, format }: PaperTexts,
  positions: Positions,
  { state, width }: NonNullable<HistoryModel['internal']>['zone'],
): Block[] {
  const points = format.points(Math.abs(width ?? 0));
  const zone = {
    unknown: t('history-paper.zone-unknown'),
    overlap: t('history-paper.zone-overlap', { points }),
    gap: t('history-paper.zone-gap', { points }),
  }[state];
  return [
    smallTable(
      'positions',
      FIELDS.map((field) => ({
        key: field,
        head: t('history-paper.position-of', {
          side: t(SIDE_TEXTS[SIDE_OF[field]]),
          position: t(POSITION_TEXTS[field]),
        }),
        width: 100 / FIELDS.length,
        isNumeric: true,
      })),
      [row('raises', ...FIELDS.map((field) => raiseText(format, positions[field])))],
    ),
    paragraph('zone', zone, true),
    ...paragraphs('positions-notes', positions.notes),
  ];
}
