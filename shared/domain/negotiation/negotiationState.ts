/** Follows from what is there: `negotiating` once a proposal stands in the log, `signed` once there is an agreement. */
export const NEGOTIATION_STATES = ['preparing', 'negotiating', 'signed'] as const;
export type NegotiationState = (typeof NEGOTIATION_STATES)[number];
