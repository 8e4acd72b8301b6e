import type { YearFigures } from '../../../shared/domain/wage/report.ts';
import { yearName } from '../../../shared/i18n/chartText.ts';
import { useTexts } from '../../app/texts.ts';
import { CostAndSavingChart, type CostAndSaving } from '../../charts/CostAndSavingChart.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { LOW_CHART_HEIGHT } from './chartHeight.ts';

interface CostAndSavingPanelProps {
  readonly startMonth: string;
  readonly years: readonly YearFigures[];
}

export function CostAndSavingPanel({ startMonth, years }: CostAndSavingPanelProps) {
  const { t, format } = useTexts();
  const bars = years.map(
    ({ cost, lossAvoided }, at): CostAndSaving => ({
      year: yearName(t, startMonth, at + 1),
      cost,
      saving: lossAvoided,
    }),
  );
  const { unit, show } = format.axis(
    bars.reduce((largest, { cost, saving }) => Math.max(largest, Math.abs(cost), Math.abs(saving)), 0),
  );
  const text = {
    summary: t('charts.by-year.summary', { years: years.length }),
    amount: show,
    point: ({ year, cost, saving }: CostAndSaving) =>
      t('charts.by-year.point', { year, cost: format.money(cost), saving: format.money(saving) }),
  };
  const table = {
    columns: [t('results.column-year'), t('results.column-cost'), t('results.column-saving'), t('results.column-net')],
    rows: bars.map(({ year, cost, saving }, at) => [
      year,
      format.yuan(cost),
      format.yuan(saving),
      format.signedYuan(years[at]?.net),
    ]),
  };
  const note = (
    <span className="chart-legend">
      <i className="chart-legend__cost" />
      {t('charts.by-year.cost')}
      <i className="chart-legend__saving" />
      {t('charts.by-year.saving')}
      <span>{unit}</span>
    </span>
  );
  return (
    <ChartPanel
      title={t('charts.by-year.title')}
      note={note}
      table={table}
      chart={(width) => (
        <CostAndSavingChart years={bars} text={text} width={width} height={LOW_CHART_HEIGHT} animate={false} />
      )}
    />
  );
}
