import type { ColDef, ColGroupDef, SuppressKeyboardEventParams, ValueFormatterParams } from 'ag-grid-community';
import type { Language } from '../../../shared/contract/settings.ts';
import type { OnCost } from '../../../shared/domain/negotiation/workforce.ts';
import type { Format } from '../../../shared/i18n/format.ts';
import type { Translate } from '../../../shared/i18n/texts.ts';
import { restingNumber } from '../../ui/parseNumber.ts';
import { GroupCellEditor } from './GroupCellEditor.tsx';
import { GROUP_COLUMNS, type GroupColumnId } from './groupColumns.ts';
import type { GridRow } from './gridRows.ts';
import { LeaverCostCell } from './LeaverCostCell.tsx';

export const LEAVER_COST = 'leaverCost';

/** Keys that are the page's own while no cell is typed in, and the input method's while it composes. */
function isOwnKey({ event, editing, column }: SuppressKeyboardEventParams<GridRow>): boolean {
  if (editing) return event.isComposing;
  if (event.key === 'Delete' || (event.altKey && event.key.startsWith('Arrow'))) return true;
  return column.getColId() === LEAVER_COST && (event.key === 'Enter' || event.key === 'F2');
}

export const DEFAULT_COLUMN: ColDef<GridRow> = {
  sortable: false,
  resizable: true,
  suppressMovable: true,
  suppressHeaderMenuButton: true,
  wrapHeaderText: true,
  autoHeaderHeight: true,
  cellDataType: false,
  suppressKeyboardEvent: isOwnKey,
};

export const SELECTION_COLUMN: ColDef<GridRow> = {
  width: 34,
  pinned: 'left',
  resizable: false,
  suppressKeyboardEvent: isOwnKey,
};

/** Sums and means that the line of the whole shows. */
const IN_TOTALS: ReadonlySet<GroupColumnId> = new Set(['headcount', 'monthlyWage', 'annualTurnover']);

/** The grid's columns in their order, with the sources beside what they are the source of. */
export function buildGridColumns(
  t: Translate,
  format: Format,
  language: Language,
  onCosts: readonly OnCost[],
): (ColDef<GridRow> | ColGroupDef<GridRow>)[] {
  const number = (id: Exclude<GroupColumnId, TextColumnId>, width: number, help?: HelpKey): ColDef<GridRow> => {
    const column = GROUP_COLUMNS[id];
    return {
      colId: id,
      headerName: t(column.label),
      ...(help ? { headerTooltip: t(help) } : {}),
      width,
      type: 'rightAligned',
      editable: ({ data }) => data?.kind !== 'totals',
      valueGetter: ({ data }) => data && column.read(data.group),
      valueFormatter: ({ data, value }: ValueFormatterParams<GridRow, number | null>) => {
        if (data?.kind === 'totals' && !IN_TOTALS.has(id)) return '';
        if (data?.kind === 'draft' && !value) return isAwaited(data, value) ? t('workforce.fill-in') : '';
        if (column.kind === 'percent') return format.percent(value);
        return data?.kind === 'totals' && column.kind === 'yuan'
          ? format.yuan(value)
          : restingNumber(column.kind, value ?? null);
      },
      cellClassRules: {
        'group-grid__zero': ({ data, value }) => value === 0 && data?.kind === 'group',
        'group-grid__doubt': ({ data, value }) => data !== undefined && isAwaited(data, value),
      },
      cellEditor: GroupCellEditor,
      cellEditorParams: { columnId: id },
    };
  };
  const source = (id: 'turnoverSource' | 'leaverCostSource'): ColDef<GridRow> => {
    const column = GROUP_COLUMNS[id];
    return {
      colId: id,
      headerName: t(column.label),
      minWidth: 88,
      flex: 1,
      editable: ({ data }) => data?.kind !== 'totals',
      valueGetter: ({ data }) => data && column.read(data.group),
      valueFormatter: ({ data, value }) =>
        data && isSourceMissing(data, String(value)) ? t('workforce.no-source') : String(value ?? ''),
      tooltipValueGetter: ({ value }) => (value === '' ? null : String(value)),
      cellClassRules: {
        'group-grid__doubt': ({ data, value }) => data !== undefined && isSourceMissing(data, String(value)),
      },
      cellEditor: GroupCellEditor,
      cellEditorParams: { columnId: id },
    };
  };
  const overtime = (id: 'overtimeWeekday' | 'overtimeRestDay' | 'overtimeHoliday', name: string) => ({
    ...number(id, language === 'en' ? 64 : 54),
    headerName: name,
    headerTooltip: t(GROUP_COLUMNS[id].label),
  });

  return [
    {
      colId: 'name',
      headerName: t(GROUP_COLUMNS.name.label),
      pinned: 'left',
      width: 156,
      minWidth: 110,
      rowDrag: ({ data }) => data?.kind === 'group',
      editable: ({ data }) => data?.kind !== 'totals',
      valueGetter: ({ data }) => data?.group.name,
      valueFormatter: ({ data, value }) => {
        if (data?.kind === 'totals') return t('workforce.totals');
        if (data?.kind === 'draft' && value === '') return t('workforce.new-group');
        return String(value ?? '');
      },
      tooltipValueGetter: ({ value }) => (value === '' ? null : String(value)),
      cellClassRules: { 'group-grid__prompt': ({ data, value }) => data?.kind === 'draft' && value === '' },
      cellEditor: GroupCellEditor,
      cellEditorParams: { columnId: 'name' },
    },
    number('headcount', 58),
    number('monthlyWage', 84, 'workforce.monthly-wage-help'),
    number('fixedMonthly', 72, 'workforce.fixed-monthly-help'),
    {
      headerName: t('workforce.overtime'),
      children: [
        overtime('overtimeWeekday', t('workforce.weekday')),
        overtime('overtimeRestDay', t('workforce.rest-day')),
        overtime('overtimeHoliday', t('workforce.holiday')),
      ],
    },
    number('bonusMonths', language === 'en' ? 66 : 60, 'workforce.bonus-months-help'),
    number('annualTurnover', 66, 'workforce.annual-turnover-help'),
    source('turnoverSource'),
    {
      colId: LEAVER_COST,
      headerName: t('workforce.leaver-cost'),
      width: 112,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.group.leaverCost,
      cellRenderer: LeaverCostCell,
      cellRendererParams: { onCosts },
    },
    source('leaverCostSource'),
  ];
}

type HelpKey =
  | 'workforce.monthly-wage-help'
  | 'workforce.fixed-monthly-help'
  | 'workforce.bonus-months-help'
  | 'workforce.annual-turnover-help';
type TextColumnId = 'name' | 'turnoverSource' | 'leaverCostSource';

/** A new row that has begun still waits for this figure. */
function isAwaited(row: GridRow, value: unknown): boolean {
  return row.kind === 'draft' && row.group.name !== '' && value === null;
}

/** Only where somebody leaves is there a figure to vouch for. */
function isSourceMissing(row: GridRow, source: string): boolean {
  return row.kind === 'group' && row.group.annualTurnover > 0 && row.group.headcount > 0 && source.trim() === '';
}
