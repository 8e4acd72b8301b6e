import type { EvaluationInput } from './evaluationInput.ts';
import { buildModel } from './model.ts';
import { computeRow, type Row } from './rows.ts';

/** A rise is compared to this many places, so that 3 % computed is 3 % stated. */
export const RISE_PLACES = 1e-9;

/** Rises closer than this read the same, in hundredths of a percent: 200 of 6,667 yuan is a rise of 3 %. */
export const SAME_RISE = 5e-5;

/** What average pay does. Gross without on-costs and lump sums, weighted by headcount; amounts in fen, unrounded. */
export interface PayRise {
  /** Of one head and year, before any component; null without people. */
  readonly baselinePay: number | null;
  /** Of one head and year, with everything agreed in force for twelve months. */
  readonly pay: number | null;
  /** From the first to the second, as a fraction of it. */
  readonly rise: number | null;
  /** The same spread evenly over the horizon's years. */
  readonly annualRise: number | null;
  /** The lowest wage of a group with people before any component and at the horizon; fixed pay is not in it. */
  readonly lowestWage: number | null;
  readonly lowestEndWage: number | null;
}

export function payRise(input: EvaluationInput): PayRise {
  const model = buildModel(input);
  return payRiseOf(
    model.groups.map((group) => computeRow(model, group)),
    input.scenario.horizonYears,
  );
}

/** The same from computed rows. */
export function payRiseOf(rows: readonly Row[], horizonYears: number): PayRise {
  const sum = (amountOf: (row: Row) => number) => rows.reduce((total, row) => total + amountOf(row), 0);
  const heads = sum(({ group }) => group.headcount);
  const baseline = sum(({ runRate }) => runRate.baselineGross);
  const gross = sum(({ runRate }) => runRate.gross);
  if (heads <= 0 || baseline <= 0) {
    return { baselinePay: null, pay: null, rise: null, annualRise: null, lowestWage: null, lowestEndWage: null };
  }
  const peopled = rows.filter(({ group }) => group.headcount > 0);
  const places = (fraction: number) => Math.round(fraction / RISE_PLACES) * RISE_PLACES;
  return {
    baselinePay: baseline / heads,
    pay: gross / heads,
    rise: places(gross / baseline - 1),
    annualRise: places((gross / baseline) ** (1 / horizonYears) - 1),
    lowestWage: peopled.reduce((lowest, { group }) => Math.min(lowest, group.wage), Infinity),
    lowestEndWage: peopled.reduce((lowest, { endWage }) => Math.min(lowest, endWage), Infinity),
  };
}
