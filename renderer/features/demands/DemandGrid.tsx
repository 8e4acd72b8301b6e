import '../workforce/groupGrid.css';
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  type RowSelectionOptions,
  ScrollApiModule,
  type SuppressKeyboardEventParams,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { DEMAND_STATES, type Demand } from '../../../shared/domain/demands/demand.ts';
import { currentState, raisedDay } from '../../../shared/domain/demands/history.ts';
import { DEMAND_CATEGORY_TEXTS, DEMAND_STATE_TEXTS } from '../../../shared/i18n/demandText.ts';
import { api } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { useRun } from '../../ui/useRun.ts';
import { gridTheme } from '../workforce/gridTheme.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  LocaleModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TooltipModule,
]);

const ROW_SELECTION: RowSelectionOptions<Demand> = {
  mode: 'multiRow',
  enableClickSelection: true,
  headerCheckbox: true,
};

/** Tells a choice that came from outside the grid. */
const OWN_SOURCE = 'rowDataChanged';

/** Keys that are the register's own. */
const isOwnKey = ({ event }: SuppressKeyboardEventParams<Demand>) =>
  event.key === 'Delete' || (event.altKey && event.key.startsWith('Arrow'));

interface DemandGridProps {
  readonly rows: readonly Demand[];
  readonly selectedIds: readonly string[];
  /** Nothing is filtered out, so that places in the list are places in the register. */
  readonly isWhole: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

/** Any number of demands; arrows walk through them, the chosen one opens beside. */
export function DemandGrid({ rows, selectedIds, isWhole, onSelect, onRemove }: DemandGridProps) {
  const { t, language, format } = useTexts();
  const run = useRun();
  const grid = useRef<GridApi<Demand> | null>(null);
  const isByArrow = useRef(false);
  const rowData = useMemo(() => [...rows], [rows]);
  const columns = useMemo((): ColDef<Demand>[] => {
    const order = new Map(DEMAND_STATES.map((state, at) => [t(DEMAND_STATE_TEXTS[state]), at]));
    return [
      {
        colId: 'title',
        headerName: t('demands.title'),
        flex: 1,
        minWidth: 150,
        valueGetter: ({ data }) => data?.title,
        tooltipValueGetter: ({ data }) => data?.title,
      },
      {
        colId: 'state',
        headerName: t('demands.state'),
        width: language === 'en' ? 122 : 106,
        valueGetter: ({ data }) => data && t(DEMAND_STATE_TEXTS[currentState(data).state]),
        comparator: (a: string, b: string) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
        cellClass: ({ data }) => (data ? `demand-state demand-state--${currentState(data).state}` : ''),
      },
      {
        colId: 'category',
        headerName: t('demands.category'),
        width: language === 'en' ? 94 : 84,
        valueGetter: ({ data }) => data && t(DEMAND_CATEGORY_TEXTS[data.category]),
      },
      {
        colId: 'groups',
        headerName: t('demands.groups'),
        width: language === 'en' ? 102 : 110,
        valueGetter: ({ data }) => data?.groups.join(t('scenarios.list-separator')),
        tooltipValueGetter: ({ value }) => (value === '' ? null : value),
      },
      {
        colId: 'raised',
        headerName: t('demands.raised-day'),
        width: 96,
        valueGetter: ({ data }) => data && raisedDay(data),
      },
      {
        colId: 'supporters',
        headerName: t('demands.supporters'),
        width: language === 'en' ? 86 : 78,
        type: 'rightAligned',
        valueGetter: ({ data }) => data?.supporters,
        valueFormatter: ({ value }) => (value === null || value === undefined ? '' : format.count(value)),
      },
    ];
  }, [t, language, format]);

  // The choice may come from elsewhere: a demand just entered, or opened from a meeting.
  useEffect(() => showSelection(grid.current, selectedIds), [selectedIds, rows]);

  const move = async (id: string, to: number) => {
    await run(() => api.demands.move({ id, to }));
    const column = grid.current?.getFocusedCell()?.column;
    if (column) grid.current?.setFocusedCell(to, column);
  };
  const onKeyDown = (event: CellKeyDownEvent<Demand> | FullWidthCellKeyDownEvent<Demand>) => {
    const { event: key, data } = event;
    if (!(key instanceof KeyboardEvent) || !data) return;
    if (key.key === 'Delete') onRemove(selectedIds.length > 0 ? selectedIds : [data.id]);
    else if (key.altKey && (key.key === 'ArrowUp' || key.key === 'ArrowDown') && isWhole) {
      const isSorted = event.api.getColumnState().some(({ sort }) => sort);
      // The grid keeps the focus at its place while the row goes on: what is selected is meant.
      const [id = data.id] = selectedIds.length === 1 ? selectedIds : [];
      const to = rows.findIndex((row) => row.id === id) + (key.key === 'ArrowUp' ? -1 : 1);
      if (!isSorted && to >= 0 && to < rows.length) void move(id, to);
    }
  };
  const onFocused = ({ api: focused, rowIndex }: CellFocusedEvent<Demand>) => {
    if (!isByArrow.current || rowIndex === null) return;
    isByArrow.current = false;
    focused.getDisplayedRowAtIndex(rowIndex)?.setSelected(true, true);
  };

  return (
    <div
      className="demand-grid"
      onKeyDownCapture={({ key, shiftKey, ctrlKey, altKey }) => {
        isByArrow.current = (key === 'ArrowUp' || key === 'ArrowDown') && !shiftKey && !ctrlKey && !altKey;
      }}
    >
      <AgGridReact<Demand>
        key={language}
        theme={gridTheme}
        {...(language === 'zh-CN' ? { localeText: AG_GRID_LOCALE_CN } : {})}
        rowData={rowData}
        columnDefs={columns}
        defaultColDef={{
          sortable: true,
          resizable: true,
          suppressMovable: true,
          suppressHeaderMenuButton: true,
          cellDataType: false,
          suppressKeyboardEvent: isOwnKey,
        }}
        selectionColumnDef={{ width: 34, resizable: false, sortable: false, suppressKeyboardEvent: isOwnKey }}
        getRowId={({ data }) => data.id}
        rowSelection={ROW_SELECTION}
        animateRows={false}
        ensureDomOrder
        tooltipShowDelay={600}
        tooltipShowMode="whenTruncated"
        suppressNoRowsOverlay
        onGridReady={({ api: ready }) => {
          grid.current = ready;
        }}
        onFirstDataRendered={({ api: ready }) => showSelection(ready, selectedIds)}
        onSelectionChanged={({ api: changed, source }) => {
          if (source !== OWN_SOURCE) onSelect(changed.getSelectedRows().map(({ id }) => id));
        }}
        onCellFocused={onFocused}
        onCellKeyDown={onKeyDown}
      />
    </div>
  );
}

function showSelection(grid: GridApi<Demand> | null, ids: readonly string[]): void {
  if (!grid) return;
  const wanted = new Set(ids);
  const shown = new Set(grid.getSelectedRows().map(({ id }) => id));
  if (wanted.size === shown.size && ids.every((id) => shown.has(id))) return;
  const nodes = ids.flatMap((id) => grid.getRowNode(id) ?? []);
  grid.deselectAll('all', OWN_SOURCE);
  grid.setNodesSelected({ nodes, newValue: true, source: OWN_SOURCE });
  if (nodes.length === 1 && nodes[0]) grid.ensureNodeVisible(nodes[0]);
}
