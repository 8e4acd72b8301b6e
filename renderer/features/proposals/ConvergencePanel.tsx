import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { Positions } from '../../../shared/domain/negotiation/positions.ts';
import {
  type Convergence,
  type ConvergenceMeasure,
  convergence,
  dayOfNumber,
} from '../../../shared/domain/proposals/convergence.ts';
import type { ProposalHistory } from '../../../shared/domain/proposals/history.ts';
import { settlementZone } from '../../../shared/domain/proposals/settlementZone.ts';
import { type Texts, useTexts } from '../../app/texts.ts';
import {
  ConvergenceChart,
  type ConvergenceChartProps,
  type ConvergenceChartText,
  type ConvergenceLevel,
} from '../../charts/ConvergenceChart.tsx';
import { ChartPanel } from '../results/ChartPanel.tsx';
import { distanceText, pointsText, raiseText, SIDE_TEXTS } from './proposalTexts.ts';
import { measureChosen, useProposalsView } from './proposalsView.ts';

/** Of a chart in pixels: taller where it is wide. */
const chartHeight = (width: number) => (width > 900 ? 320 : 260);
/** More are in the log. */
const MOST_TABLE_ROWS = 200;

interface ConvergencePanelProps {
  readonly history: ProposalHistory;
  /** Null while positions are hidden. */
  readonly positions: Positions | null;
  /** Run-rate cost of a raise for all, in fen; null while nobody is employed. */
  readonly costOf: ((raise: number) => number) | null;
}

/** The proposals of both sides over time, with the zone in which they could meet. */
export function ConvergencePanel({ history, positions, costOf }: ConvergencePanelProps) {
  const texts = useTexts();
  const { t, format } = texts;
  const measure = useProposalsView((view) => view.measure);
  const drawn = useMemo(() => convergence(history, measure), [history, measure]);
  const valueOf = measure === 'raise' ? (raise: number) => raise : costOf;
  const levels = positions && valueOf ? levelsOf(texts, positions, valueOf) : [];
  const zone = positions && valueOf ? zoneOf(positions, valueOf) : null;
  const unit = format.axis(drawn.points.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0));
  const text = chartText(texts, history, drawn, measure, unit);
  const table = {
    columns: [
      t('proposals.column-day'),
      t('proposals.column-side'),
      t('proposals.column-raise'),
      t('proposals.column-cost'),
    ],
    rows: history.rows
      .filter(({ isReversal, reversedBy }) => !isReversal && reversedBy === null)
      .slice(-MOST_TABLE_ROWS)
      .map(({ entry: { day, side, pricing } }) => [
        format.day(day),
        t(SIDE_TEXTS[side]),
        raiseText(format, pricing.figures.equivalentRaise),
        format.yuan(pricing.figures.runRateCost),
      ]),
  };
  if (drawn.points.length === 0) return null;
  const note = (
    <span className="convergence-panel__note">
      {drawn.omitted > 0 && <span>{t('proposals.chart-omits', { count: format.count(drawn.omitted) })}</span>}
      {measure === 'cost' && <span>{t('proposals.unit-a-year', { unit: unit.unit })}</span>}
      <Segmented<ConvergenceMeasure>
        size="small"
        aria-label={t('proposals.measure')}
        value={measure}
        options={[
          { value: 'raise', label: t('proposals.measure-raise') },
          { value: 'cost', label: t('proposals.measure-cost') },
        ]}
        onChange={measureChosen}
      />
    </span>
  );
  return (
    <ChartPanel
      title={t('proposals.convergence')}
      note={note}
      table={table}
      chart={(width) => (
        <ConvergenceChart
          points={drawn.points}
          levels={levels}
          zone={zone}
          text={text}
          width={width}
          height={chartHeight(width)}
          animate={false}
        />
      )}
    />
  );
}

function levelsOf({ t }: Texts, positions: Positions, valueOf: (raise: number) => number): ConvergenceLevel[] {
  const { unionAim, unionResistance, employerLimit } = positions;
  const level = (side: ConvergenceLevel['side'], raise: number | null, text: string, isAbove: boolean) =>
    raise === null ? [] : [{ side, value: valueOf(raise), text, isAbove }];
  // Words point out of the zone, where there is room for them.
  const isGap = unionResistance !== null && employerLimit !== null && employerLimit < unionResistance;
  return [
    ...level('union', unionResistance, t('positions.mark-resistance'), isGap),
    ...level('union', unionAim, t('positions.mark-aim'), true),
    ...level('employer', employerLimit, t('positions.mark-limit'), !isGap),
  ];
}

function zoneOf(positions: Positions, valueOf: (raise: number) => number): ConvergenceChartProps['zone'] {
  const { state, unionResistance, employerLimit } = settlementZone(positions, []);
  if (unionResistance === null || employerLimit === null) return null;
  const ends = [valueOf(unionResistance), valueOf(employerLimit)];
  return { low: Math.min(...ends), high: Math.max(...ends), isGap: state === 'gap' };
}

function chartText(
  texts: Texts,
  { gap }: ProposalHistory,
  { points }: Convergence,
  measure: ConvergenceMeasure,
  unit: { show(fen: number): string },
): ConvergenceChartText {
  const { t, format } = texts;
  const mark = (value: number) => (measure === 'raise' ? format.percent(value, 1) : unit.show(value));
  const value = (of: number) => (measure === 'raise' ? raiseText(format, of) : unit.show(of));
  return {
    summary: gap
      ? t('proposals.chart-summary', { distance: distanceText(texts, gap) })
      : t('proposals.chart-summary-one-side'),
    mark,
    value,
    day: (dayNumber) => format.shortDay(dayOfNumber(dayNumber)),
    point: (dayNumber) =>
      points
        .filter((point) => point.dayNumber === dayNumber && !point.isReversed)
        .map((point) =>
          t('proposals.chart-point', {
            day: format.shortDay(point.day),
            side: t(SIDE_TEXTS[point.side]),
            value: measure === 'raise' ? raiseText(format, point.value) : format.money(point.value),
          }),
        )
        .join(t('proposals.terms-separator')),
    gap: gap ? (measure === 'raise' ? pointsText(texts, gap.raise) : format.money(gap.cost)) : '',
  };
}
