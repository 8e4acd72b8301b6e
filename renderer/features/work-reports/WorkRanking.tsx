import { Select } from 'antd';
import { useMemo } from 'react';
import { regionName } from '../../../shared/domain/enterprise/regions.ts';
import { RANKED_BY, type RankedBy, rankUnions, sumFigures } from '../../../shared/domain/workReports/ranking.ts';
import { WORK_FIGURES, type WorkReport } from '../../../shared/domain/workReports/workReport.ts';
import { RANKED_BY_TEXTS, WORK_FIGURE_TEXTS } from '../../../shared/i18n/workReportText.ts';
import { useTexts } from '../../app/texts.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWorkReportView, workReportRankingChosen } from './workReportView.ts';

/** Rows that the table draws; the copy and the paper have all. */
const ROWS_SHOWN = 500;

/** What all unions did together, counted and approximate figures apart, and who did most. */
export function WorkRanking({ reports }: { readonly reports: readonly WorkReport[] }) {
  const { t, format } = useTexts();
  const by = useWorkReportView(({ rankedBy }) => rankedBy);
  const sums = useMemo(() => sumFigures(reports), [reports]);
  const ranked = useMemo(() => rankUnions(reports, by), [reports, by]);
  const valueText = (value: number | null) =>
    value === null ? '' : by === 'adoption' ? `${format.rate(value)}%` : format.count(value);
  return (
    <div className="work-reports__panels">
      <Panel title={t('work-reports.sums')} note={t('work-reports.sums-note')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('work-reports.figure')}</th>
              <th scope="col" className="work-reports__number">
                {t('work-reports.counted')}
              </th>
              <th scope="col" className="work-reports__number">
                {t('work-reports.reports')}
              </th>
              <th scope="col" className="work-reports__number">
                {t('work-reports.approximate')}
              </th>
              <th scope="col" className="work-reports__number">
                {t('work-reports.reports')}
              </th>
            </tr>
          </thead>
          <tbody>
            {WORK_FIGURES.map((id) => {
              const sum = sums[id];
              return (
                <tr key={id}>
                  <th scope="row">{t(WORK_FIGURE_TEXTS[id])}</th>
                  <td className="work-reports__number">{sum.countedReports > 0 ? format.count(sum.counted) : '—'}</td>
                  <td className="work-reports__number work-reports__faint">{format.count(sum.countedReports)}</td>
                  <td className="work-reports__number">
                    {sum.approximateReports > 0
                      ? t('work-reports.about', { count: format.count(sum.approximate) })
                      : '—'}
                  </td>
                  <td className="work-reports__number work-reports__faint">{format.count(sum.approximateReports)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Panel>
      <Panel
        title={t('work-reports.ranking')}
        note={t('work-reports.ranking-note')}
        actions={
          <Select<RankedBy>
            size="small"
            aria-label={t('work-reports.ranked-by')}
            popupMatchSelectWidth={false}
            value={by}
            onChange={workReportRankingChosen}
            options={RANKED_BY.map((value) => ({ value, label: t(RANKED_BY_TEXTS[value]) }))}
          />
        }
      >
        <table>
          <thead>
            <tr>
              <th scope="col" className="work-reports__rank">
                {t('work-reports.rank')}
              </th>
              <th scope="col">{t('work-reports.union')}</th>
              <th scope="col">{t('work-reports.region')}</th>
              <th scope="col" className="work-reports__number">
                {t(RANKED_BY_TEXTS[by])}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranked.slice(0, ROWS_SHOWN).map(({ unionName, regionCode, rank, value, isApproximate }) => (
              <tr key={`${regionCode}${unionName}`} className={rank === null ? 'work-reports__unranked' : ''}>
                <td className="work-reports__rank">{rank ?? '—'}</td>
                <th scope="row" title={unionName}>
                  {unionName}
                </th>
                <td>{regionName(regionCode) ?? regionCode}</td>
                <td className="work-reports__number">
                  {value === null
                    ? t(isApproximate ? 'work-reports.only-approximate' : 'work-reports.unknown')
                    : isApproximate
                      ? t('work-reports.about', { count: valueText(value) })
                      : valueText(value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {ranked.length > ROWS_SHOWN && (
          <p className="work-reports__cut">
            {t('work-reports.cut', { shown: format.count(ROWS_SHOWN), count: format.count(ranked.length) })}
          </p>
        )}
      </Panel>
    </div>
  );
}
