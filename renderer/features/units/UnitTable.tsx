import {
  type CellEditRequestEvent,
  type CellKeyDownEvent,
  type ColDef,
  CustomEditorModule,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  type ICellRendererParams,
  type IDatasource,
  type IGetRowsParams,
  InfiniteRowModelModule,
  ModuleRegistry,
  RenderApiModule,
  SelectEditorModule,
  TextEditorModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { UNIT_COLUMNS, type UnitColumn } from '../../../shared/domain/units/unitColumns.ts';
import { UNIT_SORTS, type UnitQuery, type UnitRow } from '../../../shared/domain/units/unitList.ts';
import { api, subscribe } from '../../api/bridge.ts';
import { useTexts } from '../../app/texts.ts';
import { LIST_COLUMN, listGrid } from '../../ui/listGrid.ts';
import { useRun } from '../../ui/useRun.ts';
import { type ChosenStore, isChosen, withChosen } from './chosenUnits.ts';
import { unitColumnDefs } from './unitColumnDefs.tsx';

ModuleRegistry.registerModules([
  CustomEditorModule,
  InfiniteRowModelModule,
  RenderApiModule,
  SelectEditorModule,
  TextEditorModule,
]);

const BLOCK = 200;
/** Rows kept in the page; those further away are asked for again. */
const BLOCKS_KEPT = 20;

export interface ListCounts {
  readonly count: number;
  readonly total: number;
}

interface UnitTableProps {
  readonly query: UnitQuery;
  readonly columns: readonly UnitColumn[];
  readonly chosen: ChosenStore;
  /** 'YYYY-MM-DD' of today. */
  readonly asOf: string;
  /** Names of a region and those above it, the largest first. */
  readonly regionNames: (code: string) => readonly string[];
  /** The row that it starts with at the top. */
  readonly firstRow: number;
  readonly onSort: (sort: UnitQuery['sort']) => void;
  readonly onCounts: (counts: ListCounts) => void;
  /** What was typed into a cell. */
  readonly onEdit: (row: UnitRow, column: UnitColumn, typed: string) => Promise<UnitRow>;
  readonly onOpen: (row: UnitRow, firstRow: number) => void;
}

/** Any number of units, a few hundred of them in the page: the data service orders and filters. */
export function UnitTable(props: UnitTableProps) {
  const { query, columns, chosen, asOf, regionNames, onSort, onCounts, onEdit } = props;
  const onOpen = (row: UnitRow) => props.onOpen(row, rowAtTop(grid));
  const { t, format, language } = useTexts();
  const run = useRun();
  const [grid, setGrid] = useState<GridApi<UnitRow> | null>(null);
  const lastTouched = useRef<number | null>(null);
  const { sort } = query;
  const isOneCampaign = query.campaignId;
  const listKey = JSON.stringify([isOneCampaign, query.withRemoved, query.filter]);

  const lastAsked = useRef('');
  const ask = useEffectEvent((params: IGetRowsParams) => {
    const { startRow, endRow, sortModel, successCallback, failCallback } = params;
    const [by] = sortModel;
    const sorted = by && isSort(by.colId) ? { by: by.colId, descending: by.sort === 'desc' } : CREATED;
    const asked = { ...query, sort: sorted };
    // Once it is there the order stays, so that a row that is edited stays in its place.
    const isFresh = lastAsked.current !== JSON.stringify(asked);
    lastAsked.current = JSON.stringify(asked);
    void run(() => api.units.page({ query: asked, from: startRow, count: endRow - startRow, isFresh })).then((page) => {
      if (!page) return failCallback();
      onCounts(page);
      successCallback(page.rows, page.count);
    });
  });
  const wantedRow = useRef(props.firstRow);
  const goToFirstRow = useEffectEvent(() => {
    if (!grid) return;
    grid.ensureIndexVisible(wantedRow.current, 'top');
    wantedRow.current = 0;
  });
  useEffect(() => {
    const datasource: IDatasource = { getRows: (params) => ask(params) };
    grid?.setGridOption('datasource', datasource);
    // Another list starts at its top, the first one where it was left.
    goToFirstRow();
  }, [grid, listKey]);

  useEffect(
    () =>
      subscribe((event) => {
        const isRestart = event.kind === 'service' && event.state === 'restarted';
        if (isRestart || (event.kind === 'changed' && event.queries.includes(api.units.page.path))) {
          void refresh(grid, query, onCounts);
        }
      }),
    [grid, query, onCounts],
  );

  useEffect(() => chosen.subscribe(() => grid?.refreshCells({ columns: [CHECK] })), [chosen, grid]);

  const defs = useMemo(
    (): ColDef<UnitRow>[] => [
      {
        colId: CHECK,
        width: 36,
        pinned: 'left',
        resizable: false,
        sortable: false,
        headerComponent: AllBox,
        headerComponentParams: { chosen, label: t('units.choose-all') },
        cellRenderer: RowBox,
        cellRendererParams: { chosen },
        cellClass: 'unit-grid__box',
        valueGetter: () => '',
      },
      {
        colId: OPEN,
        width: language === 'en' ? 62 : 56,
        pinned: 'left',
        resizable: false,
        sortable: false,
        headerName: t('units.open'),
        cellRenderer: OpenCell,
        cellRendererParams: { label: t('units.open') },
        valueGetter: () => '',
      },
      ...unitColumnDefs({ columns, sort, asOf, t, format, language, regionNames }),
    ],
    [columns, sort, asOf, t, format, language, regionNames, chosen],
  );

  const onEditRequest = async ({ data, column, newValue, node, api: own }: CellEditRequestEvent<UnitRow>) => {
    const edited = UNIT_COLUMNS.find((one) => one === column.getColId());
    if (!edited || !data) return;
    node.setData(await onEdit(data, edited, String(newValue ?? '')));
    own.refreshCells({ rowNodes: [node], force: true });
  };

  const onKeyDown = ({ event, node, api: own }: CellKeyDownEvent<UnitRow> | FullWidthCellKeyDownEvent<UnitRow>) => {
    if (!(event instanceof KeyboardEvent) || !node.data || own.getEditingCells().length > 0) return;
    if (event.key === 'Enter' && own.getFocusedCell()?.column.getColId() === OPEN) return onOpen(node.data);
    if (event.key !== ' ') return;
    event.preventDefault();
    toggle(node.data.id, node.rowIndex, event.shiftKey);
  };

  const toggle = (id: string, rowIndex: number | null, isRange: boolean) => {
    const wanted = !isChosen(chosen.getState(), id);
    const ids = isRange ? idsBetween(grid, lastTouched.current, rowIndex, id) : [id];
    chosen.setState(withChosen(chosen.getState(), ids, wanted), true);
    lastTouched.current = rowIndex;
  };

  return (
    <div className="unit-grid__table">
      <AgGridReact<UnitRow>
        key={language}
        {...listGrid(language)}
        ensureDomOrder={false}
        rowModelType="infinite"
        cacheBlockSize={BLOCK}
        maxBlocksInCache={BLOCKS_KEPT}
        blockLoadDebounceMillis={60}
        columnDefs={defs}
        defaultColDef={LIST_COLUMN}
        maintainColumnOrder={false}
        getRowId={({ data }) => data.id}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        sortingOrder={['asc', 'desc', null]}
        infiniteInitialRowCount={Math.max(1, props.firstRow + BLOCK)}
        onGridReady={({ api: own }) => {
          setGrid(own);
        }}
        onSortChanged={({ api: own }) => {
          const sorted = own.getColumnState().find((column) => column.sort);
          onSort(sorted && isSort(sorted.colId) ? { by: sorted.colId, descending: sorted.sort === 'desc' } : CREATED);
        }}
        onCellEditRequest={(event) => void onEditRequest(event)}
        onCellKeyDown={onKeyDown}
        onCellClicked={({ column, node, event }) => {
          if (column.getColId() === OPEN && node.data) onOpen(node.data);
          if (column.getColId() === CHECK && node.data) {
            toggle(node.data.id, node.rowIndex, event instanceof MouseEvent && event.shiftKey);
          }
        }}
      />
    </div>
  );
}

const CHECK = 'check';
const OPEN = 'open';
const CREATED: UnitQuery['sort'] = { by: 'created', descending: false };
const isSort = (id: string): id is UnitQuery['sort']['by'] => (UNIT_SORTS as readonly string[]).includes(id);

/** The order stays as it is: rows that another edit or an undo changed are read again in their places. */
async function refresh(
  grid: GridApi<UnitRow> | null,
  query: UnitQuery,
  onCounts: (counts: ListCounts) => void,
): Promise<void> {
  if (!grid || grid.isDestroyed() || grid.getEditingCells().length > 0) return;
  const page = await api.units.page({ query, from: 0, count: 0, isFresh: false }).catch(() => null);
  if (!page || grid.isDestroyed()) return;
  onCounts(page);
  if (grid.getDisplayedRowCount() !== page.count) grid.setRowCount(page.count, true);
  grid.refreshInfiniteCache();
}

function rowAtTop(grid: GridApi<UnitRow> | null): number {
  return grid ? Math.round(grid.getVerticalPixelRange().top / grid.getSizesForCurrentTheme().rowHeight) : 0;
}

function idsBetween(
  grid: GridApi<UnitRow> | null,
  from: number | null,
  to: number | null,
  id: string,
): readonly string[] {
  if (!grid || from === null || to === null) return [id];
  const ids: string[] = [];
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) {
    const row = grid.getDisplayedRowAtIndex(at)?.data;
    if (row) ids.push(row.id);
  }
  return ids;
}

function RowBox({ data, chosen }: ICellRendererParams<UnitRow> & { readonly chosen: ChosenStore }) {
  const isOn = useStore(chosen, (state) => data !== undefined && isChosen(state, data.id));
  return data ? <input type="checkbox" tabIndex={-1} checked={isOn} readOnly aria-label={data.name} /> : null;
}

function AllBox({ chosen, label }: { readonly chosen: ChosenStore; readonly label: string }) {
  const { all, ids } = useStore(chosen);
  return (
    <input
      type="checkbox"
      className="unit-grid__all"
      aria-label={label}
      checked={all && ids.size === 0}
      ref={(box) => {
        if (box) box.indeterminate = ids.size > 0;
      }}
      onChange={() => chosen.setState({ all: !all, ids: new Set() }, true)}
    />
  );
}

function OpenCell({ data, label }: ICellRendererParams<UnitRow> & { readonly label: string }) {
  return data ? (
    <button type="button" className="text-button" tabIndex={-1} aria-label={`${label} ${data.name}`}>
      {label}
    </button>
  ) : null;
}
