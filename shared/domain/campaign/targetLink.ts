import type { NegotiationState } from '../negotiation/negotiationState.ts';
import type { TargetStanding, UnitRow } from '../units/unitList.ts';
import type { OfferContent } from './offerContent.ts';

/** The days and the raise of a signed wage agreement; the raise as a fraction. */
export interface SignedTerms {
  readonly signedDay: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly raise: number | null;
}

/**
 * How the ledger stands to the negotiation of a target. `gone`: it is no longer in the file. `open`: nothing is signed
 * and nothing booked. `to-book`: signed, not yet in the ledger. `changed`: booked with other days or another raise.
 * `to-take-back`: booked, but the negotiation was reopened since.
 */
export type LinkState = 'gone' | 'open' | 'to-book' | 'booked' | 'changed' | 'to-take-back';

export interface NegotiationLink {
  readonly negotiationId: string;
  readonly state: LinkState;
  /** Null where the negotiation is gone. */
  readonly title: string | null;
  readonly negotiationState: NegotiationState | null;
  readonly signed: SignedTerms | null;
  readonly booked: SignedTerms | null;
}

export function linkState(isThere: boolean, signed: SignedTerms | null, booked: SignedTerms | null): LinkState {
  if (signed === null) return booked !== null ? 'to-take-back' : isThere ? 'open' : 'gone';
  if (booked === null) return 'to-book';
  const isSame =
    signed.signedDay === booked.signedDay &&
    signed.fromDay === booked.fromDay &&
    signed.toDay === booked.toDay &&
    signed.raise === booked.raise;
  return isSame ? 'booked' : 'changed';
}

/** A unit in a campaign, with what stands beside its events. */
export interface TargetSheet {
  readonly unit: UnitRow & { readonly target: TargetStanding };
  /** Null where the offer asks for what is recommended. */
  readonly offerContent: OfferContent | null;
  readonly link: NegotiationLink | null;
  /** Other campaigns that have it on their list, the newest first. */
  readonly otherCampaigns: readonly {
    readonly campaignId: string;
    readonly name: string;
    readonly opens: string;
    readonly target: TargetStanding;
  }[];
}

/** Where a negotiation comes from. */
export interface NegotiationOrigin {
  readonly campaignId: string;
  readonly campaignName: string;
  readonly unitId: string;
  readonly unitName: string;
  /** As the ledger has them, from a day on. */
  readonly employees: number | null;
  readonly factsFrom: string;
  readonly link: NegotiationLink;
}

/** The place of a target in a list, 0 first, and those next to it. */
export interface Neighbours {
  /** Null where the list does not have it. */
  readonly at: number | null;
  readonly count: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}
