import './chart.css';
import { Bar, BarChart, CartesianGrid, LabelList, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { axisScale } from '../../shared/domain/axisScale.ts';
import { chartFrame, scaleAxis } from './chartFrame.ts';
import { ChartTooltip } from './ChartTooltip.tsx';

/** Fen of a year. */
export interface CostAndSaving {
  readonly year: string;
  readonly cost: number;
  readonly saving: number;
}

export interface CostAndSavingChartText {
  readonly summary: string;
  readonly amount: (fen: number) => string;
  readonly point: (year: CostAndSaving) => string;
}

export interface CostAndSavingChartProps {
  readonly years: readonly CostAndSaving[];
  readonly text: CostAndSavingChartText;
  readonly width: number;
  readonly height: number;
  readonly animate: boolean;
}

/** What each year costs beside what it saves. */
export function CostAndSavingChart({ years, text, width, height, animate }: CostAndSavingChartProps) {
  const values = years.flatMap(({ cost, saving }) => [cost, saving]);
  // Below the axis the numbers of the bars need room above the years.
  const scale = axisScale(1.12 * Math.min(0, ...values), Math.max(0, ...values), 4);
  // Two numbers side by side over a pair of bars.
  const hasRoom = width / years.length > 110;
  const atTop = { position: 'top', formatter: (fen: unknown) => text.amount(Number(fen)) } as const;
  return (
    <BarChart
      {...chartFrame(width, height, text.summary)}
      data={[...years]}
      margin={{ top: 18, right: 20, bottom: 4, left: 6 }}
      barGap={2}
      barCategoryGap="28%"
    >
      <CartesianGrid vertical={false} stroke="var(--color-line-soft)" />
      <XAxis dataKey="year" tickLine={false} axisLine={false} interval={0} />
      <YAxis {...scaleAxis(scale, text.amount)} />
      <ReferenceLine y={0} stroke="var(--color-ink-faint)" />
      <Bar dataKey="cost" fill="var(--color-cost)" maxBarSize={36} radius={[2, 2, 0, 0]} isAnimationActive={animate}>
        {hasRoom && <LabelList dataKey="cost" {...atTop} className="chart__cost" />}
      </Bar>
      <Bar
        dataKey="saving"
        fill="var(--color-saving)"
        maxBarSize={36}
        radius={[2, 2, 0, 0]}
        isAnimationActive={animate}
      >
        {hasRoom && <LabelList dataKey="saving" {...atTop} className="chart__saving" />}
      </Bar>
      <Tooltip
        cursor={{ fill: 'var(--color-line-soft)', opacity: 0.5 }}
        isAnimationActive={false}
        content={
          <ChartTooltip
            textOf={(label) => {
              const year = years.find((one) => one.year === label);
              return year ? text.point(year) : '';
            }}
          />
        }
      />
    </BarChart>
  );
}
