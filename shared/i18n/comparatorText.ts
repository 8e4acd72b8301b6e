import type { ComparatorAge, ComparatorName, Factor } from '../domain/negotiation/comparatorFacts.ts';
import type { ComparatorFigure, ComparatorFigureCode, MissingInput } from '../domain/negotiation/comparatorFigures.ts';
import type { GuidelinePosition } from '../domain/wage/comparators.ts';
import type { Format } from './format.ts';
import type { TextKey, Translate } from './texts.ts';

export const COMPARATOR_TEXTS = {
  regionLabourCost: 'comparators.region-labour-cost',
  industryLabourCost: 'comparators.industry-labour-cost',
  enterpriseLabourCost: 'comparators.enterprise-labour-cost',
  regionAverageWage: 'comparators.region-average-wage',
  industryAverageWage: 'comparators.industry-average-wage',
  outsideGrowth: 'comparators.outside-growth',
  guideline: 'comparators.guideline',
  marketPay: 'comparators.market-pay',
  cpi: 'comparators.cpi',
  productivityGrowth: 'comparators.productivity-growth',
  profitGrowth: 'comparators.profit-growth',
  stateAssets: 'comparators.state-assets',
  lastPayroll: 'comparators.last-payroll',
  lastAverageWage: 'comparators.last-average-wage',
  minimumWage: 'comparators.minimum-wage',
  other: 'comparators.other',
} as const satisfies Record<ComparatorName, TextKey>;

export const FACTOR_TEXTS = {
  'labour-cost': 'comparators.factor-labour-cost',
  'average-wage': 'comparators.factor-average-wage',
  guideline: 'comparators.factor-guideline',
  prices: 'comparators.factor-prices',
  productivity: 'comparators.factor-productivity',
  'state-assets': 'comparators.factor-state-assets',
  'last-year': 'comparators.factor-last-year',
  other: 'comparators.factor-other',
} as const satisfies Record<Factor, TextKey>;

/** A mark beside a comparator; none where it is current. */
export const AGE_TEXTS = {
  old: 'comparators.mark-old',
  undated: 'comparators.mark-undated',
} as const satisfies Record<Exclude<ComparatorAge, 'current'>, TextKey>;

const FIGURE_TEXTS = {
  'real-raise': 'comparators.real-raise',
  'purchasing-power': 'comparators.purchasing-power',
  'guideline-position': 'comparators.guideline-position',
  'outside-growth': 'comparators.against-outside',
  'region-average': 'comparators.against-region',
  'industry-average': 'comparators.against-industry',
  productivity: 'comparators.against-productivity',
  'labour-cost-share': 'comparators.labour-cost-share',
  'minimum-wage': 'comparators.minimum-wage-share',
} as const satisfies Record<ComparatorFigureCode, TextKey>;

const POSITION_TEXTS = {
  'below-lower': 'comparators.position-below-lower',
  'lower-to-baseline': 'comparators.position-lower-to-baseline',
  'baseline-to-upper': 'comparators.position-baseline-to-upper',
  'above-upper': 'comparators.position-above-upper',
} as const satisfies Record<GuidelinePosition, TextKey>;

export interface ComparatorFigureText {
  readonly label: string;
  /** The figure itself; null where it cannot be worked out. */
  readonly value: string | null;
  /** One plain sentence: what it rests on, or what is missing. */
  readonly sentence: string;
  /** Whether the other side or the law has something to say about it. */
  readonly isDoubtful: boolean;
}

/** What is the same in all that the sentences show. */
const SMALL = 0.00005;

export function comparatorFigureText(t: Translate, format: Format, figure: ComparatorFigure): ComparatorFigureText {
  const label = t(FIGURE_TEXTS[figure.code]);
  if (figure.missing !== null) {
    return { label, value: null, sentence: missingText(t, figure.missing), isDoubtful: false };
  }
  return { label, ...saidText(t, format, figure) };
}

function missingText(t: Translate, missing: MissingInput): string {
  if (missing === 'revenue') return t('comparators.missing-revenue');
  if (missing === 'people') return t('comparators.missing-people');
  return t('comparators.missing-comparator', { name: t(COMPARATOR_TEXTS[missing]) });
}

type Said = Exclude<ComparatorFigure, { readonly values: null }>;

