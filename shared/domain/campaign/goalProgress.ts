import type { Campaign } from './campaign.ts';
import type { Progress } from './progress.ts';
import { type Count, unitsNeeded } from './rates.ts';
import { dayNumberOf, dayOfNumber } from './unitOnDay.ts';

const DAYS_A_WEEK = 7;
const PACE_WEEKS = 4;

/** What the series of a rate comes to; `now` is its count on the day, which may lie outside the series. */
export function progressOf(
  { opens, closes, goal }: Pick<Campaign, 'opens' | 'closes' | 'goal'>,
  asOf: string,
  now: Count,
  series: readonly Count[],
): Progress {
  const first = dayNumberOf(opens);
  const weeksLeft = Math.max(0, dayNumberOf(closes) - dayNumberOf(asOf)) / DAYS_A_WEEK;
  const needed = unitsNeeded(now, goal.threshold);
  const pacePerWeek = recentPace(series);
  const isUnderWay = asOf >= opens && weeksLeft > 0 && now.denominator > 0;
  return {
    asOf,
    goal: goal.threshold,
    now,
    needed,
    weeksLeft,
    pacePerWeekNeeded: weeksLeft === 0 ? null : needed / weeksLeft,
    pacePerWeek,
    projection: isUnderWay ? project(now, pacePerWeek * weeksLeft) : null,
    days: series.map(({ numerator, denominator }, at) => ({ day: dayOfNumber(first + at), numerator, denominator })),
  };
}

/** What the numerator gained in each of the last four weeks of a series, on average. */
function recentPace(series: readonly Count[]): number {
  const last = series.length - 1;
  const start = Math.max(0, last - PACE_WEEKS * DAYS_A_WEEK);
  const gained = (series[last]?.numerator ?? 0) - (series[start]?.numerator ?? 0);
  return last > start ? (gained * DAYS_A_WEEK) / (last - start) : 0;
}

/** Counts scatter by about their root: two of them on either side hold nineteen cases of twenty. */
function project({ numerator, denominator }: Count, expected: number): NonNullable<Progress['projection']> {
  const margin = 2 * Math.sqrt(Math.abs(expected));
  const within = (value: number) => Math.min(denominator, Math.max(0, value));
  const reached = numerator + expected;
  return { numerator: within(reached), low: within(reached - margin), high: within(reached + margin) };
}
