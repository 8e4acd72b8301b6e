import type { Database } from 'better-sqlite3';
import type { NegotiationSource } from '../../../shared/domain/documents/assembleFacts.ts';
import { averageWages } from '../../../shared/domain/documents/averageWages.ts';
import type { DocumentFacts } from '../../../shared/domain/documents/documentFacts.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { proposalInput } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalEntry } from '../../../shared/domain/proposals/proposal.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { AppError } from '../../../shared/errors.ts';
import { buildBrief } from '../../../shared/reports/buildBrief.ts';
import { positionOfBrief } from '../../../shared/reports/positionOfBrief.ts';
import { selectAgreementOf, selectPricedInput } from '../agreements/queries.ts';
import { selectMeetings } from '../meetings/queries.ts';
import { selectDetail } from '../negotiations/detail.ts';
import { selectRepresentatives } from '../procedureLog/queries.ts';
import { selectProposals } from '../proposals/queries.ts';
import { selectSignedTerms } from '../targets/links.ts';

/**
 * Whose claim is stated. `issued`: only one that a brief for the other side was issued of, for letters that nobody reads
 * before they go out. `first`: failing that, the first one that claims anything, for a draft that a person reads.
 */
export type PositionFrom = 'issued' | 'first';

/** What documents know of a negotiation. @throws not-found */
export function negotiationSource(
  db: Database,
  negotiationId: string,
  parties: NegotiationSource['parties'],
  day: string,
  positionFrom: PositionFrom,
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
    position: positionOf(detail, claimingScenario(db, detail, positionFrom), day),
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

/** The scenario of the brief that the other side got last, or the first that claims anything. */
function claimingScenario(
  db: Database,
  { negotiation, scenarios }: NegotiationDetail,
  from: PositionFrom,
): StoredScenario | undefined {
  const issuedId = db
    .prepare<[string], string>(
      `SELECT p.scenario_id FROM issued_papers p JOIN scenarios s ON s.id = p.scenario_id
       WHERE p.negotiation_id = ? AND p.kind = 'brief' AND p.copy = 'table' ORDER BY p.number DESC LIMIT 1`,
    )
    .pluck()
    .get(negotiation.id);
  const issued = scenarios.find(({ id }) => id === issuedId);
  return issued ?? (from === 'first' ? scenarios.find(({ components }) => components.length > 0) : undefined);
}

/** From the copy of the brief that goes to the other side; null while nothing is claimed, or nothing can be worked out. */
function positionOf(
  detail: NegotiationDetail,
  scenario: StoredScenario | undefined,
  day: string,
): DocumentFacts['position'] {
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
