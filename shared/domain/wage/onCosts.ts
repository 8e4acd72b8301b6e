import type { OnCostItem } from './evaluationInput.ts';

type ContributionRule = Pick<OnCostItem, 'rate' | 'floor' | 'cap'>;

/** A year's contribution for one head on a year's gross, in fen, unrounded; the limits are those of a month's base. */
export function yearlyOnCost(item: ContributionRule, yearGross: number): number {
  const base = Math.min(Math.max(yearGross / 12, item.floor ?? 0), item.cap ?? Infinity);
  return 12 * item.rate * base;
}

/** The same over all items, each on this one gross. */
export function yearlyOnCosts(items: readonly ContributionRule[], yearGross: number): number {
  let sum = 0;
  for (const item of items) sum += yearlyOnCost(item, yearGross);
  return sum;
}

/** The items by whose year's pay they follow; one that does not say takes the negotiation's setting. */
export interface OnCostItems {
  readonly sameYear: readonly ContributionRule[];
  readonly previousYear: readonly ContributionRule[];
  readonly all: readonly ContributionRule[];
}

export function splitOnCosts(
  items: readonly OnCostItem[],
  contributionBase: NonNullable<OnCostItem['base']>,
): OnCostItems {
  const follows = (base: OnCostItem['base']) => items.filter((item) => (item.base ?? contributionBase) === base);
  return { sameYear: follows('same-year'), previousYear: follows('previous-year'), all: items };
}
