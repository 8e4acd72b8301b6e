import './workReports.css';
import { Button, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { WorkReport } from '../../../shared/domain/workReports/workReport.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { lastQuarter } from './newReportTerms.ts';
import { periodsOf, visibleWorkReports } from './visibleWorkReports.ts';
import { WorkRanking } from './WorkRanking.tsx';
import { WorkReportGrid } from './WorkReportGrid.tsx';
import { WorkReportPane } from './WorkReportPane.tsx';
import {
  useWorkReportView,
  WORK_REPORT_VIEWS,
  workReportPeriodChosen,
  workReportRegionChosen,
  workReportSearchChanged,
  workReportsSelected,
  workReportViewChosen,
  type WorkReportViewName,
} from './workReportView.ts';

const WorkTrend = lazy(() => import('./WorkTrend.tsx').then((file) => ({ default: file.WorkTrend })));
const NewWorkReportDialog = lazy(() =>
  import('./NewWorkReportDialog.tsx').then((file) => ({ default: file.NewWorkReportDialog })),
);
const PasteWorkReportsDialog = lazy(() =>
  import('./PasteWorkReportsDialog.tsx').then((file) => ({ default: file.PasteWorkReportsDialog })),
);

const VIEW_TEXTS = {
  reports: 'work-reports.view-reports',
  ranking: 'work-reports.view-ranking',
  trend: 'work-reports.view-trend',
} as const satisfies Record<WorkReportViewName, TextKey>;

/** What grassroots unions did: their reports, who did most, and how it goes on. */
export function WorkReportsPage() {
  const reports = useQuery(api.workReports.list, {});
  if (reports.state !== 'ready') return <QueryState of={reports} />;
  return <Reports reports={reports.value} />;
}

function Reports({ reports }: { readonly reports: readonly WorkReport[] }) {
  const { t } = useTexts();
  const { view, search, period, region, selectedIds } = useWorkReportView();
  const [dialog, setDialog] = useState<'new' | 'paste' | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useMenuAction('find', () => searchField.current?.focus());
  const rows = useMemo(
    () => visibleWorkReports(reports, { search, period, region }),
    [reports, search, period, region],
  );
  const periods = useMemo(() => periodsOf(reports), [reports]);
  const [newest] = reports;
  const terms = newest
    ? { regionCode: newest.regionCode, fromDay: newest.fromDay, toDay: newest.toDay }
    : { regionCode: '', ...lastQuarter(dayjs().format('YYYY-MM-DD')) };
  const enter = (
    <>
      <Button type={reports.length === 0 ? 'primary' : 'default'} onClick={() => setDialog('new')}>
        {t('work-reports.new')}
      </Button>
      <Button onClick={() => setDialog('paste')}>{t('work-reports.paste')}</Button>
    </>
  );
  return (
    <div className="work-reports">
      {reports.length === 0 ? (
        <Empty text={t('work-reports.empty')} action={enter} />
      ) : (
        <>
          <div className="work-reports__tools" role="toolbar" aria-label={t('work-reports.tools')}>
            {enter}
            <input
              ref={searchField}
              type="search"
              className="work-reports__search"
              aria-label={t('work-reports.search')}
              placeholder={t('work-reports.search')}
              value={search}
              onChange={({ target }) => workReportSearchChanged(target.value)}
            />
            <RegionPicker code={region} onChange={workReportRegionChosen} />
            <Select<string>
              aria-label={t('work-reports.period')}
              popupMatchSelectWidth={false}
              value={period ?? ''}
              onChange={(chosen) => workReportPeriodChosen(chosen === '' ? null : chosen)}
              options={[
                { value: '', label: t('work-reports.all-periods') },
                ...periods.map((one) => ({ value: one, label: one.replace('/', ' – ') })),
              ]}
            />
            <Segmented<WorkReportViewName>
              value={view}
              onChange={workReportViewChosen}
              options={WORK_REPORT_VIEWS.map((value) => ({ value, label: t(VIEW_TEXTS[value]) }))}
            />
          </div>
          {rows.length === 0 ? (
            <Empty text={t('work-reports.nothing-found')} />
          ) : (
            <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>
              {view === 'reports' && <ReportList rows={rows} selectedIds={selectedIds} />}
              {view === 'ranking' && <WorkRanking reports={rows} />}
              {view === 'trend' && <WorkTrend reports={rows} />}
            </Suspense>
          )}
        </>
      )}
      <Suspense fallback={null}>
        {dialog === 'new' && <NewWorkReportDialog terms={terms} onClose={() => setDialog(null)} />}
        {dialog === 'paste' && <PasteWorkReportsDialog terms={terms} onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}

interface ReportListProps {
  readonly rows: readonly WorkReport[];
  readonly selectedIds: readonly string[];
}

function ReportList({ rows, selectedIds }: ReportListProps) {
  const { t, format } = useTexts();
  const run = useRun();
  const offerUndo = useUndoOffer();
  const chosen = useMemo(() => new Set(selectedIds), [selectedIds]);
  const selected = rows.filter(({ id }) => chosen.has(id));
  const [only] = selected.length === 1 ? selected : [];
  const remove = (ids: readonly string[]) =>
    run(async () => {
      await api.workReports.remove({ ids: [...ids] });
      workReportsSelected([]);
      offerUndo({
        step: api.workReports.remove.path,
        text: t('work-reports.removed', { count: format.count(ids.length) }),
      });
    });
  return (
    <div className="work-reports__body">
      <div className="work-reports__list">
        <WorkReportGrid
          rows={rows}
          selectedIds={selectedIds}
          onSelect={workReportsSelected}
          onRemove={(ids) => void remove(ids)}
        />
        <footer className="work-reports__foot">
          <span role="status">{t('work-reports.count', { count: format.count(rows.length) })}</span>
          {selected.length > 0 && (
            <Button size="small" danger type="text" onClick={() => void remove(selected.map(({ id }) => id))}>
              {t('work-reports.remove', { count: format.count(selected.length) })}
            </Button>
          )}
        </footer>
      </div>
      <aside className="work-reports__pane" aria-label={t('work-reports.pane')}>
        {only ? <WorkReportPane key={only.id} report={only} /> : <Empty text={t('work-reports.none-selected')} />}
      </aside>
    </div>
  );
}
