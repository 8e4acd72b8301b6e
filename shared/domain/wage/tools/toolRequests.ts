import { z } from 'zod';
import { type EvaluationInput, evaluationInput } from '../evaluationInput.ts';
import { INPUT_BOUNDS } from '../inputBounds.ts';
import type { RuleIssue } from '../inputIssues.ts';
import { type Distribution, distribution } from './distributions.ts';
import { canBe, hasInput, rangeOf, UNCERTAIN_INPUTS, type UncertainInput, type ValueRange } from './uncertainInputs.ts';

/** Month from which an added raise counts. */
const fromMonth = z
  .number()
  .int()
  .min(1)
  .max(12 * INPUT_BOUNDS.horizonYears)
  .default(1);

const goal = z.discriminatedUnion('kind', [
  /** Over the horizon what is saved is what is paid. */
  z.strictObject({ kind: z.literal('netZero') }),
  /** Fen over the horizon. */
  z.strictObject({ kind: z.literal('budget'), amount: z.number().int().min(0).max(INPUT_BOUNDS.revenue) }),
  /** Loss avoided ÷ cost over the horizon. */
  z.strictObject({ kind: z.literal('benefitCost'), ratio: z.number().min(0).max(1000) }),
  /** Labour cost of a full year ÷ revenue. */
  z.strictObject({ kind: z.literal('labourCostShare'), share: z.number().min(0).max(1) }),
]);
export type Goal = z.output<typeof goal>;

export const solveRequest = z
  .strictObject({ input: evaluationInput, goal, fromMonth })
  .superRefine((request, context) => {
    const report = reportTo(context);
    if (report === null) return;
    checkFromMonth(request, report);
    if (request.goal.kind === 'labourCostShare' && request.input.revenue === undefined) {
      report(['input', 'revenue'], { code: 'missing' }, 'a share of labour cost needs revenue');
    }
  });
export type SolveRequest = z.output<typeof solveRequest>;

/** Cells of a table are at most the square of this. */
const LONGEST_AXIS = 101;

export const gridRequest = z
  .strictObject({
    input: evaluationInput,
    fromMonth,
    /** Added percent raises, as fractions. */
    raises: z.array(z.number().min(-1).max(INPUT_BOUNDS.raise)).min(1).max(LONGEST_AXIS),
    /** In the unit of the scenario's own response: points, share or elasticity. */
    responses: z.array(z.number()).min(1).max(LONGEST_AXIS),
  })
  .superRefine((request, context) => {
    const report = reportTo(context);
    if (report === null) return;
    checkFromMonth(request, report);
    if (!hasInput(request.input, 'response')) {
      report(['input', 'scenario', 'response'], { code: 'not-allowed' }, 'a table of responses needs a response');
      return;
    }
    const range = rangeOf(request.input, { which: 'response', as: 'value' });
    request.responses.forEach((value, at) => checkWithin(value, range, ['responses', at], report));
  });
export type GridRequest = z.output<typeof gridRequest>;

const uncertainInput = { which: z.enum(UNCERTAIN_INPUTS), as: z.enum(['value', 'factor']) };

export const sensitivityInput = z.strictObject({ ...uncertainInput, low: z.number(), high: z.number() });
export type SensitivityInput = z.output<typeof sensitivityInput>;

export const sensitivityRequest = z
  .strictObject({
    input: evaluationInput,
    /** Without it every input that there is, each between its usual low and high. */
    inputs: z.array(sensitivityInput).min(1).max(UNCERTAIN_INPUTS.length).optional(),
  })
  .superRefine(({ input, inputs = [] }, context) => {
    const report = reportTo(context);
    if (report === null) return;
    checkUncertain(input, inputs, report, ({ low, high }, range, path) => {
      checkWithin(low, range, [...path, 'low'], report);
      checkWithin(high, { min: low, max: range.max }, [...path, 'high'], report);
    });
  });
export type SensitivityRequest = z.output<typeof sensitivityRequest>;

export const MOST_DRAWS = 1_000_000;

/** The same seed gives the same draws. */
export const seed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1);

export const simulatedInput = z.strictObject({ ...uncertainInput, distribution });
export type SimulatedInput = z.output<typeof simulatedInput>;

export const simulationRequest = z
  .strictObject({
    input: evaluationInput,
    inputs: z.array(simulatedInput).min(1).max(UNCERTAIN_INPUTS.length),
    seed,
    draws: z.number().int().min(1).max(MOST_DRAWS).default(100_000),
  })
  .superRefine(({ input, inputs }, context) => {
    const report = reportTo(context);
    if (report === null) return;
    checkUncertain(input, inputs, report, (item, range, path) =>
      checkDistribution(item.distribution, range, [...path, 'distribution'], report),
    );
  });
export type SimulationRequest = z.output<typeof simulationRequest>;

type Path = readonly (string | number)[];
type Report = (path: Path, issue: RuleIssue, message: string) => void;

/** Null where the fields by themselves are not yet right. */
function reportTo(context: z.RefinementCtx): Report | null {
  if (context.issues.length > 0) return null;
  return (path, params, message) =>
    context.addIssue({ code: 'custom', path: [...path], message, params: { ...params } });
}

function checkFromMonth(
  request: { readonly input: EvaluationInput; readonly fromMonth: number },
  report: Report,
): void {
  const lastMonth = 12 * request.input.scenario.horizonYears;
  if (request.fromMonth <= lastMonth) return;
  report(['fromMonth'], { code: 'too-big', max: lastMonth }, `the horizon ends with month ${lastMonth}`);
}

function checkUncertain<T extends UncertainInput>(
  input: EvaluationInput,
  inputs: readonly T[],
  report: Report,
  check: (item: T, range: ValueRange, path: Path) => void,
): void {
  inputs.forEach((item, at) => {
    const path = ['inputs', at];
    const { which, as } = item;
    if (inputs.findIndex((other) => other.which === which) < at) {
      report([...path, 'which'], { code: 'duplicate-id' }, `${which} stands twice`);
    } else if (!hasInput(input, which)) {
      report([...path, 'which'], { code: 'not-allowed' }, `there is no ${which} in the input`);
    } else if (!canBe(item)) {
      report([...path, 'as'], { code: 'not-allowed' }, `${which} is not given as a ${as}`);
    } else {
      check(item, rangeOf(input, item), path);
    }
  });
}

function checkWithin(value: number, { min, max }: ValueRange, path: Path, report: Report): void {
  if (value < min) report(path, { code: 'too-small', min }, `${value} is below ${min}`);
  else if (value > max) report(path, { code: 'too-big', max }, `${value} is above ${max}`);
}

function checkDistribution(of: Distribution, range: ValueRange, path: Path, report: Report): void {
  if (of.kind === 'fixed') {
    checkWithin(of.value, range, [...path, 'value'], report);
    return;
  }
  const { low = range.min, high = range.max } = of;
  checkWithin(low, range, [...path, 'low'], report);
  checkWithin(high, { min: Math.max(low, range.min), max: range.max }, [...path, 'high'], report);
  if (of.kind === 'normal' && of.sd === 0) report([...path, 'sd'], { code: 'too-small', min: 0 }, 'sd must be above 0');
  if (high < low) return;
  if (of.kind === 'triangular') checkWithin(of.mode, { min: low, max: high }, [...path, 'mode'], report);
  // A mean outside the bounds would leave only a tail, too thin to draw from.
  if (of.kind === 'normal') checkWithin(of.mean, { min: low, max: high }, [...path, 'mean'], report);
}
