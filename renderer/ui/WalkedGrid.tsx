import type {
  CellFocusedEvent,
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridApi,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTexts } from '../app/texts.ts';
import { LIST_COLUMN, listGrid } from './listGrid.ts';

interface Identified {
  readonly id: string;
}

export type GridKey<Row> = CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>;

interface WalkedGridProps<Row extends Identified> {
  readonly className: string;
  readonly rows: readonly Row[];
  readonly columns: ColDef<Row>[];
  /** With `one` a row is chosen in the place of another, with `many` each has a box. */
  readonly choice: 'one' | 'many';
  readonly chosenIds: readonly string[];
  /** A choice made in the grid. */
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onKeyDown: (event: GridKey<Row>, grid: GridApi<Row>) => void;
  /** Keys that the grid leaves to `onKeyDown`. */
  readonly isOwnKey?: (event: KeyboardEvent) => boolean;
  readonly onFirstShown?: (grid: GridApi<Row>) => void;
}

/** Tells a choice that came from outside the grid. */
const OWN_SOURCE = 'rowDataChanged';

const ONE_ROW = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const;
const MANY_ROWS = { mode: 'multiRow', enableClickSelection: true, headerCheckbox: true } as const;

/** Any number of records; arrows walk through them, and what they come to is chosen. */
export function WalkedGrid<Row extends Identified>(props: WalkedGridProps<Row>) {
  const { className, rows, columns, choice, chosenIds, onChoose, onKeyDown, isOwnKey, onFirstShown } = props;
  const { language } = useTexts();
  const grid = useRef<GridApi<Row> | null>(null);
  const isByArrow = useRef(false);
  const rowData = useMemo(() => [...rows], [rows]);
  const ownKeys = isOwnKey
    ? { suppressKeyboardEvent: ({ event }: SuppressKeyboardEventParams<Row>) => isOwnKey(event) }
    : {};

  // The choice may come from elsewhere: a record just entered, or opened from another page.
  useEffect(() => showChoice(grid.current, chosenIds), [chosenIds, rows]);

  const onFocused = ({ api, rowIndex }: CellFocusedEvent<Row>) => {
    if (!isByArrow.current || rowIndex === null) return;
    isByArrow.current = false;
    api.getDisplayedRowAtIndex(rowIndex)?.setSelected(true, true);
  };

  return (
    <div
      className={className}
      onKeyDownCapture={({ key, shiftKey, ctrlKey, altKey }) => {
        // Of many rows a key that is held extends or moves the choice instead.
        const isPlain = choice === 'one' || !(shiftKey || ctrlKey || altKey);
        isByArrow.current = (key === 'ArrowUp' || key === 'ArrowDown') && isPlain;
      }}
    >
      <AgGridReact<Row>
        key={language}
        {...listGrid(language)}
        rowData={rowData}
        columnDefs={columns}
        defaultColDef={{ ...LIST_COLUMN, ...ownKeys }}
        {...(choice === 'many'
          ? { selectionColumnDef: { width: 34, resizable: false, sortable: false, ...ownKeys } }
          : {})}
        getRowId={({ data }) => data.id}
        rowSelection={choice === 'many' ? MANY_ROWS : ONE_ROW}
        onGridReady={({ api }) => {
          grid.current = api;
        }}
        onFirstDataRendered={({ api }) => {
          showChoice(api, chosenIds);
          onFirstShown?.(api);
        }}
        onSelectionChanged={({ api, source }) => {
          if (source !== OWN_SOURCE) onChoose(api.getSelectedRows().map(({ id }) => id));
        }}
        onCellFocused={onFocused}
        onCellKeyDown={(event) => onKeyDown(event, event.api)}
      />
    </div>
  );
}

function showChoice<Row extends Identified>(grid: GridApi<Row> | null, ids: readonly string[]): void {
  if (!grid) return;
  const wanted = new Set(ids);
  const shown = new Set(grid.getSelectedRows().map(({ id }) => id));
  if (wanted.size === shown.size && ids.every((id) => shown.has(id))) return;
  const nodes = ids.flatMap((id) => grid.getRowNode(id) ?? []);
  grid.deselectAll('all', OWN_SOURCE);
  grid.setNodesSelected({ nodes, newValue: true, source: OWN_SOURCE });
  if (nodes.length === 1 && nodes[0]) grid.ensureNodeVisible(nodes[0]);
}
