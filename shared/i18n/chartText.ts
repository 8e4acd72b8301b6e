import type { BreakEvenCurve } from '../domain/wage/breakEvenCurve.ts';
import { calendarMonth, startsWithYear } from '../domain/wage/scenarioCalendar.ts';
import type { Format } from './format.ts';
import type { Translate } from './texts.ts';

/** All that the break-even chart says, amounts scaled to one unit. */
export interface BreakEvenChartText {
  /** The chart in a sentence, for those who do not see it. */
  readonly summary: string;
  /** Unit of the amounts. */
  readonly unit: string;
  readonly fallAxis: string;
  readonly cost: string;
  readonly saving: string;
  readonly breakEven: string;
  readonly expected: string;
  /** An amount in fen as a mark of the axis. */
  readonly amount: (fen: number) => string;
  /** A fall as a mark of the axis. */
  readonly points: (fall: number) => string;
}

export function breakEvenChartText(t: Translate, format: Format, curve: BreakEvenCurve): BreakEvenChartText {
  const largest = Math.max(Math.abs(curve.cost), curve.saving.at(-1)?.saving ?? 0);
  const { unit, show } = format.axis(largest);
  const cost = format.money(curve.cost);
  const { breakEven, expected } = curve;
  const net = expected === null ? 0 : expected.saving - curve.cost;
  return {
    summary:
      breakEven === null
        ? t('charts.break-even.summary-none', { cost })
        : t('charts.break-even.summary', { cost, points: format.points(breakEven) }),
    unit: t('charts.break-even.unit', { unit }),
    fallAxis: t('charts.fall-axis'),
    cost: t('charts.break-even.cost', { amount: show(curve.cost) }),
    saving: t('charts.break-even.saving'),
    breakEven: t('charts.break-even.mark', { points: format.points(breakEven) }),
    expected: t('charts.break-even.expected', {
      points: format.points(expected?.fall),
      net: net > 0 ? `+${show(net)}` : show(net),
    }),
    amount: show,
    points: (fall) => format.points(fall),
  };
}

/** What a year of the scenario is called: 2021 where it is a calendar year, else its number. */
export function yearName(t: Translate, startMonth: string, year: number): string {
  return startsWithYear(startMonth)
    ? calendarMonth(startMonth, 12 * year - 11).slice(0, 4)
    : t('charts.year-number', { year });
}
