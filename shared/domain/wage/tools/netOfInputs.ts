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

/** How an input moves what each group has: base × scale + shift, so that nothing is decided again head by head. */
interface Mover {
  /** Where its value stands among those of a draw; −1 for an input that stays as it is. */
  readonly at: number;
  readonly isFactor: boolean;
  scale: number;
  shift: number;
}

function moverOf(inputs: readonly UncertainInput[], which: UncertainInputName): Mover {
  const place = inputs.findIndex((one) => one.which === which);
  return { at: place, isFactor: inputs[place]?.as === 'factor', scale: 1, shift: 0 };
}

/** A value that is not a number leaves its input as it is. */
function setMover(mover: Mover, values: Float64Array): void {
  const value = at(values, mover.at);
  const isUnmoved = Number.isNaN(value);
  mover.scale = isUnmoved ? 1 : mover.isFactor ? value : 0;
  mover.shift = isUnmoved || mover.isFactor ? 0 : value;
}

function moved(base: number, { scale, shift }: Mover): number {
  return base * scale + shift;
}

/** One head of a group, with sums over the horizon in fen, unrounded. */
interface Head {
  readonly terms: WorkforceGroup;
  /** The same with the wage as it moves. */
  readonly pay: Mutable<WorkforceGroup>;
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
  const moverFor = (which: UncertainInputName) => moverOf(inputs, which);
  const headcount = moverFor('headcount');
  const wage = moverFor('monthlyWage');
  const turnover = moverFor('annualTurnover');
  const rates = moverFor('onCostRates');
  const leaverCost = moverFor('leaverCost');
  const effect = moverFor('response');
  const growth = moverFor('outsideGrowth');
  const isMoving = (mover: Mover) => mover.at >= 0;
  const buildUp = BUILD_UP_INPUTS.map((field): [BuildUpInput, Mover] => [field, moverFor(field)]).filter(([, mover]) =>
    isMoving(mover),
  );
  const buildUpMovers = buildUp.map(([, mover]) => mover);
  const movers = [headcount, wage, turnover, rates, leaverCost, effect, growth, ...buildUpMovers].filter(isMoving);
  const movesBuildUp = isMoving(wage) || isMoving(rates) || buildUp.length > 0;

  const { model, heads } = headsOf(input);
  const wholeBenefits = wholeBenefitsOf(input);
  const base = input.scenario.response;
  const response = { ...base };
  const outside = new Float64Array(model.years);
  let isFirst = true;

  return (values) => {
    for (const mover of movers) setMover(mover, values);
    let isNewResponse = isFirst;
    isFirst = false;
    if (response.kind === 'elasticity' && base.kind === 'elasticity') {
      const epsilon = moved(base.epsilon, effect);
      const outsideGrowth = moved(base.outsideGrowth, growth);
      isNewResponse ||= epsilon !== response.epsilon || outsideGrowth !== response.outsideGrowth;
      response.epsilon = epsilon;
      response.outsideGrowth = outsideGrowth;
      if (isNewResponse) fillOutside(outside, response);
    } else if ('value' in response && 'value' in base) {
      response.value = moved(base.value, effect);
    }

    let net = -wholeBenefits;
    for (const head of heads) {
      const { terms, group } = head;
      const wageNow = moved(terms.monthlyWage, wage);
      const isNewWage = wageNow !== group.wage;
      if (isNewWage) setWage(model, head, wageNow);
      if (isNewWage || isNewResponse) head.savedYears = savedYearsOf(model, head, response, outside);
      if (head.buildUp !== null) {
        if (movesBuildUp) setBuildUp(model, head, head.buildUp, buildUp, rates.scale);
      } else if (isNewWage && terms.leaverCost.kind === 'shareOfPay') {
        head.leaverCost = terms.leaverCost.share * group.baselineGross;
      }

      const turnoverNow = moved(terms.annualTurnover, turnover);
      const fall = response.kind === 'elasticity' ? turnoverNow : turnoverNow - statedTurnover(turnoverNow, response);
      const saved = fall * head.savedYears * moved(head.leaverCost, leaverCost);
      const paid = head.wages + rates.scale * head.onCosts + head.welfare;
      net += moved(terms.headcount, headcount) * (saved - paid);
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
      pay: { ...terms },
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
  const { group, pay, path, series, payIndex } = head;
  pay.monthlyWage = wage;
  group.wage = wage;
  group.baselineGross = baselineGross(pay);
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

function savedYearsOf(model: WageModel, head: Head, response: TurnoverResponse, outside: Float64Array): number {
  return response.kind === 'elasticity' ? elasticYears(model, head, response, outside) : arrivedYears(model, head);
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

/** Outside pay as a multiple of today's to the power of ε, by year. */
function fillOutside(outside: Float64Array, { epsilon, outsideGrowth }: Elasticity): void {
  const logGrowth = Math.log1p(outsideGrowth);
  for (let year = 0; year < outside.length; year += 1) outside[year] = Math.exp(epsilon * logGrowth * (year + 1));
}

/** What `elasticTurnover` says of each segment, with one power for each level of pay and those of outside pay at hand. */
function elasticYears(
  model: WageModel,
  { payIndex }: Head,
  { epsilon, against }: Elasticity,
  outside: Float64Array,
): number {
  let months = 0;
  let lastPay = 0;
  let inside = 1;
  for (let index = 0; index < payIndex.length; index += 1) {
    const segment = model.segments[index];
    if (segment === undefined) break;
    const pay = at(payIndex, index);
    if (pay !== lastPay) {
      inside = Math.exp(-epsilon * pay);
      lastPay = pay;
    }
    const power = at(outside, segment.year);
    // Of max(i/o, min(1, i)) to the power of −ε, which turns the larger into the smaller.
    const avoided = against === 'today' ? 1 - Math.min(inside * power, Math.max(1, inside)) : power * (1 - inside);
    months += segment.months * avoided;
  }
  return months / 12;
}

function setBuildUp(
  model: WageModel,
  head: Head,
  cost: Mutable<BuildUp>,
  fields: readonly (readonly [BuildUpInput, Mover])[],
  rate: number,
): void {
  const { terms, group } = head;
  if (terms.leaverCost.kind !== 'buildUp') return;
  for (const [field, mover] of fields) cost[field] = moved(terms.leaverCost[field], mover);
  cost.noviceDefectRate = Math.max(cost.noviceDefectRate, cost.skilledDefectRate);
  const payAMonth = (group.baselineGross + rate * yearlyOnCosts(model.onCosts.all, group.baselineGross)) / 12;
  let sum = 0;
  for (const { amount } of buildUpParts(cost, payAMonth)) sum += amount;
  head.leaverCost = sum;
}
