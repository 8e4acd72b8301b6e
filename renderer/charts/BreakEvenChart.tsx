import './chart.css';
import { axisWidth } from './axisWidth.ts';
import { chartFrame, NUMBER_AXIS, scaleAxis } from './chartFrame.ts';
import { Area, CartesianGrid, ComposedChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { BreakEvenCurve } from '../../shared/domain/wage/breakEvenCurve.ts';
import { axisScale } from '../../shared/domain/axisScale.ts';
import type { BreakEvenChartText } from '../../shared/i18n/chartText.ts';

export interface BreakEvenChartProps {
  readonly curve: BreakEvenCurve;
  readonly text: BreakEvenChartText;
  readonly width: number;
  readonly height: number;
  readonly animate: boolean;
}

const MARGIN = { top: 14, right: 20, bottom: 16, left: 6 };

/** What the raise costs in a full year against what each fall in turnover saves: they meet where the raise pays for itself. */
export function BreakEvenChart({ curve, text, width, height, animate }: BreakEvenChartProps) {
  const { cost, breakEven, expected } = curve;
  const end = curve.ticks.at(-1) ?? 0;
  const mostSaved = curve.saving.at(-1)?.saving ?? 0;
  const scale = axisScale(Math.min(0, cost), Math.max(mostSaved, 1.15 * cost, expected?.saving ?? 0), 4);
  const points = curve.saving.map(({ fall, saving }) => ({
    fall,
    saving,
    short: saving <= cost ? [saving, cost] : null,
    gain: saving >= cost ? [cost, saving] : null,
  }));
  const yAxisWidth = axisWidth(scale.ticks.map(text.amount));
  const plotWidth = width - yAxisWidth - MARGIN.left - MARGIN.right;
  // The words of the cost stand above its line, unless those of the expected saving need the place.
  const range = scale.max - scale.min;
  const isExpectedJustAbove = expected !== null && expected.saving >= cost && expected.saving - cost < 0.12 * range;
  const isLow = cost - scale.min < 0.15 * range;
  const labelSide = (fall: number) => (fall > end * 0.55 ? 'left' : 'right');
  return (
    <ComposedChart {...chartFrame(width, height, text.summary)} data={points} margin={MARGIN}>
      <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
      <XAxis
        {...NUMBER_AXIS}
        dataKey="fall"
        domain={[0, end]}
        ticks={curve.ticks}
        tickFormatter={text.points}
        interval={plotWidth < 220 ? 'preserveStartEnd' : 0}
        height={24}
        label={{ value: text.fallAxis, position: 'insideBottom', offset: -12 }}
      />
      <YAxis {...scaleAxis(scale, text.amount)} />
      <Area
        dataKey="short"
        stroke="none"
        fill="var(--color-cost-soft)"
        fillOpacity={1}
        isAnimationActive={animate}
        activeDot={false}
      />
      <Area
        dataKey="gain"
        stroke="none"
        fill="var(--color-saving-soft)"
        fillOpacity={1}
        isAnimationActive={animate}
        activeDot={false}
      />
      <ReferenceLine
        y={cost}
        stroke="var(--color-cost)"
        strokeWidth={2}
        label={{
          value: text.cost,
          position: isExpectedJustAbove ? 'insideTopRight' : 'insideBottomRight',
          className: 'chart__cost chart__label',
        }}
      />
      <Area
        dataKey="saving"
        stroke="var(--color-saving)"
        strokeWidth={2}
        fill="none"
        activeDot={false}
        isAnimationActive={animate}
      />
      {expected !== null && (
        <ReferenceLine
          segment={[
            { x: expected.fall, y: cost },
            { x: expected.fall, y: expected.saving },
          ]}
          stroke="var(--color-ink)"
          strokeDasharray="2 2"
        />
      )}
      {breakEven !== null && cost > 0 && (
        <ReferenceDot
          x={breakEven}
          y={cost}
          r={4}
          fill="var(--color-surface)"
          stroke="var(--color-ink)"
          strokeWidth={1.5}
          label={{
            value: text.breakEven,
            ...(breakEven < end * 0.22 ? { position: 'right', dy: isLow ? -10 : 12 } : { position: 'left', dy: -10 }),
            offset: 4,
            className: 'chart__mark chart__label',
          }}
        />
      )}
      {expected !== null && (
        <ReferenceDot
          x={expected.fall}
          y={expected.saving}
          r={5}
          fill="var(--color-saving)"
          stroke="none"
          label={{
            value: text.expected,
            position: labelSide(expected.fall),
            className: 'chart__strong chart__label',
          }}
        />
      )}
    </ComposedChart>
  );
}
