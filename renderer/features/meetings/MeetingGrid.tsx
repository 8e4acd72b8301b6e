import type { ColDef, GridApi } from 'ag-grid-community';
import { useMemo } from 'react';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import type { Meeting } from '../../../shared/domain/meetings/meeting.ts';
import { MEETING_KIND_TEXTS, MEETING_STATE_TEXTS } from '../../../shared/i18n/meetingText.ts';
import { useTexts } from '../../app/texts.ts';
import { type GridKey, WalkedGrid } from '../../ui/WalkedGrid.tsx';
import { weekdayName } from './meetingWords.ts';

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
  const chosenIds = useMemo(() => (selectedId === null ? [] : [selectedId]), [selectedId]);
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

  const onKeyDown = ({ event, data }: GridKey<Meeting>) => {
    if (event instanceof KeyboardEvent && event.key === 'Delete' && data) onRemove(data);
  };
  const showNext = (grid: GridApi<Meeting>) => {
    const next = meetings.find(({ day }) => day >= today);
    const node = next && grid.getRowNode(next.id);
    if (node && selectedId === null) grid.ensureNodeVisible(node, 'middle');
  };
  return (
    <WalkedGrid
      className="meeting-grid"
      rows={meetings}
      columns={columns}
      choice="one"
      chosenIds={chosenIds}
      onChoose={([id]) => {
        if (id !== undefined) onSelect(id);
      }}
      onKeyDown={onKeyDown}
      onFirstShown={showNext}
    />
  );
}
