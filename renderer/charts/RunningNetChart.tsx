import './chart.css';
import { Area, CartesianGrid, ComposedChart, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { axisScale } from '../../shared/domain/axisScale.ts';
import { chartFrame, NUMBER_AXIS, scaleAxis } from './chartFrame.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { splitAtZero } from './splitAtZero.ts';

export interface RunningNetChartText {
  readonly summary: string;
  readonly monthAxis: string;
  readonly amount: (fen: number) => string;
  /** Beside the last month. */
  readonly end: string;
  /** Beside the payback month; empty without one. */
  readonly payback: string;
  readonly point: (month: number) => string;
}

export interface RunningNetChartProps {
  /** Fen by month, the first at 0. */
  readonly netByMonth: readonly number[];
  /** Counted from 1. */
  readonly paybackMonth: number | null;
  readonly text: RunningNetChartText;
  readonly width: number;
  readonly height: number;
  readonly animate: boolean;
}

const MARGIN = { top: 20, right: 28, bottom: 16, left: 6 };

/** Loss avoided less cost, added up month by month; where it crosses for good the raise has paid for itself. */
export function RunningNetChart({ netByMonth, paybackMonth, text, width, height, animate }: RunningNetChartProps) {
  const months = netByMonth.length;
  const last = netByMonth[months - 1] ?? 0;
  const [lowest, highest] = [Math.min(0, ...netByMonth), Math.max(0, ...netByMonth)];
  // Below a last month that is the lowest its figure needs room above the months.
  const room = last < 0 && last === lowest ? 0.1 * (highest - lowest) : 0;
  const scale = axisScale(lowest - room, highest, 4);
  const paybackNet = paybackMonth === null ? undefined : netByMonth[paybackMonth - 1];
  return (
    <ComposedChart {...chartFrame(width, height, text.summary)} data={splitAtZero(netByMonth)} margin={MARGIN}>
      <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
      <XAxis
        {...NUMBER_AXIS}
        dataKey="month"
        domain={[1, months]}
        ticks={monthTicks(months, width)}
        height={24}
        label={{ value: text.monthAxis, position: 'insideBottom', offset: -12 }}
      />
      <YAxis {...scaleAxis(scale, text.amount)} />
      <Area
        dataKey="gain"
        stroke="var(--color-saving)"
        strokeWidth={2}
        fill="var(--color-saving-soft)"
        fillOpacity={1}
        activeDot={false}
        isAnimationActive={animate}
      />
      <Area
        dataKey="loss"
        stroke="var(--color-cost)"
        strokeWidth={2}
        fill="var(--color-cost-soft)"
        fillOpacity={1}
        activeDot={false}
        isAnimationActive={animate}
      />
      <ReferenceLine y={0} stroke="var(--color-ink-faint)" />
      {paybackMonth !== null && (
        <ReferenceLine
          x={paybackMonth}
          stroke="var(--color-ink-faint)"
          strokeDasharray="2 2"
          label={{
            value: text.payback,
            position: paybackMonth > months * 0.6 ? 'insideTopRight' : 'insideTopLeft',
            className: 'chart__mark chart__label',
          }}
        />
      )}
      {paybackMonth !== null && paybackNet !== undefined && (
        <ReferenceDot
          x={paybackMonth}
          y={paybackNet}
          r={4}
          fill="var(--color-surface)"
          stroke="var(--color-ink)"
          strokeWidth={1.5}
        />
      )}
      <ReferenceDot
        x={months}
        y={last}
        r={4}
        fill={last < 0 ? 'var(--color-cost)' : 'var(--color-saving)'}
        stroke="none"
        // A fall comes from above.
        label={{ value: text.end, position: last < 0 ? 'bottom' : 'top', className: 'chart__strong chart__label' }}
      />
      <Tooltip
        cursor={{ stroke: 'var(--color-line)' }}
        isAnimationActive={false}
        content={<ChartTooltip textOf={(month) => (Number.isInteger(month) ? text.point(Number(month)) : '')} />}
      />
    </ComposedChart>
  );
}

/** Each month of one year; of more years their last months, and the first. */
function monthTicks(months: number, width: number): number[] {
  const step = months > 12 ? 12 : width < 300 ? 2 : 1;
  const all = Array.from({ length: months }, (_, at) => at + 1);
  return all.filter((month) => (months > 12 ? month === 1 || month % step === 0 : (months - month) % step === 0));
}
