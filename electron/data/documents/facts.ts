import type { Database } from 'better-sqlite3';
import {
  assembleFacts,
  type FactSources,
  type NegotiationSource,
} from '../../../shared/domain/documents/assembleFacts.ts';
import { averageWages } from '../../../shared/domain/documents/averageWages.ts';
import type { DocumentSubject } from '../../../shared/domain/documents/document.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import { type OfferContent, offerContent } from '../../../shared/domain/campaign/offerContent.ts';
import type { SenderKind } from '../../../shared/domain/letters/sender.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import { PackClocks } from '../../../shared/domain/procedure/deadlines.ts';
import type { ProcedureFields } from '../../../shared/domain/procedure/parties.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { proposalInput } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalEntry } from '../../../shared/domain/proposals/proposal.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { AppError } from '../../../shared/errors.ts';
import { positionOfBrief } from '../../../shared/reports/positionOfBrief.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import { selectAgreementOf, selectPricedInput } from '../agreements/queries.ts';
import { type KeyedCampaign, selectCampaign } from '../campaigns/queries.ts';
import { selectHolidays } from '../holidays/queries.ts';
import { selectMeetings } from '../meetings/queries.ts';
import { selectDetail } from '../negotiations/detail.ts';
import { negotiationLog, selectProcedure, selectRepresentatives, selectSharedLog } from '../procedureLog/queries.ts';
import { selectProposals } from '../proposals/queries.ts';
import { selectSignedTerms, selectTargetLink } from '../targets/links.ts';
import { targetStatements } from '../targets/queries.ts';
import { toUnit, type UnitTableRow } from '../units/queries.ts';

export interface FactChoice {
  /** Whose claim and figures are the position; without it the first scenario that claims anything. */
  readonly scenarioId?: string;
  /** Who sends, where it is not by the rule. */
  readonly sender?: SenderKind;
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
    negotiation: negotiationSource(db, of.negotiationId, procedure.parties, day, choice),
    sender: choice.sender,
  });
}

function factsOfTarget(
  db: Database,
  campaignId: string,
  unitId: string,
  day: string,
  choice: FactChoice,
): DocumentFacts {
  const { unitKey } = selectTargetLink(db, campaignId, unitId);
  return targetFactsReader(db, selectCampaign(db, campaignId))(unitKey, day, choice);
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
): (unitKey: number, day: string, choice?: TargetChoice) => DocumentFacts {
  const rules = openRules(db, { rulePack: campaign.rulePack, isRolling: false });
  const { log } = targetStatements(db, campaign.key);
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
        offerNumber: choice.offerNumber ?? stored,
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
      negotiation: negotiationSource(db, negotiationId, procedure.parties, day, choice),
    });
  };
}

const storedContent = (json: string): OfferContent => offerContent.parse(JSON.parse(json));

function openRules(db: Database, { rulePack, isRolling }: Pick<ProcedureFields, 'rulePack' | 'isRolling'>) {
  const rules = openPack(rulePack);
  return { rules, clocks: new PackClocks(rules, { roll: isRolling, holidays: selectHolidays(db) }) };
}

function negotiationSource(
  db: Database,
  negotiationId: string,
  parties: NegotiationSource['parties'],
  day: string,
  { scenarioId }: FactChoice,
): NegotiationSource {
  const detail = selectDetail(db, negotiationId);
  const agreement = selectAgreementOf(db, negotiationId);
  return {
    negotiation: detail.negotiation,
    parties,
    representatives: selectRepresentatives(db, negotiationId),
    meetings: selectMeetings(db, negotiationId),
    proposals: selectProposals(db, negotiationId),
    agreement,
    agreedRaise: agreement === null ? null : (selectSignedTerms(db, negotiationId)?.raise ?? null),
    averageWages: agreement === null ? null : averageWages(parseEvaluationInput(selectPricedInput(db, agreement.id))),
    averageWagesBy: (proposal) => averageWagesBy(detail, proposal),
    position: positionOf(detail, day, scenarioId),
    headcount: detail.groups.length === 0 ? null : detail.groups.reduce((sum, { headcount }) => sum + headcount, 0),
    startMonth: detail.scenarios[0]?.startMonth ?? null,
  };
}

/** Null where a group that the proposal names is gone. */
function averageWagesBy(detail: NegotiationDetail, { terms, pricing }: ProposalEntry) {
  try {
    return averageWages(parseEvaluationInput(proposalInput(detail, terms, pricing.response)));
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return null;
    throw error;
  }
}

/** From the copy of the brief that goes to the other side; null while nothing is claimed, or nothing can be worked out. */
function positionOf(detail: NegotiationDetail, day: string, scenarioId: string | undefined): DocumentFacts['position'] {
  const scenario =
    scenarioId === undefined
      ? detail.scenarios.find(({ components }) => components.length > 0)
      : detail.scenarios.find(({ id }) => id === scenarioId);
  if (!scenario || scenario.components.length === 0) return null;
  try {
    const options = { copy: 'table', language: 'zh-CN', day, issuedBy: '', number: 1, appVersion: '' } as const;
    // A position tells nothing of the draws: they would only take time.
    const undrawn = { ...scenario, uncertainty: { ...scenario.uncertainty, draws: 1 } };
    return positionOfBrief(buildBrief(detail, undrawn, options));
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return null;
    throw error;
  }
}
