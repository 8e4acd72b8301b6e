import type { Component, EvaluationInput, TurnoverResponse } from '../evaluationInput.ts';
import { createYearSeries, fillCosts, fillSavings, fillWagePath, runRateOf, yearCost } from '../figures.ts';
import { at, sumOf } from '../flatArrays.ts';
import { INPUT_BOUNDS } from '../inputBounds.ts';
import { buildModel, type GroupModel } from '../model.ts';
import { shareArrived, statedTurnover } from '../turnover.ts';

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

  /** By group, years of the whole of a stated response, which comes with the raise; null where a wage leaves its bounds. */
  const yearsArrivedAt = kept(model.groups.length, (rate): Float64Array | null => {
    const years = new Float64Array(model.groups.length);
    let place = 0;
    const sum = sumOver(rate, (group) => {
      const endWage = at(path, path.length - 1);
      let months = 0;
      model.segments.forEach((segment, index) => {
        months += segment.months * shareArrived(group.wage, at(path, index), endWage);
      });
      years[place] = months / 12;
      place += 1;
      return 0;
    });
    return sum === null ? null : years;
  });

  return {
    costAt: kept(0, (rate) =>
      sumOver(rate, (group) => {
        fillCosts(model, group, path, series);
        let sum = 0;
        for (let year = 0; year < model.years; year += 1) sum += yearCost(series, year);
        return sum;
      }),
    ),
    lossAvoidedAt: (rate, response) => {
      if (response.kind !== 'elasticity') {
        const years = yearsArrivedAt(rate);
        if (years === null) return null;
        let sum = 0;
        model.groups.forEach(({ headcount, turnover, leaverCost }, place) => {
          sum += headcount * (turnover - statedTurnover(turnover, response)) * at(years, place) * leaverCost;
        });
        return sum;
      }
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

/** Of so many groups what was found at a rate is not kept: it would take too much room. */
const MANY_GROUPS = 1000;

/** A function of a rate that finds the same only once. */
function kept<T>(groups: number, find: (rate: number) => T): (rate: number) => T {
  if (groups >= MANY_GROUPS) return find;
  const found = new Map<number, T>();
  return (rate) => {
    const known = found.get(rate);
    if (known !== undefined) return known;
    const value = find(rate);
    found.set(rate, value);
    return value;
  };
}

/** Rates nearer to each other than this are one. */
const SAME_RATE = 1e-11;

function distinct(rates: readonly number[]): number[] {
  return rates
    .toSorted((a, b) => a - b)
    .filter((rate, index, sorted) => index === 0 || rate - (sorted[index - 1] ?? rate) > SAME_RATE);
}
