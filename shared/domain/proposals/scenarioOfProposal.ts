import { type ScenarioFields, type StoredScenario, UNEXPLAINED } from '../negotiation/scenario.ts';
import { NO_RESPONSE } from './pricing.ts';
import type { ProposalTerms } from './proposal.ts';

/**
 * A scenario of what was proposed: terms and term from the proposal; the response with where it comes from, how sure it
 * is and the discount rate from the scenario it is set beside. Components get new ids.
 */
export function scenarioOfProposal(
  terms: ProposalTerms,
  title: string,
  beside: StoredScenario | null,
  newId: () => string,
): ScenarioFields {
  return {
    ...UNEXPLAINED,
    ...(beside && {
      responseSource: beside.responseSource,
      responsePreset: beside.responsePreset,
      uncertainty: beside.uncertainty,
    }),
    title,
    startMonth: terms.startMonth,
    signedMonth: null,
    horizonYears: terms.horizonYears,
    discountRate: beside?.discountRate ?? 0,
    components: terms.components.map((component) => ({ id: newId(), terms: component })),
    response: beside?.response ?? NO_RESPONSE,
  };
}
