import { type Agreed, priceAgreement } from '../../../shared/domain/agreement/agreement.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { ProposalFigures } from '../../../shared/domain/proposals/proposal.ts';
import { AppError, type PlainError } from '../../../shared/errors.ts';

/** What is agreed at the price of the workforce as it is, or why it has none. */
export type PricedAgreed =
  | { readonly state: 'priced'; readonly figures: ProposalFigures }
  | { readonly state: 'refused'; readonly error: PlainError };

export function pricedAgreed(detail: NegotiationDetail, agreed: Agreed): PricedAgreed {
  try {
    return { state: 'priced', figures: priceAgreement(detail, agreed).pricing.figures };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: 'refused', error };
  }
}
