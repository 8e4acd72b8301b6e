import type { EvaluationInput } from '../evaluationInput.ts';
import { usualSpreads } from './sensitivity.ts';
import type { SensitivityInput } from './toolRequests.ts';
import { canBe, rangeOf, type UncertainInputName, type ValueRange } from './uncertainInputs.ts';

/** Between which values an input is uncertain: as the user stated it, or as usual. */
export interface Spread extends SensitivityInput {
  readonly isStated: boolean;
}

/**
 * Each uncertain input that there is, between its stated ends, those of the source it is cited from or its usual ones.
 * Ends that the input has outgrown since, as a fall larger than a share can be, count up to what is allowed.
 */
export function statedSpreads(
  input: EvaluationInput,
  stated: readonly SensitivityInput[],
  cited: readonly SensitivityInput[] = [],
): Spread[] {
  const within = (own: SensitivityInput): SensitivityInput => {
    const { min, max } = rangeOf(input, own);
    return { ...own, low: clamp(own.low, min, max), high: clamp(own.high, min, max) };
  };
  return usualSpreads(input).map((usual): Spread => {
    const isOfUsual = ({ which }: SensitivityInput) => which === usual.which;
    const own = stated.find(isOfUsual);
    if (own !== undefined && canBe(own)) return { ...within(own), isStated: true };
    return { ...within(cited.find(isOfUsual) ?? usual), isStated: false };
  });
}

/** The stated ends with those of one input in the place of what was stated; null takes them back to the usual ones. */
export function withStated(
  stated: readonly SensitivityInput[],
  which: UncertainInputName,
  own: SensitivityInput | null,
): SensitivityInput[] {
  const others = stated.filter((each) => each.which !== which);
  return own === null ? others : [...others, own];
}

/** What the low and the high end of a spread may be: within the model's bounds, the low not above the high. */
export function endRanges(
  input: EvaluationInput,
  { which, as, low, high }: SensitivityInput,
): { readonly low: ValueRange; readonly high: ValueRange } {
  const { min, max } = rangeOf(input, { which, as });
  return { low: { min, max: Math.max(min, high) }, high: { min: Math.min(max, low), max } };
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
