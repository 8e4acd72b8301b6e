import type { EvaluationInput } from '../wage/evaluationInput.ts';
import type { Distribution } from '../wage/tools/distributions.ts';
import { type Simulation, simulate } from '../wage/tools/simulate.ts';
import { statedSpreads } from '../wage/tools/statedSpreads.ts';
import {
  MOST_DRAWS,
  type SensitivityInput,
  type SimulatedInput,
  type SimulationRequest,
  simulationRequest,
} from '../wage/tools/toolRequests.ts';
import { typicalValue } from '../wage/tools/typicalValue.ts';
import { BUILD_UP_INPUTS, canBe, type UncertainInputName } from '../wage/tools/uncertainInputs.ts';
import type { CitedUncertainty } from './citedRanges.ts';
import { USUAL_UNCERTAINTY } from './uncertainty.ts';

/** An input of a scenario with the distribution that the simulation draws it from. */
export interface DrawnInput extends SimulatedInput {
  /** What is left out stays as the scenario has it. */
  readonly isIncluded: boolean;
  /** Not stated by the user: between its low and high in the tornado, what the scenario has the likeliest. */
  readonly isUsual: boolean;
}

/** Parts of a cost per leaver are left out unless asked for: the whole of it is drawn. */
const LEFT_OUT: ReadonlySet<UncertainInputName> = new Set(BUILD_UP_INPUTS);

/** Every uncertain input that a scenario has, each as stated or as usual. */
export function drawnInputs(
  input: EvaluationInput,
  { ranges, distributions, cited }: Pick<CitedUncertainty, 'ranges' | 'distributions' | 'cited'>,
): DrawnInput[] {
  return statedSpreads(input, ranges, cited).map((spread): DrawnInput => {
    const stated = distributions.find(({ which }) => which === spread.which);
    if (stated && canBe(stated)) return { ...stated, isUsual: false };
    return {
      which: spread.which,
      as: spread.as,
      distribution: likeliestInside(input, spread),
      isIncluded: !LEFT_OUT.has(spread.which),
      isUsual: true,
    };
  });
}

function likeliestInside(input: EvaluationInput, { which, as, low, high }: SensitivityInput): Distribution {
  const present = as === 'factor' ? 1 : (typicalValue(input, which) ?? low);
  return { kind: 'triangular', low, mode: Math.min(high, Math.max(low, present)), high };
}

/** With nothing to draw every draw is the scenario as it stands. */
const AS_IT_STANDS: SimulatedInput = { which: 'headcount', as: 'factor', distribution: { kind: 'fixed', value: 1 } };

/** The simulation of a scenario as the contract takes it; not checked. */
export function simulationRequestOf(
  input: EvaluationInput,
  uncertainty: CitedUncertainty,
  mostDraws = MOST_DRAWS,
): SimulationRequest {
  const included = drawnInputs(input, uncertainty).filter(({ isIncluded }) => isIncluded);
  const inputs = included.map(({ which, as, distribution }) => ({ which, as, distribution }));
  return {
    input,
    inputs: inputs.length > 0 ? inputs : [AS_IT_STANDS],
    seed: uncertainty.seed,
    draws: Math.min(mostDraws, uncertainty.draws),
  };
}

/** Draws times groups that a paper may take: about a second. */
const PAPER_WORK = 20_000_000;
/** As many as the screen draws unless told otherwise: both say the same. */
const PAPER_DRAWS = USUAL_UNCERTAINTY.draws;

export interface ScenarioSimulation {
  /** What was drawn, and from what. */
  readonly inputs: readonly SimulatedInput[];
  readonly simulation: Simulation;
}

/**
 * The simulation of a scenario for paper: by its seed, with few enough draws to be made while one waits. Null where a
 * stated distribution no longer fits the scenario, or where nothing is uncertain.
 */
export function simulationForPaper(input: EvaluationInput, uncertainty: CitedUncertainty): ScenarioSimulation | null {
  const mostDraws = Math.max(1, Math.min(PAPER_DRAWS, Math.floor(PAPER_WORK / input.groups.length)));
  const request = simulationRequestOf(input, uncertainty, mostDraws);
  if (request.inputs.every(({ distribution }) => distribution.kind === 'fixed')) return null;
  const checked = simulationRequest.safeParse(request);
  return checked.success ? { inputs: checked.data.inputs, simulation: simulate(checked.data) } : null;
}
