import './chart.css';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { axisScale } from '../../shared/domain/axisScale.ts';
import { axisWidth } from './axisWidth.ts';
import { chartFrame, NUMBER_AXIS, scaleAxis } from './chartFrame.ts';
import { ChartTooltip } from './ChartTooltip.tsx';

/** Days are counted from the opening one; values are fractions. */
export interface BurnUp {
  readonly days: readonly { readonly at: number; readonly value: number }[];
  readonly goal: number;
  /** Where the window ends. */
  readonly end: number;
  /** At the end; null where nothing is projected. */
  readonly projection: { readonly value: number; readonly low: number; readonly high: number } | null;
}

export interface BurnUpChartText {
  readonly summary: string;
  readonly goal: string;
  /** Beside the last day known. */
  readonly now: string;
  readonly projection: string;
  readonly day: (at: number) => string;
  readonly mark: (value: number) => string;
  readonly point: (at: number) => string;
}

interface BurnUpChartProps {
  readonly burnUp: BurnUp;
  readonly text: BurnUpChartText;
  readonly width: number;
  readonly height: number;
}

const MARGIN = { top: 14, right: 26, bottom: 2, left: 2 };
/** Room that the mark of a day takes on the axis, in pixels. */
const DAY_WIDTH = 56;

/** A rate over the window against its goal, and where the last weeks lead. */
export function BurnUpChart({ burnUp, text, width, height }: BurnUpChartProps) {
  const { days, goal, end, projection } = burnUp;
  const last = days.at(-1);
  const values = [...days.map(({ value }) => value), goal, ...(projection ? [projection.low, projection.high] : [])];
  // The space above the highest line belongs to its words.
  const highest = Math.min(1, Math.max(...values) + 0.02);
  const scale = axisScale(100 * Math.max(0, Math.min(...values) - 0.02), 100 * highest, 4);
  const yAxisWidth = axisWidth(scale.ticks.map((value) => text.mark(value / 100)));
  const points: Point[] = days.map(({ at, value }) => ({ at, value: 100 * value }));
  if (projection && last) {
    const from = 100 * last.value;
    points.push({ at: last.at, projected: from, band: [from, from] });
    points.push({
      at: end,
      projected: 100 * projection.value,
      band: [100 * projection.low, 100 * projection.high],
    });
  }
  const lastAt = last?.at ?? 0;
  // Words at the end of the projection stand above it, unless the line of the goal is just there.
  const room = 0.14 * (scale.max - scale.min);
  const isUnderGoal = projection !== null && projection.value < goal && 100 * (goal - projection.high) < room;
  return (
    <ComposedChart {...chartFrame(width, height, text.summary)} data={points} margin={MARGIN}>
      <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
      <XAxis
        {...NUMBER_AXIS}
        dataKey="at"
        domain={[0, Math.max(1, end, lastAt)]}
        ticks={dayTicks(Math.max(1, end, lastAt), lastAt, width - yAxisWidth)}
        tickFormatter={text.day}
        height={24}
      />
      <YAxis {...scaleAxis(scale, (value) => text.mark(value / 100))} />
      <Area
        dataKey="band"
        stroke="none"
        fill="var(--color-saving)"
        fillOpacity={0.18}
        isAnimationActive={false}
        activeDot={false}
        connectNulls
      />
      <ReferenceLine
        y={100 * goal}
        stroke="var(--color-ink)"
        strokeDasharray="4 3"
        label={{ value: text.goal, position: 'insideBottomLeft', className: 'chart__mark chart__label' }}
      />
      <Line
        dataKey="projected"
        stroke="var(--color-saving)"
        strokeDasharray="3 3"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        connectNulls
      />
      <Line
        dataKey="value"
        stroke="var(--color-saving)"
        strokeWidth={2.5}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      {last && (
        <ReferenceDot
          x={last.at}
          y={100 * last.value}
          r={4}
          fill="var(--color-saving)"
          stroke="none"
          label={{ value: text.now, position: isUnderGoal ? 'top' : 'bottom', className: 'chart__strong chart__label' }}
        />
      )}
      {projection && (
        <ReferenceDot
          x={end}
          y={100 * projection.value}
          r={2}
          fill="var(--color-saving)"
          stroke="none"
          label={{
            value: text.projection,
            position: 'left',
            dy: isUnderGoal ? 18 : -14,
            dx: 8,
            className: 'chart__mark chart__label',
          }}
        />
      )}
      <Tooltip
        cursor={{ stroke: 'var(--color-line)' }}
        isAnimationActive={false}
        content={<ChartTooltip textOf={(at) => text.point(Number(at))} />}
      />
    </ComposedChart>
  );
}

interface Point {
  readonly at: number;
  readonly value?: number;
  readonly projected?: number;
  readonly band?: readonly [number, number];
}

/** The first and last day, the one shown, and as many even steps between as have room. */
function dayTicks(end: number, now: number, plotWidth: number): number[] {
  const most = Math.max(1, Math.floor(plotWidth / DAY_WIDTH));
  const step = DAY_STEPS.find((days) => end / days <= most) ?? Math.ceil(end / most);
  const room = (DAY_WIDTH * end) / Math.max(1, plotWidth);
  const fixed = [0, now, end].filter((at, index, all) => all.every((other, i) => i <= index || other - at >= room));
  const even = Array.from({ length: Math.floor(end / step) }, (_, at) => (at + 1) * step);
  const between = even.filter((at) => fixed.every((other) => Math.abs(other - at) >= room));
  return [...new Set([...fixed, ...between])].sort((a, b) => a - b);
}
const DAY_STEPS = [1, 2, 7, 14, 30, 61, 91, 182] as const;
