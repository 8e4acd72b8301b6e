import './chart.css';
import './convergenceChart.css';
import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { axisScale } from '../../shared/domain/axisScale.ts';
import type { ConvergencePoint } from '../../shared/domain/proposals/convergence.ts';
import type { Side } from '../../shared/domain/proposals/proposal.ts';
import { axisWidth } from './axisWidth.ts';
import { chartFrame, NUMBER_AXIS, scaleAxis } from './chartFrame.ts';
import { ChartTooltip } from './ChartTooltip.tsx';

export interface ConvergenceChartText {
  readonly summary: string;
  readonly mark: (value: number) => string;
  /** Beside a point. */
  readonly value: (value: number) => string;
  readonly day: (dayNumber: number) => string;
  /** What was proposed on a day; empty for none. */
  readonly point: (dayNumber: number) => string;
  /** Beside the distance between both sides; empty while one has not spoken. */
  readonly gap: string;
}

/** A position of a side, drawn across the whole time. */
export interface ConvergenceLevel {
  readonly side: Side;
  readonly value: number;
  readonly text: string;
  /** Whether the words stand above the line; those of the union do where it is left out. */
  readonly isAbove?: boolean;
}

export interface ConvergenceChartProps {
  readonly points: readonly ConvergencePoint[];
  readonly levels: readonly ConvergenceLevel[];
  /** Where both could agree; `isGap` where the employer's end lies below the union's. */
  readonly zone: { readonly low: number; readonly high: number; readonly isGap: boolean } | null;
  readonly text: ConvergenceChartText;
  readonly width: number;
  readonly height: number;
  readonly animate: boolean;
}

const MARGIN = { top: 18, right: 16, bottom: 4, left: 6 };
/** Room for the words beside the gap, in pixels. */
const GAP_WIDTH = 96;
/** With more points than these only the last of each side has its value beside it. */
const MOST_LABELS = 12;
/** Words of lines that lie close together stand one after the other, in pixels. */
const LEVEL_STEP = 96;
/** Room that the mark of a day takes on the axis, in pixels. */
const DAY_WIDTH = 62;

interface Spot {
  readonly x: number;
  readonly union?: number;
  readonly employer?: number;
  readonly point?: ConvergencePoint;
}

