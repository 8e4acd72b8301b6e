import { z } from 'zod';
import { MOST_DRAWS, seed, sensitivityInput, simulatedInput } from '../wage/tools/toolRequests.ts';
import { UNCERTAIN_INPUTS } from '../wage/tools/uncertainInputs.ts';

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

export const USUAL_UNCERTAINTY: Uncertainty = { ranges: [], distributions: [], seed: 1, draws: 100_000 };
