import type { ScenarioFields } from '../negotiation/scenario.ts';
import type { GroupFields } from '../negotiation/workforce.ts';
import type { LeaverCost } from '../wage/evaluationInput.ts';
import type { PresetAssumption, PresetUse } from './presetUse.ts';

/** The preset that a group's turnover still is; null for a figure of the user's own, also one changed since by hand. */
export function turnoverPresetInUse(group: Pick<GroupFields, 'annualTurnover' | 'turnoverPreset'>): PresetUse | null {
  return stillFor('annualTurnover', group.annualTurnover, group.turnoverPreset);
}

/** The preset that a group's leaver cost, or the ratio it is built up with, still is. */
export function leaverCostPresetInUse(group: Pick<GroupFields, 'leaverCost' | 'leaverCostPreset'>): PresetUse | null {
  const { leaverCost, leaverCostPreset } = group;
  switch (leaverCost.kind) {
    case 'shareOfPay':
      return stillFor('leaverCostShare', leaverCost.share, leaverCostPreset);
    case 'buildUp':
      return stillFor('skilledToNovice', leaverCost.skilledToNovice, leaverCostPreset);
    case 'direct':
      return null;
  }
}

/** The preset that a scenario's elasticity still is. */
export function responsePresetInUse(scenario: Pick<ScenarioFields, 'response' | 'responsePreset'>): PresetUse | null {
  const { response, responsePreset } = scenario;
  return response.kind === 'elasticity' ? stillFor('quitElasticity', response.epsilon, responsePreset) : null;
}

function stillFor(assumption: PresetAssumption, figure: number, use: PresetUse | null): PresetUse | null {
  return use?.assumption === assumption && use.value === figure ? use : null;
}

/** A group as it is stored: a citation goes with the figure that it was for. */
export function withPresetsInUse<G extends GroupFields>(group: G): G {
  return { ...group, turnoverPreset: turnoverPresetInUse(group), leaverCostPreset: leaverCostPresetInUse(group) };
}

/** The leaver cost with a preset's figure in it. A ratio needs a cost that is built up. */
export function leaverCostWithPreset(cost: LeaverCost, use: PresetUse): LeaverCost {
  if (use.assumption === 'skilledToNovice' && cost.kind === 'buildUp') return { ...cost, skilledToNovice: use.value };
  return { kind: 'shareOfPay', share: use.value };
}
