import './workReports.css';
import { Button, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { IssuedPaper } from '../../../shared/contract/data.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { WorkReport } from '../../../shared/domain/workReports/workReport.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';
import { api } from '../../api/bridge.ts';
import { useQuery } from '../../api/useQuery.ts';
import { useMenuAction } from '../../app/menuActions.ts';
import { useTexts } from '../../app/texts.ts';
import { useUndoOffer } from '../../app/useUndoOffer.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { QueryState } from '../../ui/QueryState.tsx';
import { useRun } from '../../ui/useRun.ts';
import { RegionPicker } from '../enterprise/RegionPicker.tsx';
import { PaperLogTable } from '../papers/PaperLogTable.tsx';
import { lastQuarter } from './newReportTerms.ts';
import { daysOf, periodsOf, visibleWorkReports } from './visibleWorkReports.ts';
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
const WorkReportPaperDialog = lazy(() =>
  import('../papers/WorkReportPaperDialog.tsx').then((file) => ({ default: file.WorkReportPaperDialog })),
);
const PasteWorkReportsDialog = lazy(() =>
  import('./PasteWorkReportsDialog.tsx').then((file) => ({ default: file.PasteWorkReportsDialog })),
);

const VIEW_TEXTS = {
  reports: 'work-reports.view-reports',
  ranking: 'work-reports.view-ranking',
  trend: 'work-reports.view-trend',
  papers: 'work-reports.view-papers',
} as const satisfies Record<WorkReportViewName, TextKey>;

/** What grassroots unions did: their reports, who did most, and how it goes on. */
export function WorkReportsPage({ settings }: { readonly settings: Settings }) {
  const reports = useQuery(api.workReports.list, {});
  const papers = useQuery(api.papers.list, { kind: 'work-report' });
  if (reports.state !== 'ready') return <QueryState of={reports} />;
  if (papers.state !== 'ready') return <QueryState of={papers} />;
  return <Reports reports={reports.value} papers={papers.value} settings={settings} />;
}

interface ReportsProps {
  readonly reports: readonly WorkReport[];
  readonly papers: readonly IssuedPaper[];
  readonly settings: Settings;
}

function Reports({ reports, papers, settings }: ReportsProps) {
  const { t } = useTexts();
  const { view, search, period, region, selectedIds, rankedBy } = useWorkReportView();
  const [dialog, setDialog] = useState<'new' | 'paste' | 'paper' | null>(null);
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
  const days = useMemo(() => daysOf(reports, period), [reports, period]);
  const shown = (): ReactNode => {
    if (view === 'papers') return <IssuedReports papers={papers} />;
    if (rows.length === 0) {
      return <Empty text={t(reports.length === 0 ? 'work-reports.empty' : 'work-reports.nothing-found')} />;
    }
    if (view === 'ranking') return <WorkRanking reports={rows} />;
    return view === 'trend' ? <WorkTrend reports={rows} /> : <ReportList rows={rows} selectedIds={selectedIds} />;
  };
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
      {reports.length === 0 && papers.length === 0 ? (
        <Empty text={t('work-reports.empty')} action={enter} />
      ) : (
        <>
          <div className="work-reports__tools" role="toolbar" aria-label={t('work-reports.tools')}>
            {enter}
            {days && <Button onClick={() => setDialog('paper')}>{t('work-reports.issue')}</Button>}
            <input
              ref={searchField}
              type="search"
              className="work-reports__search"
              aria-label={t('work-reports.search')}
              placeholder={t('work-reports.search')}
              value={search}
              onChange={({ target }) => workReportSearchChanged(target.value)}
            />
            <RegionPicker
              hideLabel
              code={region}
              placeholder={t('unit-agreements.region-any')}
              onChange={workReportRegionChosen}
            />
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
          <Suspense fallback={<QueryState of={{ state: 'loading' }} />}>{shown()}</Suspense>
        </>
      )}
      <Suspense fallback={null}>
        {dialog === 'new' && <NewWorkReportDialog terms={terms} onClose={() => setDialog(null)} />}
        {dialog === 'paper' && days && (
          <WorkReportPaperDialog
            settings={settings}
            choice={{ ...days, region, rankedBy: rankedBy === 'demandsAdopted' ? 'adoption' : rankedBy }}
            onClose={() => setDialog(null)}
            onIssued={() => {
              setDialog(null);
              workReportViewChosen('papers');
            }}
          />
        )}
        {dialog === 'paste' && <PasteWorkReportsDialog terms={terms} onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}

function IssuedReports({ papers }: Pick<ReportsProps, 'papers'>) {
  const { t, format } = useTexts();
  if (papers.length === 0) return <Empty text={t('work-reports.no-papers')} />;
  return (
    <div className="papers-page">
      <Panel title={t('papers.log')} note={t('papers.log-note', { count: format.count(papers.length) })}>
        <PaperLogTable papers={papers} />
      </Panel>
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
    <div className={only ? 'work-reports__body' : 'work-reports__body work-reports__body--whole'}>
      <div className="work-reports__list">
        <WorkReportGrid
          rows={rows}
          selectedIds={selectedIds}
          onSelect={workReportsSelected}
          onRemove={(ids) => void remove(ids)}
        />
        <footer className="work-reports__foot">
          <span role="status">{t('work-reports.count', { count: format.count(rows.length) })}</span>
          {selected.length === 0 && <span>{t('work-reports.none-selected')}</span>}
          {selected.length > 0 && (
            <Button size="small" danger type="text" onClick={() => void remove(selected.map(({ id }) => id))}>
              {t('work-reports.remove', { count: format.count(selected.length) })}
            </Button>
          )}
        </footer>
      </div>
      {only && (
        <aside className="work-reports__pane" aria-label={t('work-reports.pane')}>
          <WorkReportPane key={only.id} report={only} />
        </aside>
      )}
    </div>
  );
}
