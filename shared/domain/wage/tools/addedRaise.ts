import type { Component, EvaluationInput, TurnoverResponse } from '../evaluationInput.ts';
import { createYearSeries, fillCosts, fillSavings, fillWagePath, runRateOf, yearCost } from '../figures.ts';
import { at, sumOf } from '../flatArrays.ts';
import { INPUT_BOUNDS } from '../inputBounds.ts';
import { buildModel, type GroupModel } from '../model.ts';

type PercentComponent = Extract<Component, { kind: 'percent' }>;

/** The scenario with one more percent raise for all groups, after its own components of that month. */
export function withAddedRaise(input: EvaluationInput, rate: number, fromMonth: number): EvaluationInput {
  const added: PercentComponent = { kind: 'percent', fromMonth, rate };
  return { ...input, scenario: { ...input.scenario, components: [...input.scenario.components, added] } };
}

/** Amounts in fen, unrounded, as functions of a percent raise added to a scenario; null where a wage leaves its bounds. */
export interface AddedRaise {
  /** Over the horizon. */
  readonly costAt: (rate: number) => number | null;
  /** Over the horizon, with this response in the place of the scenario's. */
  readonly lossAvoidedAt: (rate: number, response: TurnoverResponse) => number | null;
  /** Labour cost of a full year: baseline and run-rate cost. */
  readonly labourCostAt: (rate: number) => number | null;
  /** Rates, in rising order, at which the wage of some group at the end of the horizon is its baseline. */
  readonly levelRates: readonly number[];
}

export function addedRaise(input: EvaluationInput, fromMonth: number): AddedRaise {
  const added: PercentComponent = { kind: 'percent', fromMonth, rate: 0 };
  // The model holds this very component: another rate needs no other model.
  const model = buildModel({
    ...input,
    scenario: { ...input.scenario, components: [...input.scenario.components, added] },
  });
  const path = new Float64Array(model.segments.length);
  const series = createYearSeries(model.years);

  const sumOver = (rate: number, ofGroup: (group: GroupModel) => number): number | null => {
    added.rate = rate;
    let sum = 0;
    for (const group of model.groups) {
      fillWagePath(model, group, path);
      if (!path.every((wage) => wage >= 1 && wage <= INPUT_BOUNDS.monthlyPay)) return null;
      sum += ofGroup(group);
    }
    return sum;
  };
  const endWageAt = (rate: number, group: GroupModel) => {
    added.rate = rate;
    fillWagePath(model, group, path);
    return at(path, path.length - 1);
  };

  const costs = new Map<number, number | null>();
  return {
    costAt: (rate) => {
      const known = costs.get(rate);
      if (known !== undefined) return known;
      const cost = sumOver(rate, (group) => {
        fillCosts(model, group, path, series);
        let sum = 0;
        for (let year = 0; year < model.years; year += 1) sum += yearCost(series, year);
        return sum;
      });
      costs.set(rate, cost);
      return cost;
    },
    lossAvoidedAt: (rate, response) => {
      const responding = { ...model, response };
      return sumOver(rate, (group) => {
        fillSavings(responding, group, path, series);
        return sumOf(series.lossAvoided);
      });
    },
    labourCostAt: (rate) =>
      sumOver(rate, (group) => {
        const { headcount, baselineGross, baselineSameYear, baselinePreviousYear } = group;
        const baseline = headcount * (baselineGross + baselineSameYear + baselinePreviousYear);
        return baseline + runRateOf(model, group, at(path, path.length - 1)).cost;
      }),
    levelRates: distinct(
      model.groups.flatMap((group) => {
        // The wage of any month is linear in the rate.
        const withoutRaise = endWageAt(0, group);
        const slope = endWageAt(1, group) - withoutRaise;
        return slope > 0 ? [(group.wage - withoutRaise) / slope] : [];
      }),
    ),
  };
}

/** Rates nearer to each other than this are one. */
const SAME_RATE = 1e-11;

function distinct(rates: readonly number[]): number[] {
  return rates
    .toSorted((a, b) => a - b)
    .filter((rate, index, sorted) => index === 0 || rate - (sorted[index - 1] ?? rate) > SAME_RATE);
}
