import { guidelinePosition, type GuidelinePosition, realRaise } from '../wage/comparators.ts';
import type { EvaluationInput } from '../wage/evaluationInput.ts';
import { type PayRise, payRise, SAME_RISE } from '../wage/payRise.ts';
import type { Figures } from '../wage/report.ts';
import type { ComparatorName, HeldComparators } from './comparatorFacts.ts';

export const COMPARATOR_FIGURES = [
  'real-raise',
  'purchasing-power',
  'guideline-position',
  'outside-growth',
  'region-average',
  'industry-average',
  'productivity',
  'labour-cost-share',
  'minimum-wage',
] as const;
export type ComparatorFigureCode = (typeof COMPARATOR_FIGURES)[number];

/** What a figure cannot do without: a comparator, the revenue, or people in the groups. */
export type MissingInput = ComparatorName | 'revenue' | 'people';

/** What each figure says; fractions, fen, years. */
export interface ComparatorFigureValues {
  /** A year's, as are `cpi` and `realRaise`. */
  'real-raise': { readonly annualRise: number; readonly cpi: number; readonly realRaise: number };
  /** Pay at the horizon ÷ prices at the horizon − 1, both as products of their years. */
  'purchasing-power': {
    readonly years: number;
    readonly payRise: number;
    readonly priceRise: number;
    readonly change: number;
  };
  'guideline-position': {
    readonly annualRise: number;
    readonly position: GuidelinePosition;
    readonly lower: number;
    readonly baseline: number;
    readonly upper: number;
  };
  'outside-growth': { readonly annualRise: number; readonly growth: number; readonly gap: number };
  'region-average': AverageGap;
  'industry-average': AverageGap;
  productivity: { readonly annualRise: number; readonly growth: number; readonly gap: number };
  /** Of the baseline and of the scenario's last year. */
  'labour-cost-share': { readonly baseline: number; readonly scenario: number; readonly change: number };
  /** Of the group with the lowest wage, before and at the horizon: the minimum wage as a share of it. */
  'minimum-wage': {
    readonly minimumWage: number;
    readonly lowestWage: number;
    readonly share: number;
    readonly lowestEndWage: number;
    readonly endShare: number;
  };
}

/** A year's pay of one head against an average: `gap` −0.1 is 10 % below it; `gapAfter` with the scenario in force. */
interface AverageGap {
  readonly average: number;
  readonly pay: number;
  readonly gap: number;
  readonly payAfter: number;
  readonly gapAfter: number;
}

/** What the comparators say of a scenario, or what is missing for saying it. */
export type ComparatorFigure = {
  readonly [C in ComparatorFigureCode]:
    | { readonly code: C; readonly values: ComparatorFigureValues[C]; readonly missing: null }
    | { readonly code: C; readonly values: null; readonly missing: MissingInput };
}[ComparatorFigureCode];

/** A scenario whose figures are known. */
export interface EvaluatedScenario {
  readonly input: EvaluationInput;
  readonly evaluation: Pick<Figures, 'years' | 'labourCostShare'>;
}

type Values<C extends ComparatorFigureCode> = ComparatorFigureValues[C] | MissingInput;
type Subject = EvaluatedScenario & { readonly held: HeldComparators; readonly rise: PayRise };

/** Every figure in a fixed order; each stands with its values or with the first input that it lacks. */
export function comparatorFigures(held: HeldComparators, scenario: EvaluatedScenario): ComparatorFigure[] {
  const subject = { ...scenario, held, rise: payRise(scenario.input) };
  return [
    figure('real-raise', realRaiseOf(subject)),
    figure('purchasing-power', purchasingPower(subject)),
    figure('guideline-position', guidelineOf(subject)),
    figure('outside-growth', riseAgainst(subject, 'outsideGrowth', held.comparators.outsideGrowth)),
    figure('region-average', averageGap(subject, 'regionAverageWage')),
    figure('industry-average', averageGap(subject, 'industryAverageWage')),
    figure('productivity', riseAgainst(subject, 'productivityGrowth', held.comparatorFacts.productivityGrowth?.value)),
    figure('labour-cost-share', labourCostShare(subject)),
    figure('minimum-wage', minimumWageShare(subject)),
  ];
}

function figure<C extends ComparatorFigureCode>(code: C, values: Values<C>): ComparatorFigure {
  const found = typeof values === 'string' ? { code, values: null, missing: values } : { code, values, missing: null };
  // Safe: the values are those of the code; TypeScript does not follow a union through a generic.
  return found as ComparatorFigure;
}

function realRaiseOf({ held, rise }: Subject): Values<'real-raise'> {
  const { cpi } = held.comparators;
  if (cpi === undefined) return 'cpi';
  if (rise.annualRise === null) return 'people';
  return { annualRise: rise.annualRise, cpi, realRaise: realRaise(rise.annualRise, cpi) };
}

function purchasingPower({ held, rise, input }: Subject): Values<'purchasing-power'> {
  const { cpi } = held.comparators;
  if (cpi === undefined) return 'cpi';
  if (rise.rise === null) return 'people';
  const years = input.scenario.horizonYears;
  const prices = (1 + cpi) ** years;
  return { years, payRise: rise.rise, priceRise: prices - 1, change: (1 + rise.rise) / prices - 1 };
}

function guidelineOf({ held, rise }: Subject): Values<'guideline-position'> {
  const { guideline } = held.comparators;
  if (guideline === undefined) return 'guideline';
  if (rise.annualRise === null) return 'people';
  const { lower, baseline, upper } = guideline;
  const tolerant = { lower: lower - SAME_RISE, baseline: baseline - SAME_RISE, upper: upper + SAME_RISE };
  return { annualRise: rise.annualRise, position: guidelinePosition(rise.annualRise, tolerant), ...guideline };
}

function riseAgainst(
  { rise }: Subject,
  name: 'outsideGrowth' | 'productivityGrowth',
  growth: number | undefined,
): Values<'productivity'> {
  if (growth === undefined) return name;
  if (rise.annualRise === null) return 'people';
  return { annualRise: rise.annualRise, growth, gap: rise.annualRise - growth };
}

function averageGap(
  { held, rise }: Subject,
  name: 'regionAverageWage' | 'industryAverageWage',
): AverageGap | MissingInput {
  const average = held.comparatorFacts[name]?.value;
  if (average === undefined) return name;
  const { baselinePay: pay, pay: payAfter } = rise;
  if (pay === null || payAfter === null) return 'people';
  return { average, pay, gap: pay / average - 1, payAfter, gapAfter: payAfter / average - 1 };
}

function labourCostShare({ input, evaluation }: Subject): Values<'labour-cost-share'> {
  const scenario = evaluation.labourCostShare.at(-1);
  const baselineCost = evaluation.years[0]?.baseline;
  if (input.revenue === undefined || scenario === undefined || baselineCost === undefined) return 'revenue';
  const baseline = baselineCost / input.revenue;
  return { baseline, scenario, change: scenario - baseline };
}

function minimumWageShare({ held, rise }: Subject): Values<'minimum-wage'> {
  const { minimumWage } = held.comparators;
  if (minimumWage === undefined) return 'minimumWage';
  const { lowestWage, lowestEndWage } = rise;
  if (lowestWage === null || lowestEndWage === null) return 'people';
  return {
    minimumWage,
    lowestWage,
    share: minimumWage / lowestWage,
    lowestEndWage,
    endShare: minimumWage / lowestEndWage,
  };
}
