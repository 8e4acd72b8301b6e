import './groupGrid.css';
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  type CellClickedEvent,
  type CellEditRequestEvent,
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  type FullWidthCellKeyDownEvent,
  type GetRowIdParams,
  type GridApi,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  type RowClassParams,
  type RowDragEndEvent,
  RowDragModule,
  RowSelectionModule,
  type RowSelectionOptions,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { App, Button } from 'antd';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { Group, GroupFields } from '../../../shared/domain/negotiation/workforce.ts';
import { workforceTotals } from '../../../shared/domain/negotiation/workforceTotals.ts';
import { api } from '../../api/bridge.ts';
import { registerPendingEdit } from '../../api/pendingEdits.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { useRun } from '../../ui/useRun.ts';
import { PresetPicker } from '../presets/PresetPicker.tsx';
import {
  checkTyped,
  editText,
  GROUP_COLUMNS,
  type GroupColumnId,
  isGroupColumnId,
  problemText,
  withoutFigure,
} from './groupColumns.ts';
import { buildGridColumns, DEFAULT_COLUMN, LEAVER_COST, SELECTION_COLUMN } from './gridColumns.tsx';
import { draftRow, type GridRow, groupRow, groupsAsTable, reuseRows, selectedGroupIds, totalsRow } from './gridRows.ts';
import { gridTheme } from '../../ui/gridTheme.ts';
import { useGridClipboard } from './useGridClipboard.ts';
import { useGroupCommands } from './useGroupCommands.ts';
import {
  EMPTY_ROW,
  newRowChanged,
  newRowEnded,
  newRowOf,
  leaverCostOpened,
  pasteStarted,
  useWorkforceView,
} from './workforceView.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  LocaleModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  RowDragModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
]);

/** Rows that the panel shows before it scrolls by itself. */
const ROWS_SHOWN = 14;
const ROW_SELECTION: RowSelectionOptions<GridRow> = {
  mode: 'multiRow',
  headerCheckbox: true,
  checkboxes: ({ data }) => data?.kind === 'group',
};

const rowId = ({ data }: GetRowIdParams<GridRow>) => data.id;
const rowClass = ({ data }: RowClassParams<GridRow>) => (data ? `group-grid__row--${data.kind}` : undefined);

function typeNewRow(grid: GridApi<GridRow> | null): void {
  grid?.setFocusedCell(0, 'name', 'bottom');
  grid?.startEditingCell({ rowIndex: 0, rowPinned: 'bottom', colKey: 'name' });
}

/** The groups but the one that is still typed as the new row. */
function useRows(groups: readonly Group[], typedId: string | null): GridRow[] {
  const shown = () => (typedId === null ? groups : groups.filter(({ id }) => id !== typedId));
  const [state, setState] = useState(() => ({ groups, typedId, rows: reuseRows([], shown()) }));
  if (state.groups === groups && state.typedId === typedId) return state.rows;
  const rows = reuseRows(state.rows, shown());
  setState({ groups, typedId, rows });
  return rows;
}

