import './chart.css';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { axisScale } from '../../shared/domain/axisScale.ts';
import type { NetBar, NetDistributionText } from '../../shared/i18n/simulationText.ts';
import { chartFrame, NUMBER_AXIS } from './chartFrame.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { distributionSteps } from './distributionSteps.ts';

export interface NetDistributionChartProps {
  readonly bars: readonly NetBar[];
  readonly text: NetDistributionText;
  readonly width: number;
  readonly height: number;
  readonly animate: boolean;
}

const SHARE_AXIS_WIDTH = 44;
/** The last thousandth on either side would take half the width. */
const TAIL = 0.001;
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** How often the net comes out at what: losses left of zero, gains right of it, and over both the share up to there. */
export function NetDistributionChart({ bars, text, width, height, animate }: NetDistributionChartProps) {
  const shown = bars.filter(({ share, cumulative }) => cumulative >= TAIL && cumulative - share <= 1 - TAIL);
  const low = shown[0]?.from ?? 0;
  const high = shown.at(-1)?.to ?? 1;
  const marks = axisScale(low, high, Math.max(3, Math.floor(width / 110))).ticks;
  const shares = axisScale(0, Math.max(...bars.map(({ share }) => share)), 4);
  const hasZero = low <= 0 && high >= 0;
  const isSplit = low < 0 && high > 0;
  return (
    <ComposedChart
      {...chartFrame(width, height, text.summary)}
      data={distributionSteps(shown)}
      margin={{ top: 22, right: 4, bottom: 16, left: 2 }}
    >
      <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
      <XAxis
        {...NUMBER_AXIS}
        dataKey="net"
        domain={[low, high]}
        ticks={marks.filter((mark) => mark >= low && mark <= high)}
        tickFormatter={text.amount}
        interval="preserveStartEnd"
        height={24}
        label={{ value: text.netAxis, position: 'insideBottom', offset: -12 }}
      />
      <YAxis
        {...NUMBER_AXIS}
        yAxisId="share"
        width={SHARE_AXIS_WIDTH}
        domain={[0, shares.max]}
        ticks={[...shares.ticks]}
        tickFormatter={text.share}
      />
      <YAxis
        {...NUMBER_AXIS}
        yAxisId="cumulative"
        orientation="right"
        width={SHARE_AXIS_WIDTH}
        domain={[0, 1]}
        ticks={QUARTERS}
        tickFormatter={text.share}
      />
      <Area
        yAxisId="share"
        dataKey="loss"
        type="stepAfter"
        stroke="var(--color-cost)"
        fill="var(--color-cost-soft)"
        fillOpacity={1}
        activeDot={false}
        isAnimationActive={animate}
      />
      <Area
        yAxisId="share"
        dataKey="gain"
        type="stepAfter"
        stroke="var(--color-saving)"
        fill="var(--color-saving-soft)"
        fillOpacity={1}
        activeDot={false}
        isAnimationActive={animate}
      />
      <Line
        yAxisId="cumulative"
        dataKey="cumulative"
        stroke="var(--color-ink-soft)"
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        isAnimationActive={animate}
      />
      {hasZero && (
        <ReferenceLine
          yAxisId="share"
          x={0}
          stroke="var(--color-ink)"
          strokeWidth={1.5}
          label={{
            value: isSplit ? '' : high > 0 ? text.gain : text.loss,
            position: 'top',
            className: 'chart__strong chart__label',
          }}
        />
      )}
      {isSplit && (
        <ReferenceLine
          yAxisId="share"
          segment={[
            { x: low, y: shares.max },
            { x: 0, y: shares.max },
          ]}
          stroke="none"
          label={{ value: text.loss, position: 'insideTopLeft', dy: -20, className: 'chart__cost' }}
        />
      )}
      {isSplit && (
        <ReferenceLine
          yAxisId="share"
          segment={[
            { x: 0, y: shares.max },
            { x: high, y: shares.max },
          ]}
          stroke="none"
          label={{ value: text.gain, position: 'insideTopRight', dy: -20, className: 'chart__saving' }}
        />
      )}
      <Tooltip
        cursor={{ stroke: 'var(--color-line)' }}
        isAnimationActive={false}
        content={
          <ChartTooltip
            textOf={(net) => {
              const bar = bars.find(({ from }) => from === net);
              return bar ? text.point(bar) : '';
            }}
          />
        }
      />
    </ComposedChart>
  );
}
