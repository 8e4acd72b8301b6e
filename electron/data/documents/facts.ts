import type { Database } from 'better-sqlite3';
import { assembleFacts, type FactSources, type IssuedOffer } from '../../../shared/domain/documents/assembleFacts.ts';
import type { DocumentSubject } from '../../../shared/domain/documents/document.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import { type OfferContent, offerContent } from '../../../shared/domain/campaign/offerContent.ts';
import type { SenderKind } from '../../../shared/domain/letters/sender.ts';
import { PackClocks } from '../../../shared/domain/procedure/deadlines.ts';
import type { ProcedureFields } from '../../../shared/domain/procedure/parties.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { AppError } from '../../../shared/errors.ts';
import { type KeyedCampaign, selectCampaign } from '../campaigns/queries.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { negotiationLog, selectProcedure, selectSharedLog } from '../procedureLog/queries.ts';
import { selectTargetLink } from '../targets/links.ts';
import { targetStatements } from '../targets/queries.ts';
import { toUnit, type UnitTableRow } from '../units/queries.ts';
import { negotiationSource, type PositionFrom } from './negotiationFacts.ts';

export interface FactChoice {
  /** Who sends, where it is not by the rule. */
  readonly sender?: SenderKind;
  /** An offer that has no number in the series of its campaign yet is written under the next one. */
  readonly isNewOffer?: boolean;
}

/**
 * What the documents of a negotiation or a target are written from, as it stands on a day.
 * @throws not-found
 */
export function documentFacts(db: Database, of: DocumentSubject, day: string, choice: FactChoice = {}): DocumentFacts {
  if ('campaignId' in of) return factsOfTarget(db, of.campaignId, of.unitId, day, choice);
  const shared = selectSharedLog(db, of.negotiationId);
  if (shared !== null) return factsOfTarget(db, shared.campaignId, shared.unitId, day, choice);
  const procedure = selectProcedure(db, of.negotiationId);
  return assembleFacts({
    day,
    ...openRules(db, procedure),
    events: negotiationLog(db, of.negotiationId),
    target: null,
    negotiation: negotiationSource(db, of.negotiationId, procedure.parties, day, 'first'),
    issuedOffer: selectIssuedOffer(db, of.negotiationId, day),
    sender: choice.sender,
  });
}

/** What the offer letter that was issued last said of itself, up to a day; null where none was. */
function selectIssuedOffer(db: Database, negotiationId: string, day: string): IssuedOffer | null {
  const issued = db
    .prepare<[{ negotiationId: string; day: string }], IssuedOffer>(
      `SELECT json_extract(model_json, '$.day') AS day, json_extract(model_json, '$.documentNumber') AS number
       FROM issued_papers
       WHERE negotiation_id = @negotiationId AND kind = 'offer-letter' AND json_extract(model_json, '$.day') <= @day
       ORDER BY issued_papers.number DESC LIMIT 1`,
    )
    .get({ negotiationId, day });
  return issued ?? null;
}

function factsOfTarget(
  db: Database,
  campaignId: string,
  unitId: string,
  day: string,
  choice: FactChoice,
): DocumentFacts {
  const { unitKey } = selectTargetLink(db, campaignId, unitId);
  return targetFactsReader(db, selectCampaign(db, campaignId), 'first')(unitKey, day, choice);
}

export interface TargetChoice extends FactChoice {
  /** The number that the offer is going to have; without it the one that it has. */
  readonly offerNumber?: number;
}

type TargetFactRow = UnitTableRow & {
  readonly offer_number: number | null;
  readonly offer_content: string | null;
  readonly negotiation_id: string | null;
};

/**
 * Reads what letters to the targets of a campaign are written from, one target after the other; statements, rules and
 * working calendar are made once. The reader throws not-found for a unit that is not, and never was, on the list.
 */
export function targetFactsReader(
  db: Database,
  campaign: KeyedCampaign,
  positionFrom: PositionFrom = 'issued',
): (unitKey: number, day: string, choice?: TargetChoice) => DocumentFacts {
  const rules = openRules(db, { rulePack: campaign.rulePack, isRolling: false });
  const { log, lastNumber } = targetStatements(db, campaign.key);
  const isThere = db.prepare('SELECT 1 FROM negotiations WHERE id = ?');
  const statement = db.prepare<[number, number], TargetFactRow>(
    `SELECT u.*, t.offer_number, t.offer_content, t.negotiation_id
     FROM targets t JOIN units u ON u.key = t.unit_key WHERE t.campaign_key = ? AND t.unit_key = ?`,
  );
  return (unitKey, day, choice = {}) => {
    const row = statement.get(campaign.key, unitKey);
    if (!row) throw new AppError('not-found', `unit ${unitKey} is not on the list`, { unitKey });
    const { offer_number: stored, offer_content: content, negotiation_id: linked } = row;
    const negotiationId = linked !== null && isThere.get(linked) !== undefined ? linked : null;
    const procedure = negotiationId === null ? null : selectProcedure(db, negotiationId);
    const sources: Omit<FactSources, 'negotiation' | 'events' | 'rules' | 'clocks'> = {
      day,
      target: {
        unit: toUnit(row),
        campaign,
        offerNumber: choice.offerNumber ?? stored ?? (choice.isNewOffer === true ? lastNumber() + 1 : null),
        offerContent: content === null ? null : storedContent(content),
      },
      sender: choice.sender,
    };
    if (negotiationId === null || procedure === null) {
      return assembleFacts({ ...sources, ...rules, events: log(unitKey), negotiation: null });
    }
    return assembleFacts({
      ...sources,
      ...(procedure.isRolling ? openRules(db, procedure) : rules),
      events: negotiationLog(db, negotiationId),
      negotiation: negotiationSource(db, negotiationId, procedure.parties, day, positionFrom),
    });
  };
}

const storedContent = (json: string): OfferContent => offerContent.parse(JSON.parse(json));

function openRules(db: Database, { rulePack, isRolling }: Pick<ProcedureFields, 'rulePack' | 'isRolling'>) {
  const rules = openPack(rulePack);
  return { rules, clocks: new PackClocks(rules, { roll: isRolling, holidays: selectHolidays(db) }) };
}