function saidText(t: Translate, format: Format, figure: Said): Omit<ComparatorFigureText, 'label'> {
  const { percent } = format;
  const size = (fraction: number) => percent(Math.abs(fraction));
  const signed = (fraction: number) => {
    if (Math.abs(fraction) <= SMALL) return percent(0);
    return `${fraction > 0 ? '+' : ''}${percent(fraction)}`;
  };
  const points = (fraction: number) => format.points(Math.abs(fraction));
  const signedPoints = (fraction: number) =>
    t('comparators.points', { points: `${fraction > 0 ? '+' : '-'}${points(fraction)}` });
  switch (figure.code) {
    case 'real-raise': {
      const { annualRise, cpi, realRaise } = figure.values;
      const holes = { rise: percent(annualRise), cpi: percent(cpi), real: size(realRaise) };
      const isDoubtful = realRaise < -SMALL;
      return {
        value: signed(realRaise),
        sentence: isDoubtful ? t('comparators.real-raise-down', holes) : t('comparators.real-raise-up', holes),
        isDoubtful,
      };
    }
    case 'purchasing-power': {
      const { years, payRise, priceRise, change } = figure.values;
      const holes = { years, pay: percent(payRise), prices: percent(priceRise), change: size(change) };
      const isDoubtful = change < -SMALL;
      return {
        value: signed(change),
        sentence: isDoubtful
          ? t('comparators.purchasing-power-down', holes)
          : t('comparators.purchasing-power-up', holes),
        isDoubtful,
      };
    }
    case 'guideline-position': {
      const { annualRise, position, lower, baseline, upper } = figure.values;
      const holes = {
        rise: percent(annualRise),
        lower: percent(lower),
        baseline: percent(baseline),
        upper: percent(upper),
      };
      return {
        value: t(POSITION_TEXTS[position]),
        sentence: t('comparators.guideline-sentence', holes),
        isDoubtful: position === 'below-lower' || position === 'above-upper',
      };
    }
    case 'outside-growth': {
      const { annualRise, growth, gap } = figure.values;
      const holes = { rise: percent(annualRise), growth: percent(growth), gap: points(gap) };
      const isDoubtful = gap < -SMALL;
      return {
        value: Math.abs(gap) <= SMALL ? percent(0) : signedPoints(gap),
        sentence: isDoubtful
          ? t('comparators.against-outside-behind', holes)
          : t('comparators.against-outside-ahead', holes),
        isDoubtful,
      };
    }
    case 'productivity': {
      const { annualRise, growth, gap } = figure.values;
      const holes = { rise: percent(annualRise), growth: percent(growth), gap: points(gap) };
      if (Math.abs(gap) <= SMALL) {
        const sentence = t('comparators.against-productivity-equal', { rise: percent(annualRise) });
        return { value: percent(0), sentence, isDoubtful: false };
      }
      const isDoubtful = gap > 0;
      return {
        value: signedPoints(gap),
        sentence: isDoubtful
          ? t('comparators.against-productivity-ahead', holes)
          : t('comparators.against-productivity-behind', holes),
        isDoubtful,
      };
    }
    case 'region-average':
    case 'industry-average': {
      const { average, pay, gap, payAfter, gapAfter } = figure.values;
      const holes = {
        pay: format.yuan(pay),
        average: format.yuan(average),
        gap: size(gap),
        payAfter: format.yuan(payAfter),
        after:
          gapAfter < 0
            ? t('comparators.after-below', { gap: size(gapAfter) })
            : t('comparators.after-above', { gap: size(gapAfter) }),
      };
      return {
        value: signed(gapAfter),
        sentence: gap < 0 ? t('comparators.average-below', holes) : t('comparators.average-above', holes),
        isDoubtful: false,
      };
    }
    case 'labour-cost-share': {
      const { baseline, scenario, change } = figure.values;
      const holes = { baseline: percent(baseline), scenario: percent(scenario), change: points(change) };
      return {
        value: percent(scenario),
        sentence:
          change < 0 ? t('comparators.labour-cost-share-down', holes) : t('comparators.labour-cost-share-up', holes),
        isDoubtful: false,
      };
    }
    case 'minimum-wage': {
      const { minimumWage, lowestWage, share, endShare } = figure.values;
      const amounts = { minimum: format.agreedYuan(minimumWage), wage: format.yuan(lowestWage) };
      const isDoubtful = share > 1 || endShare > 1;
      return {
        value: percent(endShare, 1),
        sentence:
          share > 1
            ? t('comparators.minimum-wage-broken', amounts)
            : t('comparators.minimum-wage-kept', {
                ...amounts,
                share: percent(share, 1),
                endShare: percent(endShare, 1),
              }),
        isDoubtful,
      };
    }
  }
}
