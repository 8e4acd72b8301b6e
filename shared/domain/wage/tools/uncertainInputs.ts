import type { EvaluationInput, LeaverCost, OnCostItem, WorkforceGroup } from '../evaluationInput.ts';
import { INPUT_BOUNDS } from '../inputBounds.ts';
import { applyWageChange, type WageChange, wageChanges } from '../wagePath.ts';
import { effectOf, withEffect } from './responseEffect.ts';

/** Of a cost per leaver that is built up; each moves all groups that have one. */
export const BUILD_UP_INPUTS = [
  'separation',
  'recruitment',
  'training',
  'vacancyMonths',
  'monthlyContribution',
  'rampMonths',
  'skilledToNovice',
  'skilledDefectRate',
  'noviceDefectRate',
  'skilledUnitsPerMonth',
  'costPerDefect',
] as const;
export type BuildUpInput = (typeof BUILD_UP_INPUTS)[number];

/** What can be uncertain, each for all groups together, in the order in which values take effect. */
export const UNCERTAIN_INPUTS = [
  'headcount',
  'monthlyWage',
  'annualTurnover',
  'onCostRates',
  ...BUILD_UP_INPUTS,
  /** The whole cost per leaver; a value is an amount for every group. */
  'leaverCost',
  /** Points, share or elasticity, whichever the scenario has. */
  'response',
  'outsideGrowth',
] as const;
export type UncertainInputName = (typeof UNCERTAIN_INPUTS)[number];

export interface UncertainInput {
  readonly which: UncertainInputName;
  /** `value` is one figure for all groups in the unit of the field; `factor` multiplies what each group has. */
  readonly as: 'value' | 'factor';
}

export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** No factor is larger. */
const LARGEST_FACTOR = 100;
/** The schema's open bound of −1 would leave outside pay at nothing, and its elasticity without a value. */
const LOWEST_GROWTH = -0.99;

/** Whether there is anything of the kind in an input: on-cost items, a cost that is built up, a response. */
export function hasInput({ groups, onCosts, scenario }: EvaluationInput, which: UncertainInputName): boolean {
  switch (which) {
    case 'onCostRates':
      return onCosts.length > 0;
    case 'response':
      return scenario.response.kind !== 'none';
    case 'outsideGrowth':
      return scenario.response.kind === 'elasticity';
    case 'headcount':
    case 'monthlyWage':
    case 'annualTurnover':
    case 'leaverCost':
      return true;
    default:
      return groups.some(({ leaverCost }) => leaverCost.kind === 'buildUp');
  }
}

/** On-cost rates differ by item and can only be scaled; growth may be 0 or less and can only be stated. */
export function canBe({ which, as }: UncertainInput): boolean {
  if (which === 'onCostRates') return as === 'factor';
  return which !== 'outsideGrowth' || as === 'value';
}

/** What an uncertain input may be, so that every group stays within the bounds of the model. */
export function rangeOf(input: EvaluationInput, { which, as }: UncertainInput): ValueRange {
  const places = placesOf(input, which);
  if (as === 'value') {
    return {
      min: Math.max(...places.map(({ min }) => min)),
      max: Math.min(...places.map(({ max }) => max)),
    };
  }
  const counted = places.filter(({ base }) => base > 0);
  return {
    min: Math.max(0, ...counted.map(({ base, min }) => min / base)),
    max: Math.min(LARGEST_FACTOR, ...counted.map(({ base, max }) => max / base)),
  };
}

interface Place extends ValueRange {
  /** What the input has there. */
  readonly base: number;
}

function placesOf(input: EvaluationInput, which: UncertainInputName): Place[] {
  const { groups, onCosts } = input;
  const { response } = input.scenario;
  switch (which) {
    case 'headcount':
      return groups.map(({ headcount }) => ({ base: headcount, min: 0, max: INPUT_BOUNDS.headcount }));
    case 'monthlyWage': {
      const changes = wageChanges(input.scenario.components);
      return groups.map((group) => ({ base: group.monthlyWage, ...wagesThatLast(group, changes) }));
    }
    case 'annualTurnover':
      return groups.map((group) => ({ base: group.annualTurnover, min: 0, max: INPUT_BOUNDS.annualTurnover }));
    case 'onCostRates':
      return onCosts.map(({ rate }) => ({ base: rate, min: 0, max: INPUT_BOUNDS.onCostRate }));
    case 'leaverCost':
      return [{ base: 0, min: 0, max: INPUT_BOUNDS.amount }];
    case 'response':
      if (response.kind === 'none') return [];
      if (response.kind === 'elasticity') return [{ base: response.epsilon, min: 0, max: INPUT_BOUNDS.elasticity }];
      return [{ base: response.value, min: 0, max: response.kind === 'relative' ? 1 : INPUT_BOUNDS.annualTurnover }];
    case 'outsideGrowth':
      return [{ base: 0, min: LOWEST_GROWTH, max: INPUT_BOUNDS.annualRate }];
    default:
      return groups.flatMap(({ leaverCost }) =>
        leaverCost.kind === 'buildUp' ? [{ base: leaverCost[which], ...buildUpRange(leaverCost, which) }] : [],
      );
  }
}