/** The union's proposals come down, the employer's go up: each stands until its side makes another. */
export function ConvergenceChart({ points, levels, zone, text, width, height, animate }: ConvergenceChartProps) {
  if (points.length === 0) return null;
  const counting = points.filter(({ isReversed }) => !isReversed);
  const last = { union: lastOf(counting, 'union'), employer: lastOf(counting, 'employer') };
  const days = points.map(({ dayNumber }) => dayNumber);
  const first = Math.min(...days);
  const end = Math.max(...days);
  const pad = Math.max(1, 0.08 * (end - first));
  const domain = { from: first - pad, to: end + pad };
  const spots: Spot[] = counting.map((point) => ({ x: point.dayNumber, [point.side]: point.value, point }));
  // What stands last goes on to the edge, where both can be seen side by side.
  const edge: Spot = {
    x: domain.to,
    ...(last.union && { union: last.union.value }),
    ...(last.employer && { employer: last.employer.value }),
  };

  const values = [...points.map(({ value }) => value), ...levels.map(({ value }) => value)];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const scale = axisScale(lowest > 0 && lowest < 0.6 * highest ? 0 : lowest, highest, 5);
  const yAxisWidth = axisWidth(scale.ticks.map(text.mark));
  const right = text.gap === '' ? MARGIN.right : GAP_WIDTH;
  const plotWidth = width - yAxisWidth - MARGIN.left - right;
  const hasLabels = counting.length <= MOST_LABELS;
  const labelOf = (point: ConvergencePoint) => (hasLabels || point === last[point.side] ? text.value(point.value) : '');
  return (
    <ComposedChart
      {...chartFrame(width, height, text.summary)}
      className="chart convergence-chart"
      data={[...spots, edge]}
      margin={{ ...MARGIN, right }}
    >
      {zone !== null && (
        <ReferenceArea
          y1={zone.low}
          y2={zone.high}
          fill={zone.isGap ? 'var(--color-doubt-soft)' : 'var(--color-accent-soft)'}
          fillOpacity={1}
          stroke="none"
        />
      )}
      <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
      <XAxis
        {...NUMBER_AXIS}
        dataKey="x"
        domain={[domain.from, domain.to]}
        ticks={dayTicks(days, domain, plotWidth)}
        tickFormatter={text.day}
        height={24}
      />
      <YAxis {...scaleAxis(scale, text.mark)} />
      {levels.map(({ side, value, text: words, isAbove = side === 'union' }, at) => (
        <ReferenceLine
          key={words}
          y={value}
          stroke={COLOURS[side]}
          strokeDasharray="3 3"
          label={{
            value: words,
            // Words above a line are at its bottom left, those below it at its top left.
            position: isAbove ? 'insideBottomLeft' : 'insideTopLeft',
            dx: at * LEVEL_STEP,
            className: `convergence-chart__${side} chart__label`,
          }}
        />
      ))}
      {SIDES_DRAWN.map((side) => (
        <Line
          key={side}
          type="stepAfter"
          dataKey={side}
          connectNulls
          stroke={COLOURS[side]}
          strokeWidth={2}
          activeDot={false}
          isAnimationActive={animate}
          dot={({ cx, cy, payload }: DotProps) => (
            <Dot
              key={payload.point?.entryId ?? 'edge'}
              cx={cx}
              cy={cy}
              point={payload.point}
              side={side}
              labelOf={labelOf}
            />
          )}
        />
      ))}
      {points
        .filter(({ isReversed }) => isReversed)
        .map(({ entryId, dayNumber, value, side }) => (
          <ReferenceDot
            key={entryId}
            x={dayNumber}
            y={value}
            r={4}
            fill="var(--color-surface)"
            stroke={COLOURS[side]}
            strokeDasharray="2 1.5"
          />
        ))}
      {last.union && last.employer && text.gap !== '' && (
        <ReferenceLine
          segment={[
            { x: domain.to, y: last.employer.value },
            { x: domain.to, y: last.union.value },
          ]}
          stroke="var(--color-ink)"
          strokeWidth={1.5}
          label={{ value: text.gap, position: 'right', className: 'chart__strong chart__label', width: GAP_WIDTH - 8 }}
        />
      )}
      <Tooltip
        cursor={{ stroke: 'var(--color-line)' }}
        isAnimationActive={false}
        content={<ChartTooltip textOf={(day) => text.point(Number(day))} />}
      />
    </ComposedChart>
  );
}

const SIDES_DRAWN: readonly Side[] = ['union', 'employer'];
const COLOURS: Readonly<Record<Side, string>> = { union: 'var(--color-accent)', employer: 'var(--color-cost)' };

interface DotProps {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload: Spot;
}

interface DotOfSide {
  readonly cx: number | undefined;
  readonly cy: number | undefined;
  readonly point: ConvergencePoint | undefined;
  readonly side: Side;
  readonly labelOf: (point: ConvergencePoint) => string;
}

function Dot({ cx, cy, point, side, labelOf }: DotOfSide) {
  if (point === undefined || point.side !== side || cx === undefined || cy === undefined) return null;
  const label = labelOf(point);
  return (
    <g>
      <circle cx={cx} cy={cy} r={4} fill={COLOURS[side]} />
      {label !== '' && (
        <text x={cx + 6} y={side === 'union' ? cy - 7 : cy + 15} className={`convergence-chart__${side} chart__label`}>
          {label}
        </text>
      )}
    </g>
  );
}

function lastOf(points: readonly ConvergencePoint[], side: Side): ConvergencePoint | undefined {
  return points.findLast((point) => point.side === side);
}

/** The days on which something was proposed, as far as their marks have room. */
function dayTicks(days: readonly number[], { from, to }: { from: number; to: number }, plotWidth: number): number[] {
  const room = ((to - from) * DAY_WIDTH) / Math.max(1, plotWidth);
  const ticks: number[] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    if (ticks.length === 0 || day - (ticks.at(-1) ?? 0) >= room) ticks.push(day);
  }
  return ticks;
}
