import type { CustomCellRendererProps } from 'ag-grid-react';
import type { OnCost } from '../../../shared/domain/negotiation/workforce.ts';
import { costPerLeaver } from '../../../shared/domain/wage/leaverCost.ts';
import { useTexts } from '../../app/texts.ts';
import type { GridRow } from './gridRows.ts';
import { leaverCostKindText } from './leaverCostTexts.ts';

/** The amount of a group's loss per leaver with how it is stated; it opens the side panel. */
export function LeaverCostCell({
  data,
  onCosts,
}: CustomCellRendererProps<GridRow> & { readonly onCosts: readonly OnCost[] }) {
  const { t, format } = useTexts();
  if (data?.kind === 'totals') {
    const { turnoverLoss, leaversAYear } = data.totals;
    return leaversAYear > 0 ? <span>{format.yuan(turnoverLoss / leaversAYear)}</span> : null;
  }
  if (data?.kind !== 'group') return null;
  const { group } = data;
  return (
    <span className="leaver-cost-cell" title={t('leaverCost.open')}>
      <small>{leaverCostKindText(t, format, group.leaverCost)}</small>
      <span className="leaver-cost-cell__amount">{format.yuan(costPerLeaver(group, onCosts))}</span>
    </span>
  );
}
