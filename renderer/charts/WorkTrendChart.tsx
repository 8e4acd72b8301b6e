import './chart.css';
import { Bar, BarChart, CartesianGrid, Legend, Tooltip, XAxis, YAxis } from 'recharts';
import { axisScale } from '../../shared/domain/axisScale.ts';
import { axisWidth } from './axisWidth.ts';
import { ChartTooltip } from './ChartTooltip.tsx';

export interface WorkTrendPoint {
  readonly fromDay: string;
  readonly toDay: string;
  readonly counted: number;
  readonly approximate: number;
}

export interface WorkTrendChartText {
  readonly summary: string;
  readonly count: (value: number) => string;
  readonly counted: string;
  readonly approximate: string;
}

export interface WorkTrendChartProps {
  readonly points: readonly WorkTrendPoint[];
  readonly text: WorkTrendChartText;
  readonly width: number;
  readonly height: number;
  readonly animate: boolean;
}

/** A bar for each period: counted below, what is approximate hatched on top of it. */
export function WorkTrendChart({ points, text, width, height, animate }: WorkTrendChartProps) {
  const scale = axisScale(0, Math.max(1, ...points.map(({ counted, approximate }) => counted + approximate)), 4);
  // Periods of one year differ in their months alone.
  const data = points.map((point) => ({ ...point, period: `${point.fromDay} – ${point.toDay}` }));
  return (
    <BarChart
      className="chart"
      width={width}
      height={height}
      data={data}
      margin={{ top: 12, right: 20, bottom: 4, left: 6 }}
      barCategoryGap="36%"
      accessibilityLayer={false}
      role="img"
      aria-label={text.summary}
    >
      <defs>
        <pattern id="approximate" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" fill="var(--color-accent)" opacity="0.45" />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
      <XAxis dataKey="period" tickLine={false} axisLine={false} minTickGap={12} />
      <YAxis
        niceTicks="none"
        width={axisWidth(scale.ticks.map(text.count))}
        domain={[scale.min, scale.max]}
        ticks={[...scale.ticks]}
        tickFormatter={text.count}
        tickLine={false}
        axisLine={false}
        interval={0}
        allowDecimals={false}
      />
      <Legend verticalAlign="top" align="right" iconType="square" iconSize={9} height={26} />
      <Bar
        dataKey="counted"
        name={text.counted}
        stackId="figure"
        fill="var(--color-accent)"
        maxBarSize={44}
        isAnimationActive={animate}
      />
      <Bar
        dataKey="approximate"
        name={text.approximate}
        stackId="figure"
        fill="url(#approximate)"
        stroke="var(--color-accent)"
        strokeDasharray="3 2"
        maxBarSize={44}
        isAnimationActive={animate}
      />
      <Tooltip
        cursor={{ fill: 'var(--color-line-soft)', opacity: 0.5 }}
        isAnimationActive={false}
        content={
          <ChartTooltip
            textOf={(label) => {
              const point = data.find(({ period }) => period === label);
              return point
                ? `${point.period}: ${text.counted} ${text.count(point.counted)} · ${text.approximate} ${text.count(point.approximate)}`
                : '';
            }}
          />
        }
      />
    </BarChart>
  );
}
