import type { TurnoverResponse } from './evaluationInput.ts';

/** Turnover a year of a group in one state of its pay, as fractions. */
export interface TurnoverState {
  /** What it is measured from. */
  readonly reference: number;
  readonly effective: number;
}

type StatedResponse = Exclude<TurnoverResponse, { kind: 'elasticity' }>;
type ElasticityResponse = Extract<TurnoverResponse, { kind: 'elasticity' }>;

/** Two wages closer than this share of the lower are one: a raise and its exact reversal leave a trace of 1e-16. */
const SAME_WAGE = 1e-12;

export function isRaised(baselineWage: number, wage: number): boolean {
  return wage > baselineWage * (1 + SAME_WAGE);
}

export function isCut(baselineWage: number, wage: number): boolean {
  return wage < baselineWage * (1 - SAME_WAGE);
}

/** Turnover once the whole of a stated response has come. */
export function statedTurnover(turnover: number, response: StatedResponse): number {
  switch (response.kind) {
    case 'none':
      return turnover;
    case 'points':
      return Math.max(0, turnover - response.value);
    case 'relative':
      return turnover * (1 - response.value);
  }
}

/** How much of a stated response has come with this wage, 0…1; nothing comes of a path that ends without a raise. */
export function shareArrived(baselineWage: number, wage: number, endWage: number): number {
  if (!isRaised(baselineWage, endWage)) return 0;
  return Math.min(1, Math.max(0, (wage - baselineWage) / (endWage - baselineWage)));
}

/** What outside pay has grown to by year `year` of the scenario, as a multiple of today's. */
export function outsidePay(growth: number, year: number): number {
  return (1 + growth) ** year;
}

/** Turnover by elasticity; `payIndex` and `outsideIndex` are today's pay levels = 1. */
export function elasticTurnover(
  turnover: number,
  payIndex: number,
  outsideIndex: number,
  { epsilon, against }: ElasticityResponse,
): TurnoverState {
  if (against === 'today') {
    const standing = Math.max(payIndex / outsideIndex, Math.min(1, payIndex));
    return { reference: turnover, effective: turnover * standing ** -epsilon };
  }
  // (i/o)^−ε = o^ε · i^−ε: taken apart so that unchanged pay avoids exactly no leaver.
  const reference = turnover * outsideIndex ** epsilon;
  return { reference, effective: reference * payIndex ** -epsilon };
}
