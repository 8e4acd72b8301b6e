import { type EvaluationInput, type EvaluationInputJson, parseEvaluationInput } from '../wage/evaluationInput.ts';
import { leaverCostPresetInUse, responsePresetInUse, turnoverPresetInUse } from '../presets/presetInUse.ts';
import type { AssumptionSources } from '../wage/findings.ts';
import type { Negotiation } from './negotiation.ts';
import type { StoredScenario } from './scenario.ts';
import type { Group, OnCost } from './workforce.ts';

/** A negotiation with all that its scenarios are evaluated from, lists in the user's order. */
export interface NegotiationDetail {
  readonly negotiation: Negotiation;
  readonly groups: readonly Group[];
  readonly onCosts: readonly OnCost[];
  readonly scenarios: readonly StoredScenario[];
}

/** The interchange form of one scenario (wage-model section 8), without notes, sources of doubt or names of people. */
export function toInterchange(detail: NegotiationDetail, scenario: StoredScenario): EvaluationInputJson {
  const { negotiation } = detail;
  return {
    ...(negotiation.revenue === null ? {} : { revenue: negotiation.revenue }),
    contributionBase: negotiation.contributionBase,
    groups: detail.groups.map(
      ({ turnoverSource: _1, leaverCostSource: _2, turnoverPreset: _3, leaverCostPreset: _4, ...group }) => group,
    ),
    onCosts: detail.onCosts.map(({ id: _id, ...item }) => item),
    comparators: negotiation.comparators,
    scenario: {
      startMonth: scenario.startMonth,
      signedMonth: scenario.signedMonth ?? scenario.startMonth,
      horizonYears: scenario.horizonYears,
      discountRate: scenario.discountRate,
      components: scenario.components.map(({ terms }) => terms),
      response: scenario.response,
    },
  };
}

/** The checked input of the model. Throws `invalid-input` with the field's path where the parts do not fit together. */
export function toEvaluationInput(detail: NegotiationDetail, scenario: StoredScenario): EvaluationInput {
  return parseEvaluationInput(toInterchange(detail, scenario));
}

export function assumptionSources(detail: NegotiationDetail, scenario: StoredScenario): AssumptionSources {
  return {
    turnover: Object.fromEntries(detail.groups.map((group) => [group.id, group.turnoverSource])),
    leaverCost: Object.fromEntries(detail.groups.map((group) => [group.id, group.leaverCostSource])),
    response: scenario.responseSource,
    turnoverPreset: Object.fromEntries(detail.groups.map((group) => [group.id, turnoverPresetInUse(group)])),
    leaverCostPreset: Object.fromEntries(detail.groups.map((group) => [group.id, leaverCostPresetInUse(group)])),
    responsePreset: responsePresetInUse(scenario),
  };
}
