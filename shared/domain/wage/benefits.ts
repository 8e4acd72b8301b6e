import type { BenefitCost } from './evaluationInput.ts';

/** Fen of one head in each month in force, unrounded; null for the kinds that have no amount per head. */
export function perHeadMonthly(cost: BenefitCost): number | null {
  if (cost.kind === 'perHeadMonthly') return cost.amount;
  return cost.kind === 'perHeadYearly' ? cost.amount / 12 : null;
}

/**
 * Fen of the whole benefit in each month in force, unrounded; 0 for the kinds per head and for one that is paid once.
 * A yearly amount costs a twelfth in each month in force, so a benefit from month 7 costs half of it in its first year.
 */
export function wholeMonthly(cost: BenefitCost): number {
  switch (cost.kind) {
    case 'lumpYearly':
      return cost.amount / 12;
    case 'shared':
      return (cost.people * cost.unitPrice * cost.employerShare) / 12;
    case 'tiered':
      return cost.tiers.reduce((sum, { people, monthly }) => sum + people * monthly, 0);
    case 'lumpOnce':
    case 'perHeadMonthly':
    case 'perHeadYearly':
      return 0;
  }
}

/** The share of each group in a benefit that is not per head: by headcount, equally where the groups have no one. */
export function benefitShares(headcounts: ArrayLike<number>, applies: readonly boolean[]): number[] {
  let heads = 0;
  let groups = 0;
  applies.forEach((isIn, at) => {
    if (!isIn) return;
    heads += headcounts[at] ?? 0;
    groups += 1;
  });
  return applies.map((isIn, at) => {
    if (!isIn) return 0;
    return heads > 0 ? (headcounts[at] ?? 0) / heads : 1 / groups;
  });
}
