import { leaverCostPresetInUse, responsePresetInUse, turnoverPresetInUse } from '../presets/presetInUse.ts';
import type { PresetUse } from '../presets/presetUse.ts';
import type { SensitivityInput } from '../wage/tools/toolRequests.ts';
import type { NegotiationDetail } from './detail.ts';
import type { StoredScenario } from './scenario.ts';
import type { Uncertainty } from './uncertainty.ts';

/** How sure inputs are: as stated, and of those that are not stated, as the sources of cited figures say. */
export type CitedUncertainty = Uncertainty & { readonly cited?: readonly SensitivityInput[] };

/** How sure a scenario's inputs are, with the ranges of the presets that its figures still are. */
export function citedUncertainty(
  { groups }: Pick<NegotiationDetail, 'groups'>,
  scenario: Pick<StoredScenario, 'response' | 'responsePreset' | 'uncertainty'>,
): CitedUncertainty {
  const uses = [
    responsePresetInUse(scenario),
    ofAll(groups.map(turnoverPresetInUse)),
    ofAll(groups.map(leaverCostPresetInUse)),
  ];
  return { ...scenario.uncertainty, cited: uses.flatMap((use) => (use === null ? [] : rangeOfPreset(use))) };
}

/** The preset that all groups have: an uncertain input moves them together. */
function ofAll(uses: readonly (PresetUse | null)[]): PresetUse | null {
  const [first = null] = uses;
  const isSame = uses.every((use) => use?.presetId === first?.presetId && use?.assumption === first?.assumption);
  return isSame ? first : null;
}

function rangeOfPreset({ assumption, value, low, high }: PresetUse): SensitivityInput[] {
  if (low === null || high === null) return [];
  switch (assumption) {
    case 'quitElasticity':
      return [{ which: 'response', as: 'value', low, high }];
    case 'annualTurnover':
      return [{ which: 'annualTurnover', as: 'value', low, high }];
    case 'skilledToNovice':
      return [{ which: 'skilledToNovice', as: 'value', low, high }];
    case 'leaverCostShare':
      // A share of each group's own pay: no one amount holds for all.
      return value > 0 ? [{ which: 'leaverCost', as: 'factor', low: ratio(low, value), high: ratio(high, value) }] : [];
  }
}

/** 5 % of a figure, not 4.9999999999999996 %. */
const ratio = (part: number, whole: number) => Number((part / whole).toPrecision(12));
