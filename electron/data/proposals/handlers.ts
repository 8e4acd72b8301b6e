import { nextRound } from '../../../shared/domain/proposals/history.ts';
import { NO_RESPONSE, priceProposal, responseScenario } from '../../../shared/domain/proposals/pricing.ts';
import type { ProposalEntry } from '../../../shared/domain/proposals/proposal.ts';
import { scenarioOfProposal } from '../../../shared/domain/proposals/scenarioOfProposal.ts';
import type { NegotiationDetail } from '../../../shared/domain/negotiation/detail.ts';
import type { StoredScenario } from '../../../shared/domain/negotiation/scenario.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectDetail } from '../negotiations/detail.ts';
import { insertScenario } from '../scenarios/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import {
  insertProposal,
  isReversed,
  selectNextNumber,
  selectPricedInput,
  selectProposal,
  selectProposals,
} from './queries.ts';

export const proposals: GroupHandlers<'proposals'> = {
  list: ({ db }, { negotiationId }) => selectProposals(db, negotiationId),
  get: ({ db }, { id }) => ({ entry: selectProposal(db, id).entry, input: selectPricedInput(db, id) }),
  record: ({ db, newId, now }, { negotiationId, scenarioId, ...given }) => {
    const detail = selectDetail(db, negotiationId);
    const response = chosenScenario(detail, scenarioId)?.response ?? NO_RESPONSE;
    const { input, pricing } = priceProposal(detail, given.terms, response);
    const entry: ProposalEntry = {
      ...given,
      id: newId(),
      number: selectNextNumber(db, negotiationId),
      round: given.round ?? nextRound(selectProposals(db, negotiationId), given.side, given.day),
      reversesId: null,
      pricing,
      recordedAtMs: now(),
    };
    insertProposal(db, negotiationId, entry, input);
    return { id: entry.id };
  },
  reverse: ({ db, newId, now }, { id, day, reason, recordedBy }) => {
    const { negotiationId, entry } = selectProposal(db, id);
    if (entry.reversesId !== null) throw new AppError('reversal-not-reversible', `${id} takes another back`, { id });
    if (isReversed(db, id)) throw new AppError('proposal-already-reversed', `${id} has been taken back`, { id });
    const reversal: ProposalEntry = {
      ...entry,
      id: newId(),
      number: selectNextNumber(db, negotiationId),
      day,
      words: '',
      reason,
      reversesId: id,
      recordedAtMs: now(),
      recordedBy,
    };
    insertProposal(db, negotiationId, reversal, selectPricedInput(db, id));
    return { id: reversal.id };
  },
  toScenario: ({ db, newId }, { id, title, scenarioId }) => {
    const { negotiationId, entry } = selectProposal(db, id);
    const detail = selectDetail(db, negotiationId);
    const scenario = newId();
    const fields = scenarioOfProposal(entry.terms, title, chosenScenario(detail, scenarioId), newId);
    insertScenario(db, scenario, negotiationId, fields);
    return { id: scenario };
  },
};

/** The scenario asked for, else the first; null where there is none. */
function chosenScenario(detail: NegotiationDetail, scenarioId: string | undefined): StoredScenario | null {
  if (scenarioId !== undefined && !detail.scenarios.some(({ id }) => id === scenarioId)) {
    throw new AppError('not-found', `no scenario ${scenarioId} in this negotiation`, { id: scenarioId });
  }
  return responseScenario(detail, scenarioId ?? null);
}
