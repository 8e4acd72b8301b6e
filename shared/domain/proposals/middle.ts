import { AppError } from '../../errors.ts';
import type { NegotiationDetail } from '../negotiation/detail.ts';
import {
  type EvaluationInput,
  type EvaluationInputJson,
  parseEvaluationInput,
  type TurnoverResponse,
} from '../wage/evaluationInput.ts';
import { priceInput, proposalInput } from './pricing.ts';
import type { ProposalEntry, ProposalFigures } from './proposal.ts';

/** Half-way between two proposals, told as one raise for all. */
export interface MiddleGround {
  /** Of all groups from the first month, as a fraction. */
  readonly raise: number;
  /** What that raise comes to over a year, against the workforce as it is now. */
  readonly figures: ProposalFigures;
  /** Run-rate loss avoided ÷ run-rate cost; null where there is no cost. */
  readonly offsetRatio: number | null;
}

/**
 * Meeting in the middle: the uniform raise half-way between both equivalent raises, priced for a year with the given
 * response. Null where a proposal has no equivalent raise or the raise cannot be paid on today's workforce.
 */
export function middleGround(
  detail: NegotiationDetail,
  union: ProposalEntry,
  employer: ProposalEntry,
  response: TurnoverResponse,
): MiddleGround | null {
  const [high, low] = [union.pricing.figures.equivalentRaise, employer.pricing.figures.equivalentRaise];
  if (high === null || low === null || detail.groups.length === 0) return null;
  const raise = (high + low) / 2;
  const terms = {
    startMonth: union.terms.startMonth,
    horizonYears: 1,
    components: [{ kind: 'percent' as const, fromMonth: 1, rate: raise }],
  };
  const input = parsedOrNull(proposalInput(detail, terms, response));
  if (!input) return null;
  const figures = priceInput(input);
  const { runRateCost, runRateLossAvoided } = figures;
  return { raise, figures, offsetRatio: runRateCost > 0 ? runRateLossAvoided / runRateCost : null };
}

function parsedOrNull(json: EvaluationInputJson): EvaluationInput | null {
  try {
    return parseEvaluationInput(json);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return null;
    throw error;
  }
}
