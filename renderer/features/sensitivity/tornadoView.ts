import type { Fen } from '../../../shared/domain/money.ts';
import type { EvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { presentValue } from '../../../shared/domain/wage/tools/presentValues.ts';
import type { SensitivityBar } from '../../../shared/domain/wage/tools/sensitivity.ts';
import type { SensitivityInput } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { uncertainMeasure, uncertainName, uncertainValue } from '../../../shared/i18n/uncertainText.ts';
import type { Texts } from '../../app/texts.ts';
import type { TornadoBar, TornadoChartProps } from '../../charts/TornadoChart.tsx';
import type { FiguresTable } from '../results/ChartPanel.tsx';

type Words = Pick<Texts, 't' | 'format'>;

export interface TornadoView {
  readonly bars: readonly TornadoBar[];
  /** Of the nets. */
  readonly unit: string;
  readonly text: TornadoChartProps['text'];
  readonly table: FiguresTable;
}

/** All that the tornado says, in words and as a table. */
export function tornadoView(
  { t, format }: Words,
  input: EvaluationInput,
  net: Fen,
  bars: readonly SensitivityBar[],
): TornadoView {
  const largest = bars.reduce(
    (most, { netAtLow, netAtHigh }) => Math.max(most, Math.abs(netAtLow), Math.abs(netAtHigh)),
    Math.abs(net),
  );
  const { unit, show } = format.axis(largest);
  const shown = bars.map((bar): TornadoBar => {
    const [low, high] = spreadEnds({ t, format }, input, bar, presentValue(input, bar.which));
    const name = uncertainName(t, bar.which, input);
    return {
      id: bar.which,
      name,
      low: { value: low, net: bar.netAtLow },
      high: { value: high, net: bar.netAtHigh },
      summary: t('sensitivity.bar', {
        name,
        low,
        high,
        netAtLow: format.money(bar.netAtLow, { signed: true }),
        netAtHigh: format.money(bar.netAtHigh, { signed: true }),
      }),
    };
  });
  return {
    bars: shown,
    unit,
    text: {
      summary: t('sensitivity.summary', {
        net: format.money(net, { signed: true }),
        name: shown[0]?.name ?? '',
        count: shown.length,
      }),
      base: t('sensitivity.base', { net: format.money(net, { signed: true }) }),
      amount: show,
    },
    table: {
      columns: [
        t('sensitivity.column-input'),
        t('sensitivity.low'),
        t('sensitivity.high'),
        t('sensitivity.column-net-low'),
        t('sensitivity.column-net-high'),
      ],
      rows: shown.map(({ name, low, high }) => [
        name,
        low.value,
        high.value,
        format.signedYuan(low.net),
        format.signedYuan(high.net),
      ]),
    },
  };
}

/** The ends of a spread in people's units: a factor on one figure as that figure, on figures that differ as a change. */
export function spreadEnds(
  { t, format }: Words,
  input: EvaluationInput,
  { which, as, low, high }: SensitivityInput,
  present: number | null,
): readonly [low: string, high: string] {
  const isOneFigure = as === 'factor' && present !== null && which !== 'onCostRates';
  const measure = uncertainMeasure(input, { which, as: isOneFigure ? 'value' : as });
  const factor = isOneFigure ? present : 1;
  const show = (end: number) => uncertainValue(t, format, measure, end * factor);
  return [show(low), show(high)];
}
