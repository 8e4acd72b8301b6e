import type { Group } from '../../../shared/domain/negotiation/workforce.ts';
import { evaluate, type Evaluation } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput, TurnoverResponse } from '../../../shared/domain/wage/evaluationInput.ts';
import { outsidePay, statedTurnover } from '../../../shared/domain/wage/turnover.ts';

export const RESPONSE_KINDS = [
  'points',
  'relative',
  'elasticity',
  'none',
] as const satisfies readonly TurnoverResponse['kind'][];
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

/** Naidu and Carr (EPI Unequal Power): experiments on quits lie between 2 and 3. */
const USUAL_ELASTICITY = 2.5;

/** Turnover a year over all heads, as a fraction; over the groups where they have no one. */
export function averageTurnover(
  groups: readonly Group[],
  of: (group: Group) => number = (g) => g.annualTurnover,
): number {
  const heads = groups.reduce((sum, { headcount }) => sum + headcount, 0);
  if (groups.length === 0) return 0;
  const weight = (group: Group) => (heads > 0 ? group.headcount / heads : 1 / groups.length);
  return groups.reduce((sum, group) => sum + weight(group) * of(group), 0);
}

/** The same belief in another unit where there is one, so that a change of unit does not change the figures much. */
export function responseOfKind(
  kind: ResponseKind,
  response: TurnoverResponse,
  turnover: number,
  outsideGrowth: number | undefined,
): TurnoverResponse {
  if (kind === response.kind) return response;
  switch (kind) {
    case 'none':
      return { kind };
    case 'points':
      return { kind, value: response.kind === 'relative' ? rounded(response.value * turnover) : 0 };
    case 'relative':
      return {
        kind,
        value: response.kind === 'points' && turnover > 0 ? rounded(Math.min(1, response.value / turnover)) : 0,
      };
    case 'elasticity':
      return { kind, epsilon: USUAL_ELASTICITY, outsideGrowth: outsideGrowth ?? 0, against: 'today' };
  }
}

const rounded = (fraction: number) => Math.round(fraction * 1e4) / 1e4;

/** Turnover that the response is measured from and what it comes to, over all heads. */
export interface TurnoverEffect {
  readonly before: number;
  readonly after: number;
}

/** A stated response in full; an elasticity as it stands at run-rate, null where the input cannot be evaluated. */
export function turnoverEffect(
  groups: readonly Group[],
  response: TurnoverResponse,
  horizonYears: number,
  evaluation: Evaluation | null,
): TurnoverEffect | null {
  const today = averageTurnover(groups);
  if (response.kind !== 'elasticity') {
    return { before: today, after: averageTurnover(groups, (group) => statedTurnover(group.annualTurnover, response)) };
  }
  if (!evaluation) return null;
  const heads = groups.reduce((sum, { headcount }) => sum + headcount, 0);
  const drift = outsidePay(response.outsideGrowth, horizonYears) ** response.epsilon;
  const before = response.against === 'noRaise' ? today * drift : today;
  return { before, after: heads > 0 ? before - evaluation.runRate.leaversAvoided / heads : before };
}

/** The share of leavers that must stay for the raise to pay for itself; null out of reach. */
export function breakEvenShare(input: EvaluationInput, evaluation: Evaluation): number | null {
  if (evaluation.runRate.cost <= 0) return 0;
  const scenario = { ...input.scenario, response: { kind: 'relative' as const, value: 1 } };
  const mostAvoided = evaluate({ ...input, scenario }).runRate.lossAvoided;
  const share = mostAvoided > 0 ? evaluation.runRate.cost / mostAvoided : Number.POSITIVE_INFINITY;
  return share <= 1 ? share : null;
}
