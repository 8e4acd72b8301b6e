import { perHeadMonthly } from '../benefits.ts';
import type { Component, EvaluationInput, LeaverCost, TurnoverResponse, WorkforceGroup } from '../evaluationInput.ts';
import { createYearSeries, fillCosts, fillWagePath, payLevel, type YearSeries } from '../figures.ts';
import { at, sumOf } from '../flatArrays.ts';
import { baselineGross, buildUpParts } from '../leaverCost.ts';
import { buildModel, type GroupModel, type WageModel } from '../model.ts';
import { yearlyOnCosts } from '../onCosts.ts';
import { shareArrived, statedTurnover } from '../turnover.ts';
import { BUILD_UP_INPUTS, type BuildUpInput, type UncertainInput, type UncertainInputName } from './uncertainInputs.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type BuildUp = Extract<LeaverCost, { kind: 'buildUp' }>;

/** Where the value of an input stands among those of a draw. */
interface Source {
  readonly at: number;
  readonly isFactor: boolean;
}

/** The value drawn for a base; one that is not a number leaves the base as it is. */
function drawn(values: Float64Array, source: Source | undefined, base: number): number {
  if (source === undefined) return base;
  const value = at(values, source.at);
  if (Number.isNaN(value)) return base;
  return source.isFactor ? base * value : value;
}

/** One head of a group, with sums over the horizon in fen, unrounded. */
interface Head {
  readonly terms: WorkforceGroup;
  readonly group: Mutable<GroupModel>;
  readonly path: Float64Array;
  readonly series: YearSeries;
  wages: number;
  onCosts: number;
  welfare: number;
  /** Null for a cost per leaver that is not built up. */
  readonly buildUp: Mutable<BuildUp> | null;
  leaverCost: number;
  /** By segment, the logarithm of the pay level as a multiple of today's. */
  readonly payIndex: Float64Array;
  /**
   * By elasticity, years × the share of today's turnover that is avoided; of a stated response, years of the whole of
   * it, which comes with the raise.
   */
  savedYears: number;
}

/**
 * The net over the horizon, in fen, unrounded, as a function of the values of some inputs, in their order; one that is
 * not a number leaves its input as it is. The same as evaluating the input with these values, but each call computes
 * only what has moved since the one before.
 */
export function netOfInputs(
  input: EvaluationInput,
  inputs: readonly UncertainInput[],
): (values: Float64Array) => number {
  const source = (which: UncertainInputName): Source | undefined => {
    const place = inputs.findIndex((one) => one.which === which);
    return place < 0 ? undefined : { at: place, isFactor: inputs[place]?.as === 'factor' };
  };
  const headcount = source('headcount');
  const wage = source('monthlyWage');
  const turnover = source('annualTurnover');
  const rates = source('onCostRates');
  const leaverCost = source('leaverCost');
  const effect = source('response');
  const growth = source('outsideGrowth');
  const buildUp = BUILD_UP_INPUTS.flatMap((field): [BuildUpInput, Source][] => {
    const found = source(field);
    return found === undefined ? [] : [[field, found]];
  });
  const movesBuildUp = wage !== undefined || rates !== undefined || buildUp.length > 0;

  const { model, heads } = headsOf(input);
  const wholeBenefits = wholeBenefitsOf(input);
  const base = input.scenario.response;
  const response = { ...base };

  return (values) => {
    const rate = drawn(values, rates, 1);
    let isNewResponse = false;
    if (response.kind === 'elasticity' && base.kind === 'elasticity') {
      const epsilon = drawn(values, effect, base.epsilon);
      const outsideGrowth = drawn(values, growth, base.outsideGrowth);
      isNewResponse = epsilon !== response.epsilon || outsideGrowth !== response.outsideGrowth;
      response.epsilon = epsilon;
      response.outsideGrowth = outsideGrowth;
    } else if (response.kind !== 'none' && response.kind !== 'elasticity' && 'value' in base) {
      response.value = drawn(values, effect, base.value);
    }

    let net = -wholeBenefits;
    for (const head of heads) {
      const { terms, group } = head;
      const wageNow = drawn(values, wage, terms.monthlyWage);
      const isNewWage = wageNow !== group.wage;
      if (isNewWage) setWage(model, head, wageNow);
      if (isNewWage || isNewResponse) head.savedYears = savedYearsOf(model, head, response);
      if (head.buildUp !== null) {
        if (movesBuildUp) setBuildUp(model, head, head.buildUp, buildUp, values, rate);
      } else if (isNewWage && terms.leaverCost.kind === 'shareOfPay') {
        head.leaverCost = terms.leaverCost.share * group.baselineGross;
      }

      const turnoverNow = drawn(values, turnover, terms.annualTurnover);
      const fall = response.kind === 'elasticity' ? turnoverNow : turnoverNow - statedTurnover(turnoverNow, response);
      const saved = fall * head.savedYears * drawn(values, leaverCost, head.leaverCost);
      const paid = head.wages + rate * head.onCosts + head.welfare;
      net += drawn(values, headcount, terms.headcount) * (saved - paid);
    }
    return net;
  };
}