/** The groups as a sheet: typed, pasted, copied, moved and deleted as in a spreadsheet, each gesture stored at once. */
export function GroupGrid({ detail, startsNewRow }: { detail: NegotiationDetail; startsNewRow: boolean }) {
  const { negotiation, groups, onCosts } = detail;
  const { t, format, language } = useTexts();
  const { message } = App.useApp();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const newRow = useWorkforceView((view) => view.newRows[negotiation.id] ?? EMPTY_ROW);
  const { storedId } = newRow;
  const grid = useRef<GridApi<GridRow> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);

  const rows = useRows(groups, storedId);
  const totals = useMemo(() => workforceTotals(groups, onCosts), [groups, onCosts]);
  const bottomRows = useMemo(
    () => (groups.length > 1 ? [draftRow(newRow), totalsRow(totals)] : [draftRow(newRow)]),
    [newRow, totals, groups.length],
  );

  const columns = useMemo(() => buildGridColumns(t, format, language, onCosts), [t, format, language, onCosts]);
  const commands = useGroupCommands(negotiation.id);

  // What is being typed in a cell is stored before the window closes or an undo.
  useEffect(
    () =>
      registerPendingEdit(async () => {
        grid.current?.stopEditing();
        // The grid tells of an edit after the turn in which it ended.
        await new Promise((resolve) => setTimeout(resolve, 20));
        await commands.settled();
        // An undo that follows finds the group among the others.
        if (newRowOf(negotiation.id).storedId !== null) newRowEnded(negotiation.id);
      }),
    [commands, negotiation.id],
  );

  // The new row that has become a group joins the others once the focus has left it, or when undo took it back.
  const isGone = useRef(false);
  useEffect(() => {
    const isThere = storedId !== null && groups.some(({ id }) => id === storedId);
    if (storedId !== null && !isThere && isGone.current) newRowEnded(negotiation.id);
    isGone.current = isThere;
  }, [groups, storedId, negotiation.id]);
  useEffect(() => {
    return () => {
      if (newRowOf(negotiation.id).storedId !== null) newRowEnded(negotiation.id);
    };
  }, [negotiation.id]);

  const isNewRowTyped = () => grid.current?.getEditingCells().some(({ rowPinned }) => rowPinned === 'bottom') ?? false;
  const leaveNewRow = useEffectEvent(() => {
    if (storedId !== null && !isNewRowTyped()) newRowEnded(negotiation.id);
  });
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) leaveNewRow();
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);

  const remove = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    grid.current?.deselectAll();
    if (!(await commands.remove(ids))) return;
    offerUndo({ step: api.groups.remove.path, text: t('workforce.removed', { count: ids.length }) });
  };

  /** Puts a cited figure into the selected groups, as one step. */
  const cite = async (patch: Partial<GroupFields>) => {
    const ids = [...selectedIds];
    const isDone = await run(async () => {
      await api.groups.updateMany({ ids, patch });
      return true;
    });
    if (isDone) void message.info(t('presets.applied', { count: ids.length }));
  };

  const move = (id: string, to: number) => {
    const at = groups.findIndex((group) => group.id === id);
    if (at === to || to < 0 || to >= groups.length) return;
    void run(() => api.groups.move({ id, to }));
  };

  const onKeyDown = (event: CellKeyDownEvent<GridRow> | FullWidthCellKeyDownEvent<GridRow>) => {
    const key = event.event;
    if (!(key instanceof KeyboardEvent) || !('column' in event) || !event.data) return;
    if (event.api.getEditingCells().length > 0) return;
    const { data } = event;
    const columnId = event.column.getColId();
    if ((key.key === 'Enter' || key.key === 'F2') && columnId === LEAVER_COST && data.kind === 'group') {
      leaverCostOpened(data.id);
    } else if (
      key.key === 'Process' &&
      isGroupColumnId(columnId) &&
      data.kind !== 'totals' &&
      event.rowIndex !== null
    ) {
      // An input method composes into a field that has the focus: open it before the first letter is through.
      const { rowIndex, rowPinned } = event;
      event.api.startEditingCell({ rowIndex, rowPinned, colKey: columnId });
    } else if (key.key === 'Delete') {
      const chosen = selectedGroupIds(event.api);
      if (chosen.length > 0) void remove(chosen);
      else if (isGroupColumnId(columnId) && data.kind !== 'totals') void applyText(data, columnId, '');
    } else if (key.altKey && (key.key === 'ArrowUp' || key.key === 'ArrowDown') && data.kind === 'group') {
      const at = groups.findIndex((group) => group.id === data.id);
      move(data.id, key.key === 'ArrowUp' ? at - 1 : at + 1);
    }
  };

  /** Stores typed or pasted text in one cell, or says why not. */
  const applyText = async (row: GridRow, columnId: GroupColumnId, text: string) => {
    const column = GROUP_COLUMNS[columnId];
    if (text.trim() === editText(column, row.group)) return;
    if (row.kind === 'draft') {
      await applyToNewRow(row.number, columnId, text);
      return;
    }
    const checked = checkTyped(column, row.group, text);
    if (!checked.ok) {
      void message.warning({ content: problemText(t, t(column.label), checked.problem), duration: 6 });
    } else if (row.kind === 'group') {
      const node = grid.current?.getRowNode(row.id);
      // Shown at once; the stored rows that follow take its place.
      node?.setData(groupRow({ ...row.group, ...checked.value }));
      if (!(await commands.change(row.id, checked.value))) node?.setData(row);
    }
  };

  const applyToNewRow = async (number: number, columnId: GroupColumnId, text: string) => {
    const column = GROUP_COLUMNS[columnId];
    // The latest there is: a cell may end before the one before it has been drawn.
    const row = newRowOf(negotiation.id);
    const fields = row.number === number ? row.fields : EMPTY_ROW.fields;
    const emptied = row.storedId === null && text.trim() === '' ? withoutFigure(columnId) : null;
    const checked = checkTyped(column, fields, text);
    if (emptied) newRowChanged(negotiation.id, number, { fields: { ...fields, ...emptied } });
    else if (checked.ok) await commands.changeNewRow(number, checked.value);
    else void message.warning({ content: problemText(t, t(column.label), checked.problem), duration: 6 });
    endNewRow();
  };

  /** After Enter the next new row is typed; after Tab the cells of this one go on. */
  const endNewRow = () => {
    if (newRowOf(negotiation.id).storedId === null || isNewRowTyped()) return;
    // Drawn at once: the editor that opens next starts from the empty row.
    flushSync(() => newRowEnded(negotiation.id));
    const isInGrid = frame.current?.contains(document.activeElement) ?? false;
    if (isInGrid && grid.current?.getFocusedCell()?.rowPinned === 'bottom') typeNewRow(grid.current);
  };

  const onCellEditRequest = ({ data, column, newValue }: CellEditRequestEvent<GridRow>) => {
    const columnId = column.getColId();
    if (isGroupColumnId(columnId)) void applyText(data, columnId, String(newValue ?? ''));
  };

  const onCellClicked = ({ data, column }: CellClickedEvent<GridRow>) => {
    if (data?.kind === 'group' && column.getColId() === LEAVER_COST) leaverCostOpened(data.id);
  };

  const onCellFocused = ({ api: focused, rowIndex, rowPinned, column }: CellFocusedEvent<GridRow>) => {
    const columnId = typeof column === 'string' ? column : column?.getColId();
    const isElsewhere = focused
      .getEditingCells()
      .some((cell) => cell.rowIndex !== rowIndex || cell.colId !== columnId || !cell.rowPinned !== !rowPinned);
    // A pinned row goes on being typed when a cell outside it takes the focus.
    if (isElsewhere) focused.stopEditing();
    if (rowPinned !== 'bottom' && storedId !== null && !isNewRowTyped()) newRowEnded(negotiation.id);
  };

  const onRowDragEnd = ({ node, overIndex }: RowDragEndEvent<GridRow>) => {
    if (node.data?.kind === 'group') move(node.data.id, overIndex < 0 ? groups.length - 1 : overIndex);
  };

  useGridClipboard({
    frame,
    grid,
    rowAt: (rowIndex, isPinned) => (isPinned ? bottomRows : rows)[rowIndex],
    copyRows: (ids) =>
      groupsAsTable(
        groups.filter(({ id }) => ids.has(id)),
        onCosts,
        t,
      ),
    onCell: (row, columnId, text) => void applyText(row, columnId, text),
    onBlock: pasteStarted,
  });

  const isLong = groups.length > ROWS_SHOWN;
  return (
    <>
      <div ref={frame} className={isLong ? 'group-grid group-grid--long' : 'group-grid'}>
        <AgGridReact<GridRow>
          theme={gridTheme}
          {...(language === 'zh-CN' ? { localeText: AG_GRID_LOCALE_CN } : {})}
          key={language}
          domLayout={isLong ? 'normal' : 'autoHeight'}
          rowData={rows}
          pinnedBottomRowData={bottomRows}
          columnDefs={columns}
          defaultColDef={DEFAULT_COLUMN}
          getRowId={rowId}
          rowSelection={ROW_SELECTION}
          selectionColumnDef={SELECTION_COLUMN}
          readOnlyEdit
          invalidEditValueMode="block"
          stopEditingWhenCellsLoseFocus
          enterNavigatesVerticallyAfterEdit
          rowDragManaged
          suppressMoveWhenRowDragging
          suppressDragLeaveHidesColumns
          animateRows={false}
          ensureDomOrder
          tooltipShowDelay={600}
          tooltipShowMode="whenTruncated"
          suppressNoRowsOverlay
          onGridReady={({ api: ready }) => {
            grid.current = ready;
            // A column that stays at the edge takes no share of the free width by itself.
            const width = frame.current?.clientWidth ?? 0;
            ready.setColumnWidths([{ key: 'name', newWidth: Math.min(320, Math.max(150, width * 0.22 - 70)) }]);
            if (startsNewRow) typeNewRow(ready);
          }}
          onCellEditRequest={onCellEditRequest}
          onCellClicked={onCellClicked}
          onCellFocused={onCellFocused}
          onCellKeyDown={onKeyDown}
          onRowDragEnd={onRowDragEnd}
          onSelectionChanged={({ api: changed }) => setSelectedIds(selectedGroupIds(changed))}
          getRowClass={rowClass}
        />
      </div>
      <footer className="group-grid__foot">
        {selectedIds.length > 0 ? (
          <>
            <span>{t('workforce.selected', { count: selectedIds.length })}</span>
            <PresetPicker
              assumption="annualTurnover"
              label={t('presets.use-turnover')}
              onTake={(use, turnoverSource) =>
                void cite({ annualTurnover: use.value, turnoverPreset: use, turnoverSource })
              }
            />
            <PresetPicker
              assumption="leaverCostShare"
              label={t('presets.use-leaver-cost')}
              onTake={(use, leaverCostSource) =>
                void cite({
                  leaverCost: { kind: 'shareOfPay', share: use.value },
                  leaverCostPreset: use,
                  leaverCostSource,
                })
              }
            />
            <Button size="small" danger type="text" onClick={() => void remove(selectedIds)}>
              {t('workforce.remove-selected')}
            </Button>
          </>
        ) : (
          <span>{t('workforce.grid-hint')}</span>
        )}
      </footer>
    </>
  );
}
