import type { EvidenceGrade } from '../../../shared/domain/presets/preset.ts';
import type { PresetAssumption } from '../../../shared/domain/presets/presetUse.ts';
import type { TextKey } from '../../../shared/i18n/texts.ts';

export const ASSUMPTION_TEXTS = {
  annualTurnover: 'presets.assumption-turnover',
  leaverCostShare: 'presets.assumption-leaver-cost',
  skilledToNovice: 'presets.assumption-ratio',
  quitElasticity: 'presets.assumption-elasticity',
} as const satisfies Record<PresetAssumption, TextKey>;

/** Where the enterprise's own figure is found, which comes before any preset. */
export const OWN_FIGURE_TEXTS = {
  annualTurnover: 'presets.own-turnover',
  leaverCostShare: 'presets.own-leaver-cost',
  skilledToNovice: 'presets.own-ratio',
  quitElasticity: 'presets.own-elasticity',
} as const satisfies Record<PresetAssumption, TextKey>;

export const GRADE_TEXTS = {
  survey: 'presets.grade-survey',
  review: 'presets.grade-review',
  draft: 'presets.grade-draft',
  case: 'presets.grade-case',
  relayed: 'presets.grade-relayed',
  vendor: 'presets.grade-vendor',
  own: 'presets.grade-own',
} as const satisfies Record<EvidenceGrade | 'own', TextKey>;