/** The baseline wages of a group whose wage stays within the model's bounds to the horizon: it moves in a line. */
function wagesThatLast({ id, monthlyWage }: WorkforceGroup, changes: readonly WageChange[]): ValueRange {
  const range = { min: 1, max: INPUT_BOUNDS.monthlyPay as number };
  let wage = monthlyWage;
  let fromNothing = 0;
  changes.forEach((change, at) => {
    if (change.appliesTo(id)) {
      wage = applyWageChange(wage, change);
      fromNothing = applyWageChange(fromNothing, change);
    }
    // What a month ends with counts, as in the check of the input.
    if (changes[at + 1]?.terms.fromMonth === change.terms.fromMonth) return;
    const slope = (wage - fromNothing) / monthlyWage;
    if (slope <= 0) return;
    range.min = Math.max(range.min, (1 - fromNothing) / slope);
    range.max = Math.min(range.max, (INPUT_BOUNDS.monthlyPay - fromNothing) / slope);
  });
  return range;
}

type BuildUp = Extract<LeaverCost, { kind: 'buildUp' }>;

function buildUpRange(cost: BuildUp, which: BuildUpInput): ValueRange {
  switch (which) {
    case 'separation':
    case 'recruitment':
    case 'training':
    case 'monthlyContribution':
    case 'costPerDefect':
      return { min: 0, max: INPUT_BOUNDS.amount };
    case 'vacancyMonths':
    case 'rampMonths':
      return { min: 0, max: INPUT_BOUNDS.months };
    case 'skilledToNovice':
      return { min: 1, max: INPUT_BOUNDS.skilledToNovice };
    case 'skilledUnitsPerMonth':
      return { min: 0, max: INPUT_BOUNDS.unitsPerMonth };
    case 'skilledDefectRate':
      return { min: 0, max: cost.noviceDefectRate };
    case 'noviceDefectRate':
      return { min: cost.skilledDefectRate, max: 1 };
  }
}

/** A value for each uncertain input, as they are taken together. */
export interface InputSetting extends UncertainInput {
  readonly value: number;
}

/**
 * The input with these values: what a draw or the end of a bar means. Heads and amounts are then not whole, which the
 * model takes as it is. Where both defect rates are set, a novice's is at least the skilled worker's.
 */
export function withSettings(input: EvaluationInput, settings: readonly InputSetting[]): EvaluationInput {
  return settings
    .toSorted((a, b) => UNCERTAIN_INPUTS.indexOf(a.which) - UNCERTAIN_INPUTS.indexOf(b.which))
    .reduce(withSetting, input);
}

function withSetting(input: EvaluationInput, { which, as, value }: InputSetting): EvaluationInput {
  const moved = (base: number) => (as === 'value' ? value : base * value);
  const withGroups = (change: (group: WorkforceGroup) => Partial<WorkforceGroup>): EvaluationInput => ({
    ...input,
    groups: input.groups.map((group) => ({ ...group, ...change(group) })),
  });
  const { scenario } = input;
  const { response } = scenario;
  switch (which) {
    case 'headcount':
      return withGroups(({ headcount }) => ({ headcount: moved(headcount) }));
    case 'monthlyWage':
      return withGroups(({ monthlyWage }) => ({ monthlyWage: moved(monthlyWage) }));
    case 'annualTurnover':
      return withGroups(({ annualTurnover }) => ({ annualTurnover: moved(annualTurnover) }));
    case 'onCostRates':
      return { ...input, onCosts: input.onCosts.map((item): OnCostItem => ({ ...item, rate: moved(item.rate) })) };
    case 'leaverCost':
      return withGroups(({ leaverCost }) => ({
        leaverCost: as === 'value' ? { kind: 'direct', amount: value } : scaled(leaverCost, value),
      }));
    case 'response':
      if (response.kind === 'none') return input;
      return { ...input, scenario: { ...scenario, response: withEffect(response, moved(effectOf(response))) } };
    case 'outsideGrowth':
      if (response.kind !== 'elasticity') return input;
      return { ...input, scenario: { ...scenario, response: { ...response, outsideGrowth: value } } };
    default:
      return withGroups(({ leaverCost }) => {
        if (leaverCost.kind !== 'buildUp') return {};
        const cost = { ...leaverCost, [which]: moved(leaverCost[which]) };
        return { leaverCost: { ...cost, noviceDefectRate: Math.max(cost.noviceDefectRate, cost.skilledDefectRate) } };
      });
  }
}

/** A cost per leaver times a factor; of one that is built up every part grows with its months or is an amount. */
function scaled(cost: LeaverCost, factor: number): LeaverCost {
  switch (cost.kind) {
    case 'direct':
      return { ...cost, amount: cost.amount * factor };
    case 'shareOfPay':
      return { ...cost, share: cost.share * factor };
    case 'buildUp':
      return {
        ...cost,
        separation: cost.separation * factor,
        recruitment: cost.recruitment * factor,
        training: cost.training * factor,
        vacancyMonths: cost.vacancyMonths * factor,
        rampMonths: cost.rampMonths * factor,
      };
  }
}