const isWholeBenefit = (component: Component) =>
  component.kind === 'benefit' && perHeadMonthly(component.cost) === null;

function headsOf(input: EvaluationInput): { readonly model: WageModel; readonly heads: readonly Head[] } {
  const { scenario } = input;
  const model = buildModel({
    ...input,
    groups: input.groups.map((group) => ({ ...group, headcount: 1 })),
    scenario: { ...scenario, components: scenario.components.filter((component) => !isWholeBenefit(component)) },
  });
  const heads = model.groups.flatMap((group, index): Head[] => {
    const terms = input.groups[index];
    if (terms === undefined) return [];
    const head: Head = {
      terms,
      group: { ...group },
      path: new Float64Array(model.segments.length),
      series: createYearSeries(model.years),
      wages: 0,
      onCosts: 0,
      welfare: 0,
      buildUp: terms.leaverCost.kind === 'buildUp' ? { ...terms.leaverCost } : null,
      leaverCost: group.leaverCost,
      payIndex: new Float64Array(model.segments.length),
      savedYears: 0,
    };
    setWage(model, head, terms.monthlyWage);
    head.savedYears = savedYearsOf(model, head, scenario.response);
    return [head];
  });
  return { model, heads };
}

/** What benefits that are not per head cost over the horizon. */
function wholeBenefitsOf(input: EvaluationInput): number {
  const { scenario } = input;
  const components = scenario.components.filter(isWholeBenefit);
  if (components.length === 0) return 0;
  const { groups } = buildModel({ ...input, scenario: { ...scenario, components } });
  return groups.reduce((sum, { welfare, welfareOnce }) => sum + sumOf(welfare.byYear) + sumOf(welfareOnce.byYear), 0);
}

/** All that follows from a head's wage at baseline, but what its leaving costs. */
function setWage(model: WageModel, head: Head, wage: number): void {
  const { group, path, series, payIndex } = head;
  group.wage = wage;
  group.baselineGross = baselineGross({ ...head.terms, monthlyWage: wage });
  group.baselineSameYear = yearlyOnCosts(model.onCosts.sameYear, group.baselineGross);
  group.baselinePreviousYear = yearlyOnCosts(model.onCosts.previousYear, group.baselineGross);
  fillWagePath(model, group, path);
  fillCosts(model, group, path, series);
  head.wages = sumOf(series.wages);
  head.onCosts = sumOf(series.sameYearOnCosts) + sumOf(series.previousYearOnCosts);
  head.welfare = sumOf(series.welfare);
  if (model.response.kind !== 'elasticity') return;
  const payBefore = payLevel(group, wage);
  for (let segment = 0; segment < path.length; segment += 1) {
    payIndex[segment] = Math.log(payLevel(group, at(path, segment)) / payBefore);
  }
}

function savedYearsOf(model: WageModel, head: Head, response: TurnoverResponse): number {
  return response.kind === 'elasticity' ? elasticYears(model, head, response) : arrivedYears(model, head);
}

function arrivedYears(model: WageModel, { group, path }: Head): number {
  const endWage = at(path, path.length - 1);
  let months = 0;
  for (let segment = 0; segment < path.length; segment += 1) {
    months += (model.segments[segment]?.months ?? 0) * shareArrived(group.wage, at(path, segment), endWage);
  }
  return months / 12;
}

type Elasticity = Extract<TurnoverResponse, { kind: 'elasticity' }>;

/** By logarithms what `elasticTurnover` has as powers: one exponential where those take two powers. */
function elasticYears(model: WageModel, { payIndex }: Head, { epsilon, outsideGrowth, against }: Elasticity): number {
  const growth = Math.log1p(outsideGrowth);
  let months = 0;
  for (let index = 0; index < payIndex.length; index += 1) {
    const segment = model.segments[index];
    if (segment === undefined) break;
    const pay = at(payIndex, index);
    const outside = growth * (segment.year + 1);
    const standing = against === 'today' ? Math.max(pay - outside, Math.min(0, pay)) : pay;
    if (standing === 0) continue;
    const reference = against === 'today' ? 1 : Math.exp(epsilon * outside);
    months += segment.months * reference * (1 - Math.exp(-epsilon * standing));
  }
  return months / 12;
}

function setBuildUp(
  model: WageModel,
  head: Head,
  cost: Mutable<BuildUp>,
  sources: readonly (readonly [BuildUpInput, Source])[],
  values: Float64Array,
  rate: number,
): void {
  const { terms, group } = head;
  if (terms.leaverCost.kind !== 'buildUp') return;
  for (const [field, source] of sources) cost[field] = drawn(values, source, terms.leaverCost[field]);
  cost.noviceDefectRate = Math.max(cost.noviceDefectRate, cost.skilledDefectRate);
  const payAMonth = (group.baselineGross + rate * yearlyOnCosts(model.onCosts.all, group.baselineGross)) / 12;
  let sum = 0;
  for (const { amount } of buildUpParts(cost, payAMonth)) sum += amount;
  head.leaverCost = sum;
}
