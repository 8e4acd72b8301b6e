import {
  carryOverOf,
  createYearSeries,
  fillCosts,
  fillSavings,
  fillWagePath,
  type RunRate,
  runRateOf,
  type YearSeries,
} from './figures.ts';
import { addInto, at } from './flatArrays.ts';
import type { GroupModel, WageModel } from './model.ts';
import { createMonthSeries, fillMonths, type MonthSeries } from './months.ts';

/** All that is reported of a group or of the whole, unrounded. */
export interface RowFigures {
  readonly years: YearSeries;
  readonly months: MonthSeries;
  readonly carryOver: Float64Array;
  readonly runRate: RunRate;
}

export interface Row extends RowFigures {
  readonly group: GroupModel;
  /** The wage of the horizon's last month. */
  readonly endWage: number;
  /** The lowest wage of any month. */
  readonly lowestWage: number;
}

export function computeRow(model: WageModel, group: GroupModel): Row {
  const path = new Float64Array(model.segments.length);
  const years = createYearSeries(model.years);
  const months = createMonthSeries(model.years);
  fillWagePath(model, group, path);
  fillCosts(model, group, path, years);
  fillSavings(model, group, path, years);
  fillMonths(model, group, path, years, months);
  const endWage = at(path, path.length - 1);
  return {
    group,
    endWage,
    lowestWage: Math.min(...path),
    years,
    months,
    carryOver: carryOverOf(model, group, path, years),
    runRate: runRateOf(model, group, endWage),
  };
}

/** The sum of all rows, from unrounded figures. */
export function wholeOf(rows: readonly RowFigures[], model: WageModel): RowFigures {
  const whole: RowFigures = {
    years: createYearSeries(model.years),
    months: createMonthSeries(model.years),
    carryOver: new Float64Array(model.years),
    runRate: { cost: 0, welfare: 0, baselineGross: 0, gross: 0, leaversAvoided: 0, lossAvoided: 0 },
  };
  for (const { years, months, carryOver, runRate } of rows) {
    whole.years.baseline += years.baseline;
    addInto(whole.years.wages, years.wages);
    addInto(whole.years.sameYearOnCosts, years.sameYearOnCosts);
    addInto(whole.years.previousYearOnCosts, years.previousYearOnCosts);
    addInto(whole.years.welfare, years.welfare);
    addInto(whole.years.oneOff, years.oneOff);
    addInto(whole.years.leaversAvoided, years.leaversAvoided);
    addInto(whole.years.lossAvoided, years.lossAvoided);
    whole.years.payOfLeaversAvoided += years.payOfLeaversAvoided;
    addInto(whole.months.cost, months.cost);
    addInto(whole.months.welfare, months.welfare);
    addInto(whole.months.lossAvoided, months.lossAvoided);
    addInto(whole.carryOver, carryOver);
    whole.runRate.cost += runRate.cost;
    whole.runRate.welfare += runRate.welfare;
    whole.runRate.baselineGross += runRate.baselineGross;
    whole.runRate.gross += runRate.gross;
    whole.runRate.leaversAvoided += runRate.leaversAvoided;
    whole.runRate.lossAvoided += runRate.lossAvoided;
  }
  return whole;
}
