import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { priceProposal } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalEntry, ProposalFigures } from '../../../shared/domain/proposals/proposal.ts';
import { AppError } from '../../../shared/errors.ts';

/**
 * What a proposal would cost against the workforce as it is now; null where nothing has changed since it was priced, or
 * where its terms no longer fit, such as those for a group that is gone.
 */
export function repriced(detail: NegotiationDetail, { terms, pricing }: ProposalEntry): ProposalFigures | null {
  try {
    const { figures } = priceProposal(detail, terms, pricing.response).pricing;
    return figures.runRateCost === pricing.figures.runRateCost ? null : figures;
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return null;
    throw error;
  }
}
