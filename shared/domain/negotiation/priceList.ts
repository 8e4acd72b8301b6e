import { perHeadMonthly, wholeMonthly } from '../wage/benefits.ts';
import type { Component, EvaluationInput } from '../wage/evaluationInput.ts';
import { createYearSeries, fillCosts, fillWagePath, runRateOf, yearCost } from '../wage/figures.ts';
import { at } from '../wage/flatArrays.ts';
import { buildModel } from '../wage/model.ts';
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
  const paid: Component[] = [];
  let before = NO_COST;
  return input.scenario.components.map((component) => {
    const heads = headsOf(input, component);
    if (isWelfare(component)) return { component, heads, ...welfarePrice(input, component, heads) };
    // Welfare lies outside gross pay and moves nothing else, so that the components that are pay are priced among them.
    paid.push(component);
    const after = costOf(input, paid);
    const price = { component, heads, ...difference(after, before) };
    before = after;
    return price;
  });
}

type Benefit = Extract<Component, { kind: 'benefit' }>;

const isWelfare = (component: Component): component is Benefit =>
  component.kind === 'benefit' && !component.countsAsPay;

function headsOf(input: EvaluationInput, component: Component): number {
  const isFor = membership(component);
  return input.groups.reduce((sum, { id, headcount }) => sum + (isFor(id) ? headcount : 0), 0);
}

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

/** The cost of the scenario with these components alone. */
function costOf(input: EvaluationInput, components: Component[]): Price {
  const model = buildModel({ ...input, scenario: { ...input.scenario, components } });
  const path = new Float64Array(model.segments.length);
  const years = createYearSeries(model.years);
  const price = { ...NO_COST };
  for (const group of model.groups) {
    fillWagePath(model, group, path);
    fillCosts(model, group, path, years);
    price.firstYear += yearCost(years, 0);
    for (let year = 0; year < model.years; year += 1) price.horizon += yearCost(years, year);
    price.runRate += runRateOf(model, group, at(path, path.length - 1)).cost;
  }
  return price;
}

const difference = (after: Price, before: Price): Price => ({
  firstYear: after.firstYear - before.firstYear,
  runRate: after.runRate - before.runRate,
  horizon: after.horizon - before.horizon,
});
