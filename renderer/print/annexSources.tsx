import { calendarMonth } from '../../shared/domain/wage/scenarioCalendar.ts';
import type { BriefGroup } from '../../shared/reports/briefModel.ts';
import { groupList, heading, NAMED_AT_MOST, rowsOf } from './annexBlocks.tsx';
import type { BriefPart } from './briefPart.ts';
import { usesOf, withCitations } from './citations.ts';
import type { Block } from './Sheets.tsx';

export function sourceBlocks(part: BriefPart): Block[] {
  const { model, t, format } = part;
  const { period, response } = model;
  const months = 12 * period.horizonYears;
  const span = {
    years: period.horizonYears,
    from: format.month(period.startMonth),
    to: format.month(calendarMonth(period.startMonth, months)),
  };
  const idsOf = (groups: readonly BriefGroup[]) => new Set(groups.map(({ id }) => id));
  /** On a line of its own, where some but not all groups are meant and they are too many to name. */
  const numbersOf = (groups: readonly BriefGroup[]) =>
    groups.length > NAMED_AT_MOST && groups.length < model.groups.length
      ? `\n${groupList(
          part,
          groups.map(({ id }) => id),
        )}`
      : '';
  const rows = [
    ...rowsOf(
      'headcount',
      [t('brief.sources-headcount'), format.count(model.workforce.headcount)],
      t('brief.sources-headcount-source'),
    ),
    ...bySource(model.groups, ({ turnoverSource }) => turnoverSource).flatMap(({ source, groups }, at) =>
      rowsOf(
        `turnover-${at}`,
        [
          groups.length === model.groups.length
            ? t('brief.sources-turnover')
            : groups.length > NAMED_AT_MOST
              ? t('brief.sources-turnover-count', { groups: format.count(groups.length) })
              : t('brief.sources-turnover-of', {
                  groups: groupList(
                    part,
                    groups.map(({ id }) => id),
                  ),
                }),
          rangeText(
            t,
            groups.map(({ annualTurnover }) => annualTurnover),
            (value) => format.percent(value, 1),
          ),
        ],
        `${withCitations(part, source, usesOf(part, ['annualTurnover'], idsOf(groups)))}${numbersOf(groups)}`,
      ),
    ),
    ...bySource(model.groups, ({ leaverCostSource }) => leaverCostSource).flatMap(({ source, groups }, at) =>
      rowsOf(
        `leaver-cost-${at}`,
        [
          groups.length === model.groups.length
            ? t('brief.sources-leaver-cost')
            : groups.length > NAMED_AT_MOST
              ? t('brief.sources-leaver-cost-count', { groups: format.count(groups.length) })
              : t('brief.sources-leaver-cost-of', {
                  groups: groupList(
                    part,
                    groups.map(({ id }) => id),
                  ),
                }),
          t('brief.yuan-amount', {
            amount: rangeText(
              t,
              groups.map(({ leaverCostAmount }) => leaverCostAmount),
              (value) => format.yuan(value),
            ),
          }),
        ],
        `${withCitations(
          part,
          source,
          usesOf(part, ['leaverCostShare', 'skilledToNovice'], idsOf(groups)),
        )}${numbersOf(groups)}`,
      ),
    ),
    ...rowsOf(
      'response',
      [t('brief.sources-response'), responseText({ model, t, format })],
      response.kind === 'none' ? '' : withCitations(part, model.responseSource, usesOf(part, ['quitElasticity'])),
    ),
    ...(model.onCosts.length === 0
      ? rowsOf('base', [t('brief.sources-base'), t('brief.sources-no-on-costs')], t('brief.sources-no-on-costs-source'))
      : rowsOf(
          'base',
          [
            t('brief.sources-base'),
            model.contributionBase === 'same-year'
              ? t('brief.sources-base-same-year')
              : t('brief.sources-base-previous-year'),
          ],
          t('brief.sources-base-source'),
        )),
    ...rowsOf(
      'horizon',
      [
        t('brief.sources-horizon'),
        period.horizonYears === 1
          ? t('brief.sources-horizon-value-one', { from: span.from, to: span.to })
          : t('brief.sources-horizon-value', span),
      ],
      t('brief.sources-horizon-source'),
    ),
  ];
  return [
    heading('sources', t('brief.sources-title')),
    {
      kind: 'table',
      key: 'sources',
      columns: [
        { key: 'what', head: t('brief.sources-what'), width: 24 },
        { key: 'value', head: t('brief.sources-value'), width: 24 },
        { key: 'source', head: t('brief.sources-source'), width: 52 },
      ],
      rows,
    },
  ];
}

/** Groups with the same source together, in the order in which the sources first occur. */
function bySource(
  groups: readonly BriefGroup[],
  sourceOf: (group: BriefGroup) => string,
): { source: string; groups: BriefGroup[] }[] {
  const bySourceText = Map.groupBy(groups, (group) => sourceOf(group).trim());
  return [...bySourceText].map(([source, some]) => ({ source, groups: some }));
}

function rangeText(t: BriefPart['t'], values: readonly number[], show: (value: number) => string): string {
  const from = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const to = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return from === to ? show(from) : t('brief.sources-range', { from: show(from), to: show(to) });
}

function responseText({ model: { response }, t, format }: BriefPart): string {
  switch (response.kind) {
    case 'none':
      return t('brief.sources-response-none');
    case 'points':
      return t('brief.sources-response-points', { points: format.points(response.value) });
    case 'relative':
      return t('brief.sources-response-relative', { share: format.percent(response.value) });
    case 'elasticity': {
      const holes = { epsilon: format.number(response.epsilon), growth: format.percent(response.outsideGrowth) };
      return response.against === 'today'
        ? t('brief.sources-response-elasticity', holes)
        : t('brief.sources-response-elasticity-no-raise', holes);
    }
  }
}
