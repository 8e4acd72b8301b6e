import './meetingsPage.css';
import { Button, Dropdown } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useState } from 'react';
import type { Demand } from '../../../shared/domain/demands/demand.ts';
import { type Meeting, MEETING_KINDS, type MeetingSeries } from '../../../shared/domain/meetings/meeting.ts';
import { nextMeeting } from '../../../shared/domain/meetings/meetingOrder.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { MEETING_KIND_TEXTS } from '../../../shared/i18n/meetingText.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useTexts } from '../../app/texts.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { MeetingPane } from './MeetingPane.tsx';
import { meetingSelected, MEETING_VIEWS, type MeetingViewKind, useMeetingView, viewChosen } from './meetingView.ts';
import { MonthCalendar } from './MonthCalendar.tsx';
import { NextMeeting } from './NextMeeting.tsx';
import { SeriesStrip } from './SeriesStrip.tsx';
import { useMeetingCommands } from './useMeetingCommands.tsx';

const MeetingGrid = lazy(() => import('./MeetingGrid.tsx').then((file) => ({ default: file.MeetingGrid })));
const SeriesDialog = lazy(() => import('./SeriesDialog.tsx').then((file) => ({ default: file.SeriesDialog })));
const RhythmDialog = lazy(() => import('./RhythmDialog.tsx').then((file) => ({ default: file.RhythmDialog })));

const VIEW_TEXTS = {
  calendar: 'meetings.view-calendar',
  list: 'meetings.view-list',
} as const satisfies Record<MeetingViewKind, TextKey>;

/** The rhythm of meetings with the workers and at the table, and what came of each. */
export function MeetingsPage({ detail }: { readonly detail: NegotiationDetail }) {
  const { id: negotiationId } = detail.negotiation;
  const list = useQuery(api.meetings.list, { negotiationId });
  const demands = useQuery(api.demands.list, { negotiationId });
  if (list.state !== 'ready') return <QueryState of={list} />;
  if (demands.state !== 'ready') return <QueryState of={demands} />;
  return <Plan detail={detail} {...list.value} demands={demands.value} />;
}

interface PlanProps {
  readonly detail: NegotiationDetail;
  readonly meetings: readonly Meeting[];
  readonly series: readonly MeetingSeries[];
  readonly demands: readonly Demand[];
}

type OpenDialog = { readonly kind: 'rhythm' } | { readonly kind: 'series'; readonly series: MeetingSeries | null };

function Plan({ detail, meetings, series, demands }: PlanProps) {
  const { t } = useTexts();
  const { negotiation } = detail;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const view = useMeetingView((state) => state.view);
  const selectedId = useMeetingView((state) => state.selectedId);
  const commands = useMeetingCommands(negotiation.id, meetings);
  const today = dayjs().format('YYYY-MM-DD');
  const next = nextMeeting(meetings, today);
  const selected = meetings.find(({ id }) => id === selectedId);

  const kinds = MEETING_KINDS.map((kind) => ({
    key: kind,
    label: t(MEETING_KIND_TEXTS[kind]),
    onClick: () => void commands.create(kind, today),
  }));
  const newMeeting = (
    <Dropdown menu={{ items: kinds }} trigger={['click']}>
      <Button aria-haspopup="menu">{t('meetings.new')}</Button>
    </Dropdown>
  );
  const newSeries = (
    <Button onClick={() => setDialog({ kind: 'series', series: null })}>{t('meetings.new-series')}</Button>
  );
  const rhythm = (
    <Button type="primary" onClick={() => setDialog({ kind: 'rhythm' })}>
      {t('meetings.case-rhythm')}
    </Button>
  );

  return (
    <div className="meetings">
      {meetings.length === 0 && series.length === 0 ? (
        <Empty
          text={t('meetings.empty')}
          action={
            <>
              {rhythm}
              {newSeries}
              {newMeeting}
            </>
          }
        />
      ) : (
        <>
          <div className="meetings__tools">
            <NextMeeting meeting={next} today={today} />
            <fieldset className="segments">
              <legend className="visually-hidden">{t('meetings.view')}</legend>
              {MEETING_VIEWS.map((one) => (
                <label key={one}>
                  <input type="radio" name="meeting-view" checked={view === one} onChange={() => viewChosen(one)} />
                  <span>{t(VIEW_TEXTS[one])}</span>
                </label>
              ))}
            </fieldset>
            <Button
              disabled={meetings.length === 0}
              onClick={() => void commands.save(meetings, t('meetings.file-all', { title: negotiation.title }))}
            >
              {t('meetings.export-all')}
            </Button>
            {newSeries}
            {newMeeting}
          </div>
          <div className="meetings__body">
            <div className="meetings__plan">
              {view === 'calendar' ? (
                <MonthCalendar
                  meetings={meetings}
                  next={next}
                  selected={selected}
                  today={today}
                  onSelect={meetingSelected}
                  onCreate={(day) => void commands.create('other', day)}
                />
              ) : (
                <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
                  <MeetingGrid
                    meetings={meetings}
                    demands={demands}
                    today={today}
                    selectedId={selectedId}
                    onSelect={meetingSelected}
                    onRemove={(meeting) => void commands.remove(meeting)}
                  />
                </Suspense>
              )}
              <SeriesStrip
                series={series}
                meetings={meetings}
                today={today}
                onEdit={(one) => setDialog({ kind: 'series', series: one })}
                onRemove={(one) => void commands.removeSeries(one)}
                onExport={(chosen, name) => void commands.save(chosen, name)}
                onRhythm={() => setDialog({ kind: 'rhythm' })}
              />
            </div>
            <aside className="meetings__pane" aria-label={t('meetings.pane')}>
              {selected ? (
                <MeetingPane
                  key={selected.id}
                  meeting={selected}
                  series={series.find(({ id }) => id === selected.seriesId)}
                  demands={demands}
                  negotiationId={negotiation.id}
                  today={today}
                  onRemove={() => void commands.remove(selected)}
                  onExport={() => void commands.save([selected], `${selected.title} ${selected.day}`)}
                />
              ) : (
                <Empty text={t('meetings.none-selected')} />
              )}
            </aside>
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {dialog?.kind === 'series' && (
          <SeriesDialog
            negotiationId={negotiation.id}
            series={dialog.series}
            today={today}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog?.kind === 'rhythm' && (
          <RhythmDialog negotiationId={negotiation.id} today={today} onClose={() => setDialog(null)} />
        )}
      </Suspense>
    </div>
  );
}
