import type { NegotiationState } from '../../../shared/domain/negotiation/negotiationState.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

export const STATE_TEXTS = {
  preparing: 'negotiations.state-preparing',
  negotiating: 'negotiations.state-negotiating',
  signed: 'negotiations.state-signed',
} as const satisfies Record<NegotiationState, TextKey>;
