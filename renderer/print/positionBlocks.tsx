import type { Positions } from '../../shared/domain/negotiation/positions.ts';
import type { HistoryModel } from '../../shared/reports/historyModel.ts';
import { POSITION_TEXTS, type PositionField, raiseText } from '../features/proposals/proposalTexts.ts';
import { paragraph, paragraphs, row } from './annexBlocks.tsx';
import type { PaperTexts } from './paperTexts.ts';
import type { Block } from './Sheets.tsx';

const FIELDS = [
  'unionOpening',
  'unionAim',
  'unionResistance',
  'employerOpening',
  'employerLimit',
] as const satisfies readonly PositionField[];

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
    {
      kind: 'table',
      key: 'positions',
      columns: FIELDS.map((field) => ({
        key: field,
        head: t(POSITION_TEXTS[field]),
        width: 100 / FIELDS.length,
        isNumeric: true,
      })),
      rows: [row('raises', ...FIELDS.map((field) => raiseText(format, positions[field])))],
    },
    paragraph('zone', zone, true),
    ...paragraphs('positions-notes', positions.notes),
  ];
}
