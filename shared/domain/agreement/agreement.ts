import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { NegotiationDetail } from '../negotiation/detail.ts';
import type { StoredScenario } from '../negotiation/scenario.ts';
import { longText, recordId } from '../negotiation/texts.ts';
import { priceProposal } from '../proposals/pricing.ts';
import { type ProposalEntry, proposalDay, type ProposalPricing, type ProposalTerms } from '../proposals/proposal.ts';
import type { EvaluationInputJson, TurnoverResponse } from '../wage/evaluationInput.ts';

/** What the agreement is taken from. */
export const agreementBasis = z.strictObject({ kind: z.enum(['scenario', 'proposal']), id: recordId });
export type AgreementBasis = z.infer<typeof agreementBasis>;

/** Days from and to are both within the term. */
export const agreementFields = z.strictObject({
  signedDay: proposalDay,
  fromDay: proposalDay,
  toDay: proposalDay,
  notes: longText.default(''),
});
export type AgreementFields = z.infer<typeof agreementFields>;

export const newAgreement = agreementFields.extend({ negotiationId: recordId, basis: agreementBasis });

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

/** A signed agreement: what was agreed and the figures it had on the day of signing, both frozen. */
export interface Agreement extends AgreementFields {
  readonly id: string;
  readonly basis: AgreementBasis & { readonly title: string };
  readonly terms: ProposalTerms;
  /** The last priced state. */
  readonly pricing: ProposalPricing;
  /** In the order in which they were added. */
  readonly attachments: readonly Attachment[];
  /** Negotiations that were started from this one. */
  readonly followedBy: readonly { readonly id: string; readonly title: string }[];
}

/** @throws term-ends-before-start */
export function checkTerm({ fromDay, toDay }: Pick<AgreementFields, 'fromDay' | 'toDay'>): void {
  if (toDay < fromDay) throw new AppError('term-ends-before-start', `${toDay} is before ${fromDay}`, { path: 'toDay' });
}

type AgreedTime = Pick<ProposalTerms, 'startMonth' | 'components'>;

/** Whole years from the first day of what was agreed: one, or as many as it takes until all of it is in force. */
export function usualTerm({ startMonth, components }: AgreedTime): Pick<AgreementFields, 'fromDay' | 'toDay'> {
  const from = Temporal.PlainDate.from(`${startMonth}-01`);
  const lastMonth = components.reduce((last, { fromMonth }) => Math.max(last, fromMonth), 1);
  const years = Math.ceil(lastMonth / 12);
  return { fromDay: from.toString(), toDay: from.add({ years }).subtract({ days: 1 }).toString() };
}

/** The month of the scenario, counted from 1, in which a day lies; 0 or less before its start. */
export function monthOfScenario(startMonth: string, day: string): number {
  const start = Temporal.PlainYearMonth.from(startMonth);
  return start.until(Temporal.PlainYearMonth.from(day.slice(0, 7)), { largestUnit: 'months' }).months + 1;
}

/** How many components start only after the term has ended. */
export function countAfterTerm({ startMonth, components }: AgreedTime, toDay: string): number {
  const last = monthOfScenario(startMonth, toDay);
  return components.filter(({ fromMonth }) => fromMonth > last).length;
}

/** What is agreed, and the turnover response it is priced with. */
export interface Agreed {
  readonly terms: ProposalTerms;
  readonly response: TurnoverResponse;
}

export function agreedByScenario({ startMonth, horizonYears, components, response }: StoredScenario): Agreed {
  return { terms: { startMonth, horizonYears, components: components.map(({ terms }) => terms) }, response };
}

export function agreedByProposal({ terms, pricing }: ProposalEntry): Agreed {
  return { terms, response: pricing.response };
}

/**
 * Prices what is agreed against the baseline as it is now.
 * @throws agreement-without-component; invalid-input where the parts do not fit, as for a group that is gone
 */
export function priceAgreement(
  detail: NegotiationDetail,
  { terms, response }: Agreed,
): { readonly input: EvaluationInputJson; readonly pricing: ProposalPricing } {
  if (terms.components.length === 0) throw new AppError('agreement-without-component', 'nothing is agreed');
  return priceProposal(detail, terms, response);
}
