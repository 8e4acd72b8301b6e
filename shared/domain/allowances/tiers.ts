import type { Fen } from '../money.ts';

interface Bound {
  readonly below: Fen;
}

export type Boundary = 'below' | 'atMost';

/** A tier whose bound does not lie below that of the tier before it. */
export interface TierProblem {
  readonly at: number;
  /** The bound of the tier before, in fen. */
  readonly above: Fen;
}

/** Tiers that overlap or stand out of order. Empty where every income is in exactly one tier or in none. */
export function tierProblems(tiers: readonly Bound[]): TierProblem[] {
  return tiers.flatMap(({ below }, at) => {
    const above = tiers[at - 1]?.below;
    return above !== undefined && below >= above ? [{ at, above }] : [];
  });
}

/** Tiers that pay something, but no more than the one before, for higher incomes: allowed, and mostly a slip. */
export function tiersThatPayNoMore(tiers: readonly { readonly monthly: Fen }[]): number[] {
  return tiers.flatMap(({ monthly }, at) => (monthly > 0 && monthly <= (tiers[at - 1]?.monthly ?? 0) ? [at] : []));
}

/** Income of a household in fen over some months, shared among its members. */
export interface HouseholdIncome {
  readonly income: Fen;
  /** 12 for income of a year. */
  readonly months: number;
  readonly members: number;
}

/**
 * The tier (0 first) of a household: the last one, of the lowest incomes, whose bound holds; null above all of them.
 * Exact: the bound is multiplied instead of the income divided, so that 4,500.00 among three is not below 1,500.
 * The tiers must stand in falling order of income.
 */
export function tierOf(
  { income, months, members }: HouseholdIncome,
  tiers: readonly Bound[],
  boundary: Boundary,
): number | null {
  const last = tiers.findLastIndex(({ below }) => {
    const bound = below * months * members;
    return boundary === 'atMost' ? income <= bound : income < bound;
  });
  return last < 0 ? null : last;
}
