import {
  type ColDef,
  type ICellRendererParams,
  type IRowNode,
  type IsFullWidthRowParams,
  type PostSortRowsParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo } from 'react';
import { DUE_GROUPS } from '../../../shared/domain/reminders/reminder.ts';
import { DUE_GROUP_TEXTS } from '../../../shared/i18n/reminderText.ts';
import { useTexts } from '../../app/texts.ts';
import { LIST_COLUMN, listGrid } from '../../ui/listGrid.ts';
import { type DueHead, dueHeads, type DueRow } from './dueRows.ts';

type Line = DueRow | DueHead;

interface DueGridProps {
  readonly rows: readonly DueRow[];
  readonly onOpen: (row: DueRow) => void;
}

const isRow = (line: Line | undefined): line is DueRow => line !== undefined && 'reminder' in line;
const HEAD_HEIGHT = 34;

/** Any number of things that are due, group by group; a sort orders within the groups. */
export function DueGrid({ rows, onOpen }: DueGridProps) {
  const { t, language } = useTexts();
  const lines = useMemo((): Line[] => [...dueHeads(rows), ...rows], [rows]);
  const columns = useMemo((): ColDef<Line>[] => {
    const text = (key: 'what' | 'of' | 'article') => ({
      valueGetter: ({ data }: { data: Line | undefined }) => (isRow(data) ? data[key] : ''),
      tooltipValueGetter: ({ data }: { data?: Line | undefined }) => (isRow(data) ? data[key] : undefined),
    });
    const byDay = (_a: unknown, _b: unknown, one: IRowNode<Line>, other: IRowNode<Line>) => {
      const [a, b] = [one.data, other.data];
      return isRow(a) && isRow(b) && a.day !== b.day ? (a.day < b.day ? -1 : 1) : 0;
    };
    return [
      {
        colId: 'what',
        headerName: t('due.what'),
        flex: 2.7,
        minWidth: 240,
        ...text('what'),
        tooltipValueGetter: ({ data }) => (isRow(data) ? `${data.what} ${data.names}`.trim() : undefined),
        cellRenderer: What,
      },
      { colId: 'of', headerName: t('due.of'), flex: 1.5, minWidth: 140, ...text('of') },
      { colId: 'day', headerName: t('due.day'), width: 98, valueGetter: ({ data }) => (isRow(data) ? data.day : '') },
      {
        colId: 'left',
        headerName: t('due.left'),
        width: language === 'en' ? 124 : 118,
        valueGetter: ({ data }) => (isRow(data) ? data.left : ''),
        comparator: byDay,
        cellClass: ({ data }) => (data ? `due-grid__left due-grid__left--${data.group}` : ''),
      },
      { colId: 'article', headerName: t('due.article'), flex: 1.9, minWidth: 150, ...text('article') },
    ];
  }, [t, language]);

  return (
    <div className="due-grid">
      <AgGridReact<Line>
        key={language}
        {...listGrid(language)}
        rowData={lines}
        columnDefs={columns}
        defaultColDef={LIST_COLUMN}
        context={{ onOpen } satisfies Context}
        getRowId={({ data }) => data.id}
        isFullWidthRow={({ rowNode }: IsFullWidthRowParams<Line>) => !isRow(rowNode.data)}
        fullWidthCellRenderer={Head}
        getRowHeight={({ data }) => (isRow(data) ? undefined : HEAD_HEIGHT)}
        postSortRows={keepGroups}
        onCellDoubleClicked={({ data }) => {
          if (isRow(data)) onOpen(data);
        }}
        onCellKeyDown={({ event, data }) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter' && isRow(data)) onOpen(data);
        }}
      />
    </div>
  );
}

interface Context {
  readonly onOpen: (row: DueRow) => void;
}

/** The groups keep their order, each with its head on top. */
function keepGroups({ nodes }: PostSortRowsParams<Line>): void {
  const rank = ({ data }: IRowNode<Line>) => (data ? DUE_GROUPS.indexOf(data.group) * 2 + Number(isRow(data)) : 0);
  nodes.sort((a, b) => rank(a) - rank(b));
}

function What({ data, context }: ICellRendererParams<Line, unknown, Context>) {
  if (!isRow(data)) return null;
  return (
    <>
      <button type="button" className="due-grid__what" tabIndex={-1} onClick={() => context.onOpen(data)}>
        {data.what}
      </button>
      {data.names !== '' && <small className="due-grid__names">{data.names}</small>}
    </>
  );
}

function Head({ data }: ICellRendererParams<Line>) {
  const { t, format } = useTexts();
  if (!data || isRow(data)) return null;
  return (
    // The grid makes a row of it, and a row has cells.
    <div className="due-grid__head" data-group={data.group} role="gridcell">
      <b>{t(DUE_GROUP_TEXTS[data.group])}</b>
      <span>{t('due.items', { count: format.count(data.count) })}</span>
    </div>
  );
}
