import type { TurnoverResponse } from '../domain/wage/evaluationInput.ts';
import type { UncertainInput, UncertainInputName } from '../domain/wage/tools/uncertainInputs.ts';
import type { Format } from './format.ts';
import type { TextKey, Translate } from './texts.ts';

const NAMES = {
  headcount: 'uncertain.headcount',
  monthlyWage: 'uncertain.monthly-wage',
  annualTurnover: 'uncertain.turnover',
  onCostRates: 'uncertain.on-cost-rates',
  separation: 'uncertain.separation',
  recruitment: 'uncertain.recruitment',
  training: 'uncertain.training',
  vacancyMonths: 'uncertain.vacancy-months',
  monthlyContribution: 'uncertain.monthly-contribution',
  rampMonths: 'uncertain.ramp-months',
  skilledToNovice: 'uncertain.skilled-to-novice',
  skilledDefectRate: 'uncertain.skilled-defects',
  noviceDefectRate: 'uncertain.novice-defects',
  skilledUnitsPerMonth: 'uncertain.units',
  costPerDefect: 'uncertain.cost-per-defect',
  leaverCost: 'uncertain.leaver-cost',
  outsideGrowth: 'uncertain.outside-growth',
} as const satisfies Record<Exclude<UncertainInputName, 'response'>, TextKey>;

const RESPONSE_NAMES = {
  none: 'uncertain.response-points',
  points: 'uncertain.response-points',
  relative: 'uncertain.response-relative',
  elasticity: 'uncertain.response-elasticity',
} as const satisfies Record<TurnoverResponse['kind'], TextKey>;

/** A scenario as far as its response says what unit it is in. */
interface Responding {
  readonly scenario: { readonly response: TurnoverResponse };
}

/** What an uncertain input is called; the response by its unit. */
export function uncertainName(t: Translate, which: UncertainInputName, { scenario }: Responding): string {
  return t(which === 'response' ? RESPONSE_NAMES[scenario.response.kind] : NAMES[which]);
}

/** What a value of an uncertain input counts: fen, fractions shown as percent or points, months, heads, bare numbers. */
export type UncertainMeasure = 'yuan' | 'percent' | 'points' | 'months' | 'count' | 'number' | 'factor';

const MEASURES: Readonly<Record<Exclude<UncertainInputName, 'response'>, UncertainMeasure>> = {
  headcount: 'count',
  monthlyWage: 'yuan',
  annualTurnover: 'percent',
  onCostRates: 'factor',
  separation: 'yuan',
  recruitment: 'yuan',
  training: 'yuan',
  vacancyMonths: 'months',
  monthlyContribution: 'yuan',
  rampMonths: 'months',
  skilledToNovice: 'number',
  skilledDefectRate: 'percent',
  noviceDefectRate: 'percent',
  skilledUnitsPerMonth: 'number',
  costPerDefect: 'yuan',
  leaverCost: 'yuan',
  outsideGrowth: 'percent',
};

export function uncertainMeasure({ scenario }: Responding, { which, as }: UncertainInput): UncertainMeasure {
  if (as === 'factor') return 'factor';
  if (which !== 'response') return MEASURES[which];
  switch (scenario.response.kind) {
    case 'elasticity':
      return 'number';
    case 'relative':
      return 'percent';
    case 'points':
    case 'none':
      return 'points';
  }
}

/** A value with its unit; a factor as what it adds or takes away: 0.8 → `-20%`. */
export function uncertainValue(t: Translate, format: Format, measure: UncertainMeasure, value: number): string {
  switch (measure) {
    case 'yuan':
      return t('uncertain.yuan', { value: format.yuan(value) });
    case 'percent':
      return format.percent(value);
    case 'points':
      return t('uncertain.points', { value: format.points(value) });
    case 'months':
      return t('uncertain.months', { value: format.number(value, 1) });
    case 'count':
      return t('uncertain.heads', { value: format.number(value, 0) });
    case 'number':
      return format.number(value);
    case 'factor': {
      const change = format.percent(value - 1, 1);
      return value > 1 ? `+${change}` : change;
    }
  }
}
