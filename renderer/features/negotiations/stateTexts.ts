import type { NegotiationState } from '../../../shared/domain/negotiation/negotiationState.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

export const STATE_TEXTS = {
  preparing: 'negotiations.state-preparing',
  offered: 'negotiations.state-offered',
  negotiating: 'negotiations.state-negotiating',
  draft: 'negotiations.state-draft',
  voted: 'negotiations.state-voted',
  signed: 'negotiations.state-signed',
  'in-force': 'negotiations.state-in-force',
  'broken-off': 'negotiations.state-broken-off',
} as const satisfies Record<NegotiationState, TextKey>;
