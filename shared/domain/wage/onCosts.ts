import type { OnCostItem } from './evaluationInput.ts';

/** A contribution with its limits of a month's base filled in, in fen. */
export interface ContributionRule {
  readonly rate: number;
  readonly floor: number;
  readonly cap: number;
}

export function contributionRules(items: readonly OnCostItem[]): ContributionRule[] {
  return items.map(({ rate, floor = 0, cap = Infinity }) => ({ rate, floor, cap }));
}

/** A year's contributions for one head on a year's gross, in fen, unrounded; the limits are those of a month's base. */
export function yearlyOnCosts(rules: readonly ContributionRule[], yearGross: number): number {
  const base = yearGross / 12;
  let sum = 0;
  for (const { rate, floor, cap } of rules) sum += rate * Math.min(Math.max(base, floor), cap);
  return 12 * sum;
}

/** The rules by whose year's pay they follow. */
export interface ContributionRules {
  readonly sameYear: readonly ContributionRule[];
  readonly previousYear: readonly ContributionRule[];
  readonly all: readonly ContributionRule[];
}

/** An item that does not say whose year it follows takes the negotiation's setting. */
export function contributionRulesByBase(
  items: readonly OnCostItem[],
  contributionBase: NonNullable<OnCostItem['base']>,
): ContributionRules {
  const following = (base: OnCostItem['base']) =>
    contributionRules(items.filter((item) => (item.base ?? contributionBase) === base));
  return {
    sameYear: following('same-year'),
    previousYear: following('previous-year'),
    all: contributionRules(items),
  };
}
