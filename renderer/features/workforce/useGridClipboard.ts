import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { parseClipboardTable, toClipboardText } from './clipboardTable.ts';
import { editText, GROUP_COLUMNS, type GroupColumnId, isGroupColumnId } from './groupColumns.ts';
import { type GridRow, selectedGroupIds } from './gridRows.ts';

/** While text is typed into a field, the clipboard is the field's. */
function isTyping(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement || (focused instanceof HTMLInputElement && focused.type === 'text');
}

interface GridClipboard {
  readonly frame: RefObject<HTMLElement | null>;
  readonly grid: RefObject<GridApi<GridRow> | null>;
  readonly rowAt: (rowIndex: number, isPinned: boolean) => GridRow | undefined;
  /** The chosen groups as a block, heads first. */
  readonly copyRows: (ids: ReadonlySet<string>) => string[][];
  /** One cell was pasted over another. */
  readonly onCell: (row: GridRow, columnId: GroupColumnId, text: string) => void;
  /** Several cells were pasted. */
  readonly onBlock: (text: string) => void;
}

/** Copies the chosen rows, or the cell that has the focus, and takes what is pasted while the grid has it. */
export function useGridClipboard({ frame, grid, rowAt, copyRows, onCell, onBlock }: GridClipboard): void {
  const focusedCell = () => {
    const cell = grid.current?.getFocusedCell();
    const row = cell ? rowAt(cell.rowIndex, cell.rowPinned === 'bottom') : undefined;
    const columnId = cell?.column.getColId() ?? '';
    return row && row.kind !== 'totals' && isGroupColumnId(columnId) ? { row, columnId } : null;
  };

  const onCopy = (shown: GridApi<GridRow>, event: ClipboardEvent) => {
    if (isTyping()) return;
    const ids = new Set(selectedGroupIds(shown));
    const cell = focusedCell();
    if (ids.size === 0 && !cell) return;
    const block = ids.size > 0 || !cell ? copyRows(ids) : [[editText(GROUP_COLUMNS[cell.columnId], cell.row.group)]];
    event.clipboardData?.setData('text/plain', toClipboardText(block));
    event.preventDefault();
  };

  const onPaste = (shown: GridApi<GridRow>, event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const cells = parseClipboardTable(text);
    const isBlock = cells.length > 1 || (cells[0]?.length ?? 0) > 1;
    const first = cells[0]?.[0];
    const cell = focusedCell();
    if (isBlock) {
      shown.stopEditing(true);
      onBlock(text);
    } else if (first !== undefined && cell && !isTyping()) {
      onCell(cell.row, cell.columnId, first);
    } else return;
    event.preventDefault();
  };

  const onClipboard = useEffectEvent((event: ClipboardEvent) => {
    if (!grid.current || !frame.current?.contains(document.activeElement)) return;
    if (event.type === 'copy') onCopy(grid.current, event);
    else onPaste(grid.current, event);
  });
  // Chromium hands the clipboard to the page's body where no text is selected, whatever has the focus.
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onClipboard(event);
    document.addEventListener('copy', listener);
    document.addEventListener('paste', listener);
    return () => {
      document.removeEventListener('copy', listener);
      document.removeEventListener('paste', listener);
    };
  }, []);
}
