import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { trendOf } from '../../../shared/domain/workReports/ranking.ts';
import { WORK_FIGURES, type WorkFigureId, type WorkReport } from '../../../shared/domain/workReports/workReport.ts';
import { WORK_FIGURE_TEXTS } from '../../../shared/i18n/workReportText.ts';
import { useTexts } from '../../app/texts.ts';
import { WorkTrendChart } from '../../charts/WorkTrendChart.tsx';
import { ChartPanel } from '../results/ChartPanel.tsx';

const CHART_HEIGHT = 280;

/** A figure from period to period: what was counted, and on top of it what is approximate. */
export function WorkTrend({ reports }: { readonly reports: readonly WorkReport[] }) {
  const { t, format } = useTexts();
  const [id, setId] = useState<WorkFigureId>('demandsAdopted');
  const points = useMemo(() => trendOf(reports, id), [reports, id]);
  const columns = [
    t('work-reports.period'),
    t('work-reports.counted'),
    t('work-reports.approximate'),
    t('work-reports.reports'),
  ];
  const rows = points.map((point) => [
    `${point.fromDay} – ${point.toDay}`,
    point.countedReports > 0 ? format.count(point.counted) : '—',
    point.approximateReports > 0 ? t('work-reports.about', { count: format.count(point.approximate) }) : '—',
    format.count(point.countedReports + point.approximateReports),
  ]);
  return (
    <div className="work-reports__panels">
      <ChartPanel
        title={t('work-reports.trend')}
        note={
          <Select<WorkFigureId>
            size="small"
            aria-label={t('work-reports.figure')}
            popupMatchSelectWidth={false}
            value={id}
            onChange={setId}
            options={WORK_FIGURES.map((value) => ({ value, label: t(WORK_FIGURE_TEXTS[value]) }))}
          />
        }
        table={{ columns, rows }}
        chart={(width) => (
          <WorkTrendChart
            points={points}
            text={{
              summary: t('work-reports.trend-summary', { figure: t(WORK_FIGURE_TEXTS[id]) }),
              count: (value) => format.count(value),
              counted: t('work-reports.counted'),
              approximate: t('work-reports.approximate'),
            }}
            width={width}
            height={CHART_HEIGHT}
            animate={false}
          />
        )}
      />
    </div>
  );
}
