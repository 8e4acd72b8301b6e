import { memo } from 'react';
import type { Simulation } from '../../../shared/domain/wage/tools/simulate.ts';
import { netBars, netDistributionText } from '../../../shared/i18n/simulationText.ts';
import { useTexts } from '../../app/texts.ts';
import { NetDistributionChart } from '../../charts/NetDistributionChart.tsx';
import { ChartPanel } from '../results/ChartPanel.tsx';
import { chartHeight } from '../results/chartHeight.ts';

/** How often the net came out at what. */
export const SpreadOfNetPanel = memo(function SpreadOfNetPanel({ simulation }: { simulation: Simulation }) {
  const { t, format } = useTexts();
  const bars = netBars(simulation);
  const text = netDistributionText(t, format, simulation);
  const table = {
    columns: [
      t('simulation.column-from'),
      t('simulation.column-to'),
      t('simulation.column-draws'),
      t('simulation.column-share'),
      t('simulation.column-cumulative'),
    ],
    rows: bars.map(({ from, to, draws, share, cumulative }) => [
      format.yuan(from),
      format.yuan(to),
      format.count(draws),
      format.percent(share, 2),
      format.percent(cumulative, 2),
    ]),
  };
  return (
    <ChartPanel
      title={t('charts.net-distribution.title')}
      note={t('charts.net-distribution.note')}
      table={table}
      chart={(width) => (
        <NetDistributionChart bars={bars} text={text} width={width} height={chartHeight(width)} animate={false} />
      )}
    />
  );
});
