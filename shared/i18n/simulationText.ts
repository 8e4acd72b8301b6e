import type { Simulation } from '../domain/wage/tools/simulate.ts';
import type { Format } from './format.ts';
import type { Translate } from './texts.ts';

/** How sure it is that the raise pays for itself, in one sentence with its standard error. */
export function simulationSentence(t: Translate, format: Format, simulation: Simulation): string {
  const { draws, net, probability, standardError } = simulation;
  const holes = {
    draws: format.count(draws),
    median: format.money(net.p50, { signed: true }),
    low: format.money(net.p5, { signed: true }),
    high: format.money(net.p95, { signed: true }),
  };
  if (net.lowest === net.highest) return t('simulation.sentence-certain', holes);
  if (probability === 1) return t('simulation.sentence-all', holes);
  if (probability === 0) return t('simulation.sentence-none', holes);
  // An error that one digit would show as 0 gets a second, and the share with it.
  const digits = standardError < 0.0005 ? 2 : 1;
  return t('simulation.sentence', {
    ...holes,
    share: format.percent(probability, digits),
    error: format.percent(standardError, digits),
  });
}

/** A bar of the histogram: nets from an edge up to the next. */
export interface NetBar {
  /** Fen. */
  readonly from: number;
  readonly to: number;
  readonly draws: number;
  /** Of all draws. */
  readonly share: number;
  /** Of all draws, those up to the right edge. */
  readonly cumulative: number;
}

export function netBars({ draws, histogram: { edges, counts } }: Simulation): NetBar[] {
  let below = 0;
  return counts.map((count, at): NetBar => {
    below += count;
    return {
      from: edges[at] ?? 0,
      to: edges[at + 1] ?? 0,
      draws: count,
      share: count / draws,
      cumulative: below / draws,
    };
  });
}

/** All that the chart of a simulation says, amounts scaled to one unit. */
export interface NetDistributionText {
  /** The chart in a sentence, for those who do not see it. */
  readonly summary: string;
  /** Unit of the amounts. */
  readonly unit: string;
  readonly netAxis: string;
  /** How many draws lose, and how many pay for themselves. */
  readonly loss: string;
  readonly gain: string;
  /** An amount in fen as a mark of the axis. */
  readonly amount: (fen: number) => string;
  readonly share: (share: number) => string;
  readonly point: (bar: NetBar) => string;
}

export function netDistributionText(t: Translate, format: Format, simulation: Simulation): NetDistributionText {
  const { lowest, highest } = simulation.net;
  const { unit, show } = format.axis(Math.max(Math.abs(lowest), Math.abs(highest)));
  const { probability } = simulation;
  return {
    summary: simulationSentence(t, format, simulation),
    unit,
    netAxis: t('charts.net-distribution.axis', { unit }),
    loss: t('charts.net-distribution.loss', { share: format.percent(1 - probability, 1) }),
    gain: t('charts.net-distribution.gain', { share: format.percent(probability, 1) }),
    amount: (fen) => show(fen),
    share: (share) => format.percent(share, 1),
    point: ({ from, to, share, cumulative }) =>
      t('charts.net-distribution.point', {
        from: show(from),
        to: show(to),
        unit,
        share: format.percent(share, 1),
        cumulative: format.percent(cumulative, 1),
      }),
  };
}
