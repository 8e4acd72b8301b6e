import type { Figures } from '../../../shared/domain/wage/report.ts';
import { calendarMonth } from '../../../shared/domain/wage/scenarioCalendar.ts';
import { useTexts } from '../../app/texts.ts';
import { RunningNetChart } from '../../charts/RunningNetChart.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { chartHeight } from './chartHeight.ts';

interface RunningNetPanelProps {
  readonly startMonth: string;
  readonly figures: Pick<Figures, 'monthly' | 'paybackMonth'>;
}

export function RunningNetPanel({ startMonth, figures: { monthly, paybackMonth } }: RunningNetPanelProps) {
  const { t, format } = useTexts();
  const netByMonth = monthly.map(({ cumulativeNet }) => cumulativeNet);
  const { unit, show } = format.axis(netByMonth.reduce((largest, net) => Math.max(largest, Math.abs(net)), 0));
  const last = netByMonth.at(-1) ?? 0;
  const monthName = (month: number) => format.month(calendarMonth(startMonth, month));
  const text = {
    summary: t('charts.running-net.summary', { net: format.money(last, { signed: true }) }),
    monthAxis: t('charts.running-net.axis', { month: monthName(1) }),
    amount: show,
    end: last > 0 ? `+${show(last)}` : show(last),
    payback: paybackMonth === null ? '' : t('charts.running-net.payback', { month: paybackMonth }),
    point: (month: number) =>
      t('charts.running-net.point', {
        month,
        calendar: monthName(month),
        net: format.money(netByMonth[month - 1], { signed: true }),
      }),
  };
  const table = {
    columns: [
      t('results.column-month'),
      t('results.column-cost'),
      t('results.column-saving'),
      t('results.column-running-net'),
    ],
    rows: monthly.map(({ cost, lossAvoided, cumulativeNet }, at) => [
      monthName(at + 1),
      format.yuan(cost),
      format.yuan(lossAvoided),
      format.signedYuan(cumulativeNet),
    ]),
  };
  return (
    <ChartPanel
      title={t('charts.running-net.title')}
      note={unit}
      table={table}
      chart={(width) => (
        <RunningNetChart
          netByMonth={netByMonth}
          paybackMonth={paybackMonth}
          text={text}
          width={width}
          height={chartHeight(width)}
          animate={false}
        />
      )}
    />
  );
}
