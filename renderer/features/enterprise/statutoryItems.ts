import type { OnCostFields } from '../../../shared/domain/negotiation/workforce.ts';

interface Proposal {
  /** Null: set by the place, the branch or the year, so the user fills it in. */
  readonly rate: number | null;
  readonly base: Pick<OnCostFields, 'base'>;
  readonly hasLegalSource: boolean;
}

/** What the negotiation's own setting decides. */
const AS_SET: Pick<OnCostFields, 'base'> = {};
const leftToTheUser: Proposal = { rate: null, base: AS_SET, hasLegalSource: false };

/** The items an employer owes by law. Only the rate of 工会经费 is the same everywhere: 工会法（2021修正）art. 43. */
export const STATUTORY_ITEMS = {
  pension: leftToTheUser,
  medical: leftToTheUser,
  unemployment: leftToTheUser,
  // Follows the current payroll.
  workInjury: { ...leftToTheUser, base: { base: 'same-year' } },
  housingFund: leftToTheUser,
  unionFunds: { rate: 0.02, base: { base: 'same-year' }, hasLegalSource: true },
} as const satisfies Readonly<Record<string, Proposal>>;
export type StatutoryItem = keyof typeof STATUTORY_ITEMS;
