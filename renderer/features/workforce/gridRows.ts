import type { GridApi } from 'ag-grid-community';
import type { Group, OnCost } from '../../../shared/domain/negotiation/workforce.ts';
import type { WorkforceTotals } from '../../../shared/domain/negotiation/workforceTotals.ts';
import { costPerLeaver } from '../../../shared/domain/wage/leaverCost.ts';
import { type Texts } from '../../app/texts.ts';
import { editableNumber } from '../../ui/parseNumber.ts';
import { EMPTY_DRAFT, editText, GROUP_COLUMNS, type GroupDraft } from './groupColumns.ts';
import type { NewRow } from './workforceView.ts';

/** A line of the grid: a stored group, the new one at the end, or the whole workforce. */
export type GridRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group }
  | { readonly kind: 'draft'; readonly id: 'draft'; readonly group: GroupDraft; readonly number: number }
  | { readonly kind: 'totals'; readonly id: 'totals'; readonly group: GroupDraft; readonly totals: WorkforceTotals };

export const groupRow = (group: Group): GridRow => ({ kind: 'group', id: group.id, group });
/** Rows of the groups; a group that has not changed keeps its row, so that the grid draws only the others anew. */
export function reuseRows(before: readonly GridRow[], groups: readonly Group[]): GridRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return groups.map((group) => {
    const row = known.get(group.id);
    return row?.kind === 'group' && isSameGroup(row.group, group) ? row : groupRow(group);
  });
}

function isSameGroup(a: Group, b: Group): boolean {
  const { overtimeHours: aHours, leaverCost: aCost, ...aRest } = a;
  const { overtimeHours: bHours, leaverCost: bCost, ...bRest } = b;
  return isSameRecord(aRest, bRest) && isSameRecord(aHours, bHours) && isSameRecord(aCost, bCost);
}

function isSameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

export const draftRow = ({ fields, number }: NewRow): GridRow => ({
  kind: 'draft',
  id: 'draft',
  group: fields,
  number,
});

/** The whole as a row: sums and means stand where the groups have their figures. */
export const totalsRow = (totals: WorkforceTotals): GridRow => ({
  kind: 'totals',
  id: 'totals',
  totals,
  group: {
    ...EMPTY_DRAFT,
    headcount: totals.headcount,
    monthlyWage: totals.averageWage,
    annualTurnover: totals.averageTurnover ?? 0,
  },
});

/** Groups as a block for a spreadsheet, heads first, in plain figures that paste back unchanged. */
export function groupsAsTable(groups: readonly Group[], onCosts: readonly OnCost[], t: Texts['t']): string[][] {
  const columns = Object.values(GROUP_COLUMNS);
  const before = columns.slice(0, -1);
  const last = columns.slice(-1);
  const heads = [
    ...before.map(({ label }) => t(label)),
    t('workforce.leaver-cost'),
    ...last.map(({ label }) => t(label)),
  ];
  const rows = groups.map((group) => [
    ...before.map((column) => editText(column, group)),
    editableNumber('yuan', Math.round(costPerLeaver(group, onCosts))),
    ...last.map((column) => editText(column, group)),
  ]);
  return [heads, ...rows];
}

export function selectedGroupIds(grid: GridApi<GridRow>): string[] {
  return grid.getSelectedRows().flatMap((row) => (row.kind === 'group' ? [row.id] : []));
}
