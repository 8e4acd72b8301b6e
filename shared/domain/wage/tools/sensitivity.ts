import { type Fen, roundFen } from '../../money.ts';
import type { EvaluationInput } from '../evaluationInput.ts';
import { netOfInputs } from './netOfInputs.ts';
import type { SensitivityInput, SensitivityRequest } from './toolRequests.ts';
import { hasInput, rangeOf, UNCERTAIN_INPUTS, type UncertainInputName } from './uncertainInputs.ts';

/** An input alone at its low and high; all others as they are. */
export interface SensitivityBar extends SensitivityInput {
  readonly netAtLow: Fen;
  readonly netAtHigh: Fen;
  /** Against the net of the input as it is. */
  readonly changeAtLow: Fen;
  readonly changeAtHigh: Fen;
}

export interface Sensitivity {
  /** Over the horizon, with the input as it is. */
  readonly net: Fen;
  /** The longest first, at most twelve. */
  readonly bars: readonly SensitivityBar[];
}

const MOST_BARS = 12;

/** What each uncertain input, moved by itself in all groups together, does to the net over the horizon. */
export function sensitivity({ input, inputs = usualSpreads(input) }: SensitivityRequest): Sensitivity {
  const netOf = netOfInputs(input, inputs);
  const values = new Float64Array(inputs.length).fill(Number.NaN);
  const base = netOf(values);
  const bars = inputs.map((each, index): SensitivityBar => {
    const netAt = (value: number) => {
      values[index] = value;
      const net = netOf(values);
      values[index] = Number.NaN;
      return net;
    };
    const low = netAt(each.low);
    const high = netAt(each.high);
    return {
      ...each,
      netAtLow: roundFen(low),
      netAtHigh: roundFen(high),
      changeAtLow: roundFen(low - base),
      changeAtHigh: roundFen(high - base),
    };
  });
  return { net: roundFen(base), bars: bars.sort((a, b) => spanOf(b) - spanOf(a)).slice(0, MOST_BARS) };
}

/** From the lowest to the highest of the three nets. */
function spanOf({ changeAtLow, changeAtHigh }: SensitivityBar): number {
  return Math.max(0, changeAtLow, changeAtHigh) - Math.min(0, changeAtLow, changeAtHigh);
}

/** Factors around what the input has; assumptions of this product, wide where figures are usually guesses. */
const USUAL_FACTORS: Readonly<Record<Exclude<UncertainInputName, 'outsideGrowth'>, readonly [number, number]>> = {
  headcount: [0.95, 1.05],
  monthlyWage: [0.95, 1.05],
  annualTurnover: [0.8, 1.2],
  onCostRates: [0.9, 1.1],
  separation: [0.5, 1.5],
  recruitment: [0.5, 1.5],
  training: [0.5, 1.5],
  vacancyMonths: [0.5, 1.5],
  monthlyContribution: [0.8, 1.2],
  rampMonths: [0.5, 1.5],
  skilledToNovice: [0.9, 1.1],
  skilledDefectRate: [0.5, 1.5],
  noviceDefectRate: [0.5, 1.5],
  skilledUnitsPerMonth: [0.8, 1.2],
  costPerDefect: [0.5, 1.5],
  leaverCost: [0.5, 1.5],
  response: [0.5, 1.5],
};
/** Points a year around the outside growth of the input. */
const USUAL_GROWTH_SPREAD = 0.02;
/** Quit elasticities of experiments, 2 to 3, widened to those seen in warehouses (EPI; Emanuel & Harrington 2020). */
const USUAL_ELASTICITIES = [2, 4] as const;

/** Every uncertain input that an input has, between a usual low and high within what the model allows. */
export function usualSpreads(input: EvaluationInput): SensitivityInput[] {
  return UNCERTAIN_INPUTS.filter((which) => hasInput(input, which)).map((which): SensitivityInput => {
    const { as, low, high } = usualSpread(input, which);
    const { min, max } = rangeOf(input, { which, as });
    return { which, as, low: Math.max(min, low), high: Math.min(max, high) };
  });
}

function usualSpread(input: EvaluationInput, which: UncertainInputName): Omit<SensitivityInput, 'which'> {
  const { response } = input.scenario;
  if (response.kind === 'elasticity') {
    const { epsilon, outsideGrowth: growth } = response;
    // From whole numbers of points, so that 4 % and 2 points make 6 %.
    const around = (spread: number) => Number((growth + spread).toPrecision(12));
    if (which === 'outsideGrowth') {
      return { as: 'value', low: around(-USUAL_GROWTH_SPREAD), high: around(USUAL_GROWTH_SPREAD) };
    }
    if (which === 'response') {
      return {
        as: 'value',
        low: Math.min(epsilon, USUAL_ELASTICITIES[0]),
        high: Math.max(epsilon, USUAL_ELASTICITIES[1]),
      };
    }
  }
  const [low, high] = which === 'outsideGrowth' ? ([1, 1] as const) : USUAL_FACTORS[which];
  return { as: 'factor', low, high };
}
