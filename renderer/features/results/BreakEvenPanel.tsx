import type { BreakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import { breakEvenChartText } from '../../../shared/i18n/chartText.ts';
import { useTexts } from '../../app/texts.ts';
import { BreakEvenChart } from '../../charts/BreakEvenChart.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import { chartHeight } from './chartHeight.ts';

export function BreakEvenPanel({ curve }: { readonly curve: BreakEvenCurve }) {
  const { t, format } = useTexts();
  const text = breakEvenChartText(t, format, curve);
  const table = {
    columns: [t('results.column-fall'), t('results.column-cost'), t('results.column-saving'), t('results.column-net')],
    rows: curve.saving.map(({ fall, saving }) => [
      format.points(fall),
      format.yuan(curve.cost),
      format.yuan(saving),
      format.signedYuan(saving - curve.cost),
    ]),
  };
  return (
    <ChartPanel
      title={t('charts.break-even.title')}
      note={text.unit}
      table={table}
      chart={(width) => (
        <BreakEvenChart curve={curve} text={text} width={width} height={chartHeight(width)} animate={false} />
      )}
    />
  );
}
