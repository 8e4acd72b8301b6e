import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import {
  type CellFocusedEvent,
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  RowSelectionModule,
  type RowSelectionOptions,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import { MEETING_KIND_TEXTS, MEETING_STATE_TEXTS } from '../../../shared/i18n/meetingText.ts';
import { useTexts } from '../../app/texts.ts';
import { gridTheme } from '../workforce/gridTheme.ts';
import { weekdayName } from './meetingWords.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  LocaleModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TooltipModule,
]);

const ROW_SELECTION: RowSelectionOptions<Meeting> = {
  mode: 'singleRow',
  checkboxes: false,
  enableClickSelection: true,
};
/** Tells a choice that came from outside the grid. */
const OWN_SOURCE = 'rowDataChanged';

interface MeetingGridProps {
  readonly meetings: readonly Meeting[];
  readonly demands: readonly Demand[];
  readonly today: string;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onRemove: (meeting: Meeting) => void;
}

/** All meetings by day; arrows walk through them. It opens at what comes next. */
export function MeetingGrid({ meetings, demands, today, selectedId, onSelect, onRemove }: MeetingGridProps) {
  const { t, language, format } = useTexts();
  const grid = useRef<GridApi<Meeting> | null>(null);
  const isByArrow = useRef(false);
  const rows = useMemo(() => [...meetings], [meetings]);
  const columns = useMemo((): ColDef<Meeting>[] => {
    const raised = new Map<string, number>();
    for (const { meetingId } of demands)
      if (meetingId !== null) raised.set(meetingId, (raised.get(meetingId) ?? 0) + 1);
    return [
      { colId: 'day', headerName: t('meetings.day'), width: 94, valueGetter: ({ data }) => data?.day, sort: 'asc' },
      {
        colId: 'weekday',
        headerName: t('meetings.weekday'),
        width: language === 'en' ? 90 : 76,
        sortable: false,
        valueGetter: ({ data }) => data && weekdayName(t, data.day),
      },
      { colId: 'time', headerName: t('meetings.time'), width: 58, valueGetter: ({ data }) => data?.time },
      {
        colId: 'title',
        headerName: t('meetings.title'),
        flex: 2,
        minWidth: 118,
        valueGetter: ({ data }) => data?.title,
        tooltipValueGetter: ({ data }) => data?.title,
      },
      {
        colId: 'kind',
        headerName: t('meetings.kind'),
        width: language === 'en' ? 116 : 100,
        valueGetter: ({ data }) => data && t(MEETING_KIND_TEXTS[data.kind]),
      },
      {
        colId: 'chair',
        headerName: t('meetings.chair'),
        flex: 1,
        minWidth: 70,
        valueGetter: ({ data }) => data?.chair,
        tooltipValueGetter: ({ data }) => data?.chair,
      },
      {
        colId: 'state',
        headerName: t('meetings.state'),
        width: language === 'en' ? 74 : 64,
        valueGetter: ({ data }) => data && t(MEETING_STATE_TEXTS[data.state]),
        cellClass: ({ data }) => (data ? `meeting-state--${data.state}` : ''),
      },
      {
        colId: 'demands',
        headerName: t('meetings.demands'),
        width: language === 'en' ? 74 : 58,
        type: 'rightAligned',
        valueGetter: ({ data }) => (data ? (raised.get(data.id) ?? 0) : 0),
        valueFormatter: ({ value }) => (value === 0 ? '' : format.count(value)),
      },
    ];
  }, [t, language, format, demands]);

  useEffect(() => showSelection(grid.current, selectedId), [selectedId, rows]);

  const onKeyDown = (event: CellKeyDownEvent<Meeting> | FullWidthCellKeyDownEvent<Meeting>) => {
    if (event.event instanceof KeyboardEvent && event.event.key === 'Delete' && event.data) onRemove(event.data);
  };
  const onFocused = ({ api: focused, rowIndex }: CellFocusedEvent<Meeting>) => {
    if (!isByArrow.current || rowIndex === null) return;
    isByArrow.current = false;
    focused.getDisplayedRowAtIndex(rowIndex)?.setSelected(true, true);
  };
  return (
    <div
      className="meeting-grid"
      onKeyDownCapture={({ key }) => {
        isByArrow.current = key === 'ArrowUp' || key === 'ArrowDown';
      }}
    >
      <AgGridReact<Meeting>
        key={language}
        theme={gridTheme}
        {...(language === 'zh-CN' ? { localeText: AG_GRID_LOCALE_CN } : {})}
        rowData={rows}
        columnDefs={columns}
        defaultColDef={{
          sortable: true,
          resizable: true,
          suppressMovable: true,
          suppressHeaderMenuButton: true,
          cellDataType: false,
        }}
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
        onFirstDataRendered={({ api: ready }) => {
          showSelection(ready, selectedId);
          const next = meetings.find(({ day }) => day >= today);
          const node = next && ready.getRowNode(next.id);
          if (node && selectedId === null) ready.ensureNodeVisible(node, 'middle');
        }}
        onSelectionChanged={({ api: changed, source }) => {
          const [chosen] = changed.getSelectedRows();
          if (source !== OWN_SOURCE && chosen) onSelect(chosen.id);
        }}
        onCellFocused={onFocused}
        onCellKeyDown={onKeyDown}
      />
    </div>
  );
}

function showSelection(grid: GridApi<Meeting> | null, id: string | null): void {
  const node = id === null ? undefined : grid?.getRowNode(id);
  if (!grid || node?.isSelected()) return;
  grid.deselectAll('all', OWN_SOURCE);
  if (!node) return;
  node.setSelected(true, true, OWN_SOURCE);
  grid.ensureNodeVisible(node);
}
