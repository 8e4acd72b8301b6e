import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Progress } from '../../../shared/domain/campaign/progress.ts';
import { addDays, daysBetween } from '../../../shared/domain/procedure/days.ts';
import { RATE_TEXTS } from '../../../shared/i18n/rateText.ts';
import type { Texts } from '../../app/texts.ts';
import type { BurnUp, BurnUpChartText } from '../../charts/BurnUpChart.tsx';
import type { FiguresTable } from '../results/ChartPanel.tsx';

/** The rate by day; days on which it was not computable are left out. */
export function burnUpOf({ opens, closes }: Pick<Campaign, 'opens' | 'closes'>, progress: Progress): BurnUp {
  const { now, projection } = progress;
  const days = progress.days.flatMap(({ day, numerator, denominator }) =>
    denominator === 0 ? [] : [{ at: daysBetween(opens, day), value: numerator / denominator }],
  );
  const share = (units: number) => units / now.denominator;
  const isAhead = progress.asOf < closes;
  return {
    days,
    goal: progress.goal,
    end: daysBetween(opens, closes),
    projection:
      projection && isAhead && now.denominator > 0
        ? { value: share(projection.numerator), low: share(projection.low), high: share(projection.high) }
        : null,
  };
}

/** What the chart says, and the same as a table. */
export function burnUpTexts(
  { t, format }: Pick<Texts, 't' | 'format'>,
  campaign: Pick<Campaign, 'opens' | 'closes' | 'goal'>,
  progress: Progress,
  burnUp: BurnUp,
): { text: BurnUpChartText; table: FiguresTable } {
  const rate = t(RATE_TEXTS[campaign.goal.rate]);
  const dayAt = (at: number) => addDays(campaign.opens, at);
  const { projection } = burnUp;
  const last = burnUp.days.at(-1);
  const percent = (value: number) => `${format.rate(value)}%`;
  const range = projection && {
    value: percent(projection.value),
    low: percent(projection.low),
    high: percent(projection.high),
  };
  const goal = format.percent(progress.goal, 1);
  const now = last ? percent(last.value) : t('dashboard.not-computable');
  const byDay = new Map(progress.days.map((one) => [one.day, one]));
  return {
    text: {
      summary: [
        t('dashboard.burn-up-summary', { rate, now, goal, day: format.day(progress.asOf) }),
        ...(range ? [t('dashboard.burn-up-projected', { ...range, day: format.day(campaign.closes) })] : []),
      ].join(' '),
      goal: t('dashboard.goal-mark', { goal }),
      now,
      projection: range ? t('dashboard.projection', range) : '',
      day: (at) => shortest(dayAt(at)),
      mark: (value) => format.points(value, 1),
      point: (at) => {
        const one = byDay.get(dayAt(at));
        return one
          ? t('dashboard.burn-up-point', {
              day: format.shortDay(one.day),
              percent: one.denominator === 0 ? '—' : percent(one.numerator / one.denominator),
              numerator: format.count(one.numerator),
              denominator: format.count(one.denominator),
            })
          : '';
      },
    },
    table: {
      columns: [t('dashboard.day'), rate, t('dashboard.numerator'), t('dashboard.denominator')],
      rows: progress.days.map(({ day, numerator, denominator }) => [
        format.day(day),
        denominator === 0 ? '—' : percent(numerator / denominator),
        format.count(numerator),
        format.count(denominator),
      ]),
    },
  };
}

/** 2021-04-01 → `4/1`, where there is no room for more. */
function shortest(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}/${date}`;
}
