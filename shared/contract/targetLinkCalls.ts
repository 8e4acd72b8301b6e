import { z } from 'zod';
import { offerContent } from '../domain/campaign/offerContent.ts';
import { correctionReason, recorder } from '../domain/campaign/targetEvent.ts';
import type { Neighbours, NegotiationOrigin, TargetSheet } from '../domain/campaign/targetLink.ts';
import { recordId, requiredName } from '../domain/negotiation/texts.ts';
import { procedureDay, voteFields } from '../domain/procedure/events.ts';
import { unitQuery } from '../domain/units/unitList.ts';
import { lazily, log, query } from './define.ts';

const target = { campaignId: recordId, unitId: recordId };

/** The page of a target, and its link with a negotiation. Undo leaves them alone: events go with what they write. */
export const targetLinkCalls = {
  /** A unit on the list of a campaign, its offer, its negotiation, its other campaigns. */
  sheet: query<TargetSheet>(
    'units',
    'campaigns',
    'targets',
    'negotiations',
    'agreements',
  )(lazily(() => z.strictObject(target))),
  /** Where a unit stands in the order of a list, and who is next to it. */
  neighbours: query<Neighbours>(
    'units',
    'campaigns',
    'targets',
  )(lazily(() => z.strictObject({ query: unitQuery, unitId: recordId }))),
  /** What the offer asks for; null as recommended. Example: `{"campaignId":"…","unitId":"…","content":{"items":["raise"]}}`. */
  setOfferContent: log<void>('targets')(lazily(() => z.strictObject({ ...target, content: offerContent.nullable() }))),
  /** A negotiation with what the ledger knows of the unit; no figure is made up. */
  openNegotiation: log<{ id: string }>(
    'targets',
    'negotiations',
  )(lazily(() => z.strictObject({ ...target, title: requiredName }))),
  /**
   * Ties a negotiation that is there to the target, or with null lets it go. Its own events are handed over as far as
   * the target does not have them and their order allows.
   */
  linkNegotiation: log<void>(
    'targets',
    'procedure',
    'negotiations',
  )(lazily(() => z.strictObject({ ...target, negotiationId: recordId.nullable() }))),
  /**
   * Writes what the negotiation signed into the ledger: the agreement and the event of its signature, in one step; what
   * was booked before with other days or another raise is taken back first. Draft and vote only where they are known.
   */
  bookSignature: log<void>(
    'targets',
    'units',
  )(
    lazily(() =>
      z.strictObject({
        ...target,
        by: recorder,
        reason: correctionReason,
        draftDay: procedureDay.exactOptional(),
        vote: z.strictObject({ day: procedureDay, ...voteFields }).exactOptional(),
      }),
    ),
  ),
  /** Takes the signature back by a correction, and its agreement out of the ledger. */
  takeSignatureBack: log<void>(
    'targets',
    'units',
  )(lazily(() => z.strictObject({ ...target, by: recorder, reason: correctionReason }))),
  /** The target that a negotiation was opened for, or null. */
  ofNegotiation: query<NegotiationOrigin | null>(
    'units',
    'campaigns',
    'targets',
    'negotiations',
    'agreements',
  )(lazily(() => z.strictObject({ negotiationId: recordId }))),
};
