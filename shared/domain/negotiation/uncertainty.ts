import { z } from 'zod';
import type { TurnoverResponse } from '../wage/evaluationInput.ts';
import { MOST_DRAWS, seed, sensitivityInput, simulatedInput } from '../wage/tools/toolRequests.ts';
import { UNCERTAIN_INPUTS, type UncertainInput } from '../wage/tools/uncertainInputs.ts';

/** What a user stated of one input: it is kept while the input is left out. */
const statedDistribution = simulatedInput.extend({ isIncluded: z.boolean() });
export type StatedDistribution = z.infer<typeof statedDistribution>;

/**
 * How sure the inputs of a scenario are, as the user stated it: ends of the tornado's bars and distributions of the
 * simulation. An input that is not named has its usual spread. What the scenario no longer has is kept and left out.
 */
export const uncertainty = z.strictObject({
  ranges: z.array(sensitivityInput).max(UNCERTAIN_INPUTS.length),
  distributions: z.array(statedDistribution).max(UNCERTAIN_INPUTS.length),
  seed,
  draws: z.number().int().min(1).max(MOST_DRAWS),
});
export type Uncertainty = z.infer<typeof uncertainty>;

/** Figures of the response count in its unit: once that is another they mean nothing. Shares of it still do. */
export function underResponse(of: Uncertainty, before: TurnoverResponse, after: TurnoverResponse): Uncertainty {
  if (before.kind === after.kind) return of;
  const isKept = ({ which, as }: UncertainInput) => which !== 'response' || as === 'factor';
  return { ...of, ranges: of.ranges.filter(isKept), distributions: of.distributions.filter(isKept) };
}

export const USUAL_UNCERTAINTY: Uncertainty = { ranges: [], distributions: [], seed: 1, draws: 100_000 };
