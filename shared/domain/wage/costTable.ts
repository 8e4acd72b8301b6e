import { type Fen, roundFen } from '../money.ts';
import type { EvaluationInput } from './evaluationInput.ts';
import { fillWagePath, runRateOf } from './figures.ts';
import { at } from './flatArrays.ts';
import { buildModel } from './model.ts';
import type { Figures } from './report.ts';

/** A column of the cost table, in fen of whole yuan; the total is the sum of the lines shown. */
export interface CostColumn {
  readonly wages: Fen;
  readonly onCosts: Fen;
  readonly welfare: Fen;
  readonly total: Fen;
}

export interface YearCostColumn extends CostColumn {
  /** Of the total, what does not come again. */
  readonly oneOff: Fen;
  /** What the components in force at its end cost more in the next year. */
  readonly carryOver: Fen;
  /** Of the total, what is due at signing for the months before. */
  readonly backPay: Fen;
}

export interface CostTable {
  readonly years: readonly YearCostColumn[];
  readonly horizon: CostColumn & Pick<YearCostColumn, 'oneOff' | 'backPay'>;
  readonly runRate: CostColumn;
}

/** Costs by year, over the horizon and of a full year, in whole yuan that add up as a reader adds them. */
export function costTable(input: EvaluationInput, figures: Figures): CostTable {
  const years = figures.years.map(
    (year, index): YearCostColumn => ({
      ...column(year.wages, year.onCosts, year.welfare),
      oneOff: wholeYuan(year.oneOff),
      carryOver: wholeYuan(figures.carryOver[index] ?? 0),
      // At most twelve months are back-dated, so that all of it falls in the first year.
      backPay: index === 0 ? wholeYuan(figures.backPay) : 0,
    }),
  );
  const sum = (line: keyof YearCostColumn) => years.reduce((total, year) => total + year[line], 0);
  return {
    years,
    horizon: {
      ...column(sum('wages'), sum('onCosts'), sum('welfare')),
      oneOff: sum('oneOff'),
      backPay: sum('backPay'),
    },
    runRate: runRateColumn(input),
  };
}

function runRateColumn(input: EvaluationInput): CostColumn {
  const model = buildModel(input);
  const path = new Float64Array(model.segments.length);
  let wages = 0;
  let onCosts = 0;
  let welfare = 0;
  for (const group of model.groups) {
    fillWagePath(model, group, path);
    const runRate = runRateOf(model, group, at(path, path.length - 1));
    const extraGross = runRate.gross - runRate.baselineGross;
    wages += extraGross;
    onCosts += runRate.cost - extraGross - runRate.welfare;
    welfare += runRate.welfare;
  }
  return column(wages, onCosts, welfare);
}

function column(wages: number, onCosts: number, welfare: number): CostColumn {
  const lines = { wages: wholeYuan(wages), onCosts: wholeYuan(onCosts), welfare: wholeYuan(welfare) };
  return { ...lines, total: lines.wages + lines.onCosts + lines.welfare };
}

function wholeYuan(fen: number): Fen {
  return 100 * roundFen(fen / 100);
}
