import type { TargetStatus } from '../campaign/targetStatus.ts';

/** How far a negotiation is; follows from its events, the log of its bargaining and its agreement. */
export const NEGOTIATION_STATES = [
  'preparing',
  'offered',
  'negotiating',
  'draft',
  'voted',
  'signed',
  'in-force',
  'broken-off',
] as const;
export type NegotiationState = (typeof NEGOTIATION_STATES)[number];

/** Who agreed to negotiate is negotiating; a refusal leaves the offer standing. */
const STATE_OF_STAGE: Readonly<Record<TargetStatus, NegotiationState>> = {
  listed: 'preparing',
  issued: 'offered',
  sent: 'offered',
  received: 'offered',
  declined: 'offered',
  answered: 'offered',
  accepted: 'negotiating',
  negotiating: 'negotiating',
  draft: 'draft',
  voted: 'voted',
  signed: 'signed',
  filed: 'signed',
  'in-force': 'in-force',
  'broken-off': 'broken-off',
  withdrawn: 'broken-off',
};

/** What is known of a negotiation beside its events. */
export interface BesideEvents {
  readonly hasAgreement: boolean;
  /** A proposal that was not taken back. */
  readonly hasProposal: boolean;
}

/** The state that the stage of its events gives a negotiation. */
export function negotiationState(stage: TargetStatus, { hasAgreement, hasProposal }: BesideEvents): NegotiationState {
  const state = STATE_OF_STAGE[stage];
  if (hasAgreement) return state === 'in-force' ? state : 'signed';
  return hasProposal && (state === 'preparing' || state === 'offered') ? 'negotiating' : state;
}
