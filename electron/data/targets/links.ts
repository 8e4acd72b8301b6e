import type { Database } from 'better-sqlite3';
import { type OfferContent, offerContent } from '../../../shared/domain/campaign/offerContent.ts';
import {
  linkState,
  type NegotiationLink,
  type NegotiationOrigin,
  type SignedTerms,
  type TargetSheet,
} from '../../../shared/domain/campaign/targetLink.ts';
import { RAISE_BOUNDS } from '../../../shared/domain/units/unitAgreement.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectAgreementOf } from '../agreements/queries.ts';
import { selectNegotiation } from '../negotiations/queries.ts';
import { rowsOfKeys } from '../units/rows.ts';

/** A target by its short keys. */
export interface TargetKey {
  readonly campaignKey: number;
  readonly unitKey: number;
}

interface LinkRow extends TargetKey {
  readonly negotiation_id: string | null;
  readonly offer_content: string | null;
}

/** @throws not-found where the unit is not, and never was, on the list */
export function selectTargetLink(db: Database, campaignId: string, unitId: string): LinkRow {
  const row = db
    .prepare<[string, string], LinkRow>(
      `SELECT t.campaign_key AS campaignKey, t.unit_key AS unitKey, t.negotiation_id, t.offer_content
       FROM targets t JOIN campaigns c ON c.key = t.campaign_key JOIN units u ON u.key = t.unit_key
       WHERE c.id = ? AND u.id = ?`,
    )
    .get(campaignId, unitId);
  if (!row) throw new AppError('not-found', `unit ${unitId} is not on the list`, { campaignId, unitId });
  return row;
}

/** As it stands on a day. @throws not-found */
export function selectSheet(db: Database, campaignId: string, unitId: string, today: string): TargetSheet {
  const { campaignKey, unitKey, negotiation_id, offer_content } = selectTargetLink(db, campaignId, unitId);
  return {
    unit: listedUnit(db, { campaignKey, unitKey }),
    offerContent: storedContent(offer_content),
    link: negotiation_id === null ? null : selectLink(db, unitKey, negotiation_id, today),
    otherCampaigns: selectOtherCampaigns(db, { campaignKey, unitKey }),
  };
}

function listedUnit(db: Database, { campaignKey, unitKey }: TargetKey): TargetSheet['unit'] {
  const [row] = rowsOfKeys(db, [unitKey], campaignKey);
  if (!row?.target) throw new AppError('not-found', `no target ${unitKey}`);
  return { ...row, target: row.target };
}

function storedContent(json: string | null): OfferContent | null {
  return json === null ? null : offerContent.parse(JSON.parse(json));
}

/** How a unit stands in the campaigns whose list it is on, but for one of them; key 0 leaves out none. */
export function selectOtherCampaigns(db: Database, { campaignKey, unitKey }: TargetKey): TargetSheet['otherCampaigns'] {
  return db
    .prepare<[number, number], { key: number; campaignId: string; name: string; opens: string }>(
      `SELECT c.key, c.id AS campaignId, c.name, c.opens FROM targets t JOIN campaigns c ON c.key = t.campaign_key
       WHERE t.unit_key = ? AND t.campaign_key <> ? ORDER BY c.opens DESC, c.key DESC`,
    )
    .all(unitKey, campaignKey)
    .map(({ key, ...campaign }) => ({ ...campaign, target: listedUnit(db, { campaignKey: key, unitKey }).target }));
}

/** How the ledger stands to what a negotiation signed. @param today as for `selectNegotiation` */
export function selectLink(
  db: Database,
  unitKey: number,
  negotiationId: string,
  today: string | null = null,
): NegotiationLink {
  const isThere = db.prepare('SELECT 1 FROM negotiations WHERE id = ?').get(negotiationId) !== undefined;
  const negotiation = isThere ? selectNegotiation(db, negotiationId, today) : null;
  const signed = isThere ? selectSignedTerms(db, negotiationId) : null;
  const booked = selectBooked(db, unitKey, negotiationId);
  return {
    negotiationId,
    state: linkState(isThere, signed, booked && booked.terms),
    title: negotiation?.title ?? null,
    negotiationState: negotiation?.state ?? null,
    signed,
    booked: booked && booked.terms,
  };
}

/** Parts in a million: a raise is solved for by steps, and no agreement is more exact. */
const RAISE_DIGITS = 6;

/** What was signed, its raise on the one scale that raises of all kinds share; null where nothing is. */
export function selectSignedTerms(db: Database, negotiationId: string): SignedTerms | null {
  const agreement = selectAgreementOf(db, negotiationId);
  if (!agreement) return null;
  const { signedDay, fromDay, toDay, pricing } = agreement;
  const raise = pricing.figures.equivalentRaise ?? pricing.figures.averageRaise;
  const isTellable = raise !== null && raise >= RAISE_BOUNDS.min && raise <= RAISE_BOUNDS.max;
  return { signedDay, fromDay, toDay, raise: isTellable ? Number(raise.toFixed(RAISE_DIGITS)) : null };
}

/** The agreement of the ledger that came from a negotiation. */
export function selectBooked(
  db: Database,
  unitKey: number,
  negotiationId: string,
): { readonly id: string; readonly terms: SignedTerms } | null {
  const row = db
    .prepare<[number, string], SignedTerms & { id: string }>(
      `SELECT id, coalesce(signed_day, from_day) AS signedDay, from_day AS fromDay, to_day AS toDay,
         unit_agreements.raise
       FROM unit_agreements WHERE unit_key = ? AND negotiation_id = ? ORDER BY from_day DESC LIMIT 1`,
    )
    .get(unitKey, negotiationId);
  if (!row) return null;
  const { id, ...terms } = row;
  return { id, terms };
}

export function updateOfferContent(db: Database, { campaignKey, unitKey }: TargetKey, content: OfferContent | null) {
  db.prepare('UPDATE targets SET offer_content = ? WHERE campaign_key = ? AND unit_key = ?').run(
    content === null ? null : JSON.stringify(content),
    campaignKey,
    unitKey,
  );
}

export function updateNegotiation(db: Database, { campaignKey, unitKey }: TargetKey, negotiationId: string | null) {
  db.prepare('UPDATE targets SET negotiation_id = ? WHERE campaign_key = ? AND unit_key = ?').run(
    negotiationId,
    campaignKey,
    unitKey,
  );
}

/** Null where no target has it. */
export function selectOrigin(db: Database, negotiationId: string): NegotiationOrigin | null {
  const row = db
    .prepare<[string], Omit<NegotiationOrigin, 'link'> & { unitKey: number }>(
      `SELECT c.id AS campaignId, c.name AS campaignName, u.id AS unitId, u.name AS unitName, u.employees,
         u.valid_from AS factsFrom, u.key AS unitKey
       FROM targets t JOIN campaigns c ON c.key = t.campaign_key JOIN units u ON u.key = t.unit_key
       WHERE t.negotiation_id = ? LIMIT 1`,
    )
    .get(negotiationId);
  if (!row) return null;
  const { unitKey, ...origin } = row;
  return { ...origin, link: selectLink(db, unitKey, negotiationId) };
}
