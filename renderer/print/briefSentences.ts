import { calendarMonth } from '../../shared/domain/wage/scenarioCalendar.ts';
import type { Translate } from '../../shared/i18n/texts.ts';
import { ASSUMED, type BriefPart } from './briefPart.ts';

export function leadSentence({ model, t, format }: BriefPart, claim: string): string {
  const { printed, figures, workforce, period, response } = model;
  if (model.claim.components.length === 0) return t('brief.lead-nothing');
  const isOneYear = period.horizonYears === 1;
  const holes = { claim, cost: format.money(100 * printed.total.cost), years: period.horizonYears };
  if (response.kind === 'none' || figures.leaversAvoided <= 0) {
    return isOneYear
      ? t('brief.lead-cost-only-one-year', { claim, cost: holes.cost })
      : t('brief.lead-cost-only-years', holes);
  }
  const saving = format.money(100 * printed.total.lossAvoided);
  // Measured from what turnover would become with no raise, there is no fall from today's turnover to speak of.
  if (response.kind === 'elasticity' && response.against === 'noRaise') {
    return t('brief.lead-leavers', { ...holes, saving, leavers: format.number(figures.leaversAvoided) });
  }
  const turnover = {
    from: format.percent(workforce.turnover, 1),
    to: format.percent(workforce.turnoverAfter, 1),
    saving,
  };
  return isOneYear
    ? t('brief.lead-one-year', { claim, cost: holes.cost, ...turnover })
    : t('brief.lead-years', { ...holes, ...turnover });
}

export function breakEvenSentence({ model, t, format }: BriefPart): string {
  const { breakEvenPoints, offsetRatio, runRate } = model.figures;
  if (runRate.cost <= 0) return '';
  if (breakEvenPoints !== null) {
    const points = format.points(breakEvenPoints);
    return runRate.cost === 100 * model.printed.total.cost
      ? t('brief.lead-break-even', { points })
      : t('brief.lead-break-even-run-rate', { points });
  }
  return offsetRatio === null || offsetRatio <= 0
    ? ''
    : t('brief.lead-partly', { share: format.percent(Math.floor(offsetRatio * 1000) / 1000, 1) });
}

/** The product is shown only where it is the whole cost: a flat raise for everyone through a whole year, and nothing else. */
export function costNote({ model, t, format }: BriefPart): string {
  const [only] = model.claim.components;
  const { total } = model.printed;
  const { headcount } = model.workforce;
  const months = 12 * model.period.horizonYears;
  if (
    model.claim.components.length === 1 &&
    only?.kind === 'flat' &&
    headcount * only.monthly * months === 100 * total.cost
  ) {
    return t('brief.figure-cost-product', {
      heads: format.count(headcount),
      amount: format.agreedYuan(only.monthly),
      months,
    });
  }
  const holes = { wages: format.money(100 * total.wages), onCosts: format.money(100 * total.onCosts) };
  if (total.welfare !== 0) {
    if (total.onCosts === 0) {
      return t('brief.figure-cost-wages-welfare', {
        wages: holes.wages,
        welfare: format.money(100 * total.welfare),
      });
    }
    return t('brief.figure-cost-parts', { ...holes, welfare: format.money(100 * total.welfare) });
  }
  return total.onCosts === 0 ? t('brief.figure-cost-wages') : t('brief.figure-cost-wages-on-costs', holes);
}

export function savingNote({ model, t, format }: BriefPart): string {
  const { leaversAvoided, impliedCostPerLeaver } = model.figures;
  if (leaversAvoided < 0) return t('brief.figure-saving-more', { leavers: format.number(-leaversAvoided) });
  if (impliedCostPerLeaver === null) return t('brief.figure-saving-none');
  return t('brief.figure-saving-product', {
    leavers: format.number(leaversAvoided),
    cost: format.money(impliedCostPerLeaver),
  });
}

export function breakEvenNote({ model, t, format }: BriefPart): string {
  const { figures, breakEven, response } = model;
  if (figures.runRate.cost <= 0) return t('brief.figure-break-even-no-cost');
  if (figures.breakEvenPoints === null) return t('brief.figure-break-even-none');
  if (breakEven.expected === null) return t('brief.figure-break-even-plain');
  const points = format.points(breakEven.expected.fall);
  return response.kind === 'points'
    ? t('brief.figure-break-even-expected', { points })
    : t('brief.figure-break-even-equivalent', { points });
}

/** A source of at most so many characters is quoted where it supports a figure; a longer one stands in the annex. */
const QUOTED_SOURCE = 80;

function standing(t: Translate, sources: readonly string[]): string {
  const assumed = sources.filter((source) => ASSUMED.test(source)).length;
  if (assumed === sources.length) return t('brief.standing-assumed');
  if (assumed > 0) return t('brief.standing-partly');
  const [only = '', ...others] = [...new Set(sources.map((source) => source.trim()))];
  return others.length === 0 && only.length <= QUOTED_SOURCE ? only.replace(/[。.]$/, '') : t('brief.standing-sourced');
}

export function basisSentences({ model, t, format }: BriefPart): string {
  const { period, workforce, groups, response, figures } = model;
  const months = 12 * period.horizonYears;
  const sentences = [
    ...(model.isSample ? [t('brief.basis-sample')] : []),
    t('brief.basis-period', {
      heads: format.count(workforce.headcount),
      months,
      from: format.month(period.startMonth),
      to: format.month(calendarMonth(period.startMonth, months)),
    }),
    t('brief.basis-turnover', {
      turnover: format.percent(workforce.turnover, 1),
      standing: standing(
        t,
        groups.map(({ turnoverSource }) => turnoverSource),
      ),
    }),
    responseSentence({ model, t, format }),
  ];
  if (response.kind !== 'none' && figures.impliedCostPerLeaver !== null) {
    sentences.push(
      t('brief.basis-leaver-cost', {
        cost: format.yuan(figures.impliedCostPerLeaver),
        standing: standing(
          t,
          groups.map(({ leaverCostSource }) => leaverCostSource),
        ),
      }),
    );
  }
  sentences.push(onCostSentence({ model, t, format }));
  if (figures.breakEvenCostPerLeaver !== null) {
    const cost = format.yuan(figures.breakEvenCostPerLeaver);
    sentences.push(
      figures.runRate.cost === 100 * model.printed.total.cost
        ? t('brief.basis-zero-net', { cost })
        : t('brief.basis-zero-net-run-rate', { cost }),
    );
  }
  return sentences.join(model.language === 'en' ? ' ' : '');
}

function responseSentence({ model: { response, responseSource }, t, format }: BriefPart): string {
  const holes = { standing: standing(t, [responseSource]) };
  switch (response.kind) {
    case 'none':
      return t('brief.basis-no-response');
    case 'points':
      return t('brief.basis-points', { ...holes, points: format.points(response.value) });
    case 'relative':
      return t('brief.basis-relative', { ...holes, share: format.percent(response.value) });
    case 'elasticity':
      return t('brief.basis-elasticity', {
        ...holes,
        epsilon: format.number(response.epsilon),
        growth: format.percent(response.outsideGrowth),
      });
  }
}

function onCostSentence({ model, t }: BriefPart): string {
  if (model.onCosts.length === 0) return t('brief.basis-no-on-costs');
  return model.contributionBase === 'same-year'
    ? t('brief.basis-on-costs-same-year')
    : t('brief.basis-on-costs-previous-year');
}
