import { perHeadMonthly, wholeMonthly } from '../wage/benefits.ts';
import type { Component, EvaluationInput } from '../wage/evaluationInput.ts';
import { createYearSeries, fillCosts, fillWagePath, runRateOf, yearCost } from '../wage/figures.ts';
import { at } from '../wage/flatArrays.ts';
import { buildModel, type GroupModel, type WageModel } from '../wage/model.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import { membership } from '../wage/wagePath.ts';

/** Costs in fen, unrounded. */
export interface Price {
  readonly firstYear: number;
  /** Of a year with everything agreed in force for twelve months; 0 for what is paid once. */
  readonly runRate: number;
  /** Of all years of the scenario. */
  readonly horizon: number;
}

/** What one component costs by itself. */
export interface PricedComponent extends Price {
  readonly component: Component;
  /** Headcount of the groups it is for; a benefit such as children's insurance may reach fewer people or more. */
  readonly heads: number;
}

const NO_COST: Price = { firstYear: 0, runRate: 0, horizon: 0 };

/**
 * What each component of a scenario costs, in the order of the list: the cost of the scenario with it and all before it
 * less that with those before it. So the items add up to the cost of the scenario, and a raise that comes second is
 * priced on the wage that the first one leaves.
 */
export function priceList(input: EvaluationInput): PricedComponent[] {
  const { components } = input.scenario;
  const isFor = components.map(membership);
  const pay = priceOfPay(input, isFor);
  return components.map((component, place) => {
    const heads = input.groups.reduce((sum, { id, headcount }) => sum + (isFor[place]?.(id) ? headcount : 0), 0);
    const price = isWelfare(component) ? welfarePrice(input, component, heads) : (pay[place] ?? NO_COST);
    return { component, heads, ...price };
  });
}

type Benefit = Extract<Component, { kind: 'benefit' }>;

/** Outside gross pay: it moves nothing else, so that its price is its own. */
const isWelfare = (component: Component): component is Benefit =>
  component.kind === 'benefit' && !component.countsAsPay;

function welfarePrice(input: EvaluationInput, { cost, fromMonth }: Benefit, heads: number): Price {
  if (cost.kind === 'lumpOnce')
    return { firstYear: fromMonth <= 12 ? cost.amount : 0, runRate: 0, horizon: cost.amount };
  const monthly = (perHeadMonthly(cost) ?? 0) * heads + wholeMonthly(cost);
  const monthsUntil = (month: number) => Math.max(0, month - fromMonth + 1);
  return {
    firstYear: monthly * monthsUntil(12),
    runRate: 12 * monthly,
    horizon: monthly * monthsUntil(12 * input.scenario.horizonYears),
  };
}

type IsFor = (groupId: string) => boolean;

/** The price of each component that is pay, group by group: only those that it is for are reckoned anew. */
function priceOfPay(input: EvaluationInput, isFor: readonly IsFor[]): Price[] {
  const { components } = input.scenario;
  const model = buildModel(input);
  const prices = components.map(() => ({ ...NO_COST }));
  const reckon = createReckoner(model);
  for (const group of model.groups) {
    const payments = { payBenefits: emptyFlow(model.years), lumpSums: emptyFlow(model.years) };
    let before = NO_COST;
    for (const [place, component] of components.entries()) {
      const price = prices[place];
      if (!price || isWelfare(component) || !isFor[place]?.(group.id)) continue;
      addPayment(payments, component, model.years);
      const changes = group.changes.filter(({ change }) => change.at <= place);
      const after = reckon({ ...group, ...payments, changes, welfare: NO_FLOW, welfareOnce: NO_FLOW });
      price.firstYear += after.firstYear - before.firstYear;
      price.runRate += after.runRate - before.runRate;
      price.horizon += after.horizon - before.horizon;
      before = after;
    }
  }
  return prices;
}

/** The cost of a group; its arrays serve for all groups. */
function createReckoner(model: WageModel): (group: GroupModel) => Price {
  const path = new Float64Array(model.segments.length);
  const years = createYearSeries(model.years);
  return (group) => {
    fillWagePath(model, group, path);
    fillCosts(model, group, path, years);
    let horizon = 0;
    for (let year = 0; year < model.years; year += 1) horizon += yearCost(years, year);
    return {
      firstYear: yearCost(years, 0),
      runRate: runRateOf(model, group, at(path, path.length - 1)).cost,
      horizon,
    };
  };
}

interface GrowingFlow {
  readonly byMonth: Float64Array;
  readonly byYear: Float64Array;
  isEmpty: boolean;
}

const emptyFlow = (years: number): GrowingFlow => ({
  byMonth: new Float64Array(12 * years),
  byYear: new Float64Array(years),
  isEmpty: true,
});
const NO_FLOW = emptyFlow(INPUT_BOUNDS.horizonYears);

/** Adds what a component pays to one head beside the wage. */
function addPayment(
  { payBenefits, lumpSums }: Readonly<Record<'payBenefits' | 'lumpSums', GrowingFlow>>,
  component: Component,
  years: number,
): void {
  const first = component.fromMonth - 1;
  if (component.kind === 'lumpSum') addMonths(lumpSums, first, first + 1, component.perHead);
  else if (component.kind === 'benefit') {
    addMonths(payBenefits, first, 12 * years, perHeadMonthly(component.cost) ?? 0);
  }
}

function addMonths(flow: GrowingFlow, from: number, to: number, amount: number): void {
  if (amount === 0) return;
  for (let month = from; month < to; month += 1) {
    const year = Math.floor(month / 12);
    flow.byMonth[month] = at(flow.byMonth, month) + amount;
    flow.byYear[year] = at(flow.byYear, year) + amount;
  }
  flow.isEmpty = false;
}
