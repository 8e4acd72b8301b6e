import { z } from 'zod';
import { longText, requiredName } from '../negotiation/texts.ts';
import { scenario } from '../wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { tierProblems } from './tiers.ts';

const amount = z.number().int().min(0).max(INPUT_BOUNDS.monthlyPay);
const month = scenario.shape.startMonth;

const tier = z.strictObject({
  /** Fen of monthly household income per head: where this tier ends at the top. */
  below: amount.min(1),
  /** Fen a month to each household. */
  monthly: amount,
  /** Households in this tier. */
  people: z.number().int().min(0).max(INPUT_BOUNDS.headcount),
});
export type Tier = z.infer<typeof tier>;

export const MAX_TIERS = 20;

/**
 * What a scheme of tiered allowances says. Tiers stand in falling order of income; that is a rule of using them, not of
 * storing them, because their bounds are typed one after the other and each is stored at once.
 */
export const allowanceTerms = z.strictObject({
  tiers: z.array(tier).min(1).max(MAX_TIERS),
  /** Whether a household that is exactly at a bound is in the tier below it (`atMost`, ≤) or not (`below`, <). */
  boundary: z.enum(['below', 'atMost']),
  /** Income before or after taxes and contributions; per head is always the household's, divided by all its members. */
  income: z.enum(['gross', 'net']),
  /** What counts as income, in the words of the scheme. */
  incomeDefinition: longText,
  /** First and last month in force, `YYYY-MM`; null where open. */
  fromMonth: month.nullable(),
  toMonth: month.nullable(),
  /** Fen a year; null where there is none. */
  fundYearly: z.number().int().min(0).max(INPUT_BOUNDS.amount).nullable(),
  /** Where the scheme and its figures come from, and what of it is assumed. */
  source: longText,
});
export type AllowanceTerms = z.infer<typeof allowanceTerms>;

export const allowanceFields = z.strictObject({ title: requiredName, terms: allowanceTerms });
export type AllowanceFields = z.infer<typeof allowanceFields>;
export type AllowanceScheme = AllowanceFields & { readonly id: string };

/** Terms that households can be sorted by: those of tiers out of order are refused with the tier's path. */
export const usableTerms = allowanceTerms.superRefine(({ tiers }, context) => {
  for (const { at, above } of tierProblems(tiers)) {
    const params: RuleIssue = { code: 'too-big', max: above - 1 };
    const message = `tier ${at + 1} does not lie below tier ${at}`;
    context.addIssue({ code: 'custom', path: ['tiers', at, 'below'], message, params: { ...params } });
  }
});

/** A scheme of which nothing is known yet. */
export const UNKNOWN_TERMS: AllowanceTerms = {
  tiers: [{ below: 100_000, monthly: 0, people: 0 }],
  boundary: 'below',
  income: 'gross',
  incomeDefinition: '',
  fromMonth: null,
  toMonth: null,
  fundYearly: null,
  source: '',
};
