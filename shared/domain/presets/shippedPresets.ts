import { z } from 'zod';
import table from '../../../resources/presets.json' with { type: 'json' };
import type { Language } from '../../contract/settings.ts';
import { EVIDENCE_GRADES, type Preset, PRESET_BOUNDS, presetYear } from './preset.ts';
import { countryCode, PRESET_ASSUMPTIONS, type PresetAssumption } from './presetUse.ts';

const UNITS = {
  annualTurnover: 'share-a-year',
  leaverCostShare: 'share-of-annual-pay',
  skilledToNovice: 'ratio',
  quitElasticity: 'elasticity',
} as const satisfies Record<PresetAssumption, string>;

const words = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });
const cited = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  assumption: z.enum(PRESET_ASSUMPTIONS),
  name: words,
  country: countryCode,
  year: presetYear,
  source: z.string().min(1),
};

/** Low and high are equal to the value where the source gives no range. */
const shippedPreset = z
  .strictObject({
    ...cited,
    value: z.number(),
    low: z.number(),
    high: z.number(),
    unit: z.enum(Object.values(UNITS)),
    evidence: z.enum(EVIDENCE_GRADES),
    caution: words,
  })
  .refine(({ assumption, unit }) => unit === UNITS[assumption], 'the unit is that of the assumption')
  .refine(({ low, value, high }) => low <= value && value <= high, 'low ≤ value ≤ high')
  .refine(({ assumption, low, high }) => {
    const { min, max } = PRESET_BOUNDS[assumption];
    return low >= min && high <= max;
  }, 'the figures are within what the field takes');

/** What is to be known before a figure is taken, but is no figure to take. */
const presetWarning = z.strictObject({ ...cited, text: words });

const { presets, warnings } = z
  .strictObject({ presets: z.array(shippedPreset), warnings: z.array(presetWarning) })
  .parse(table);

/** The figures that come with the product, in its order, in one language. */
export function shippedPresets(language: Language): Preset[] {
  return presets.map(({ unit: _unit, name, caution, ...preset }) => {
    const hasRange = preset.low < preset.high;
    return {
      ...preset,
      name: name[language],
      caution: caution[language],
      low: hasRange ? preset.low : null,
      high: hasRange ? preset.high : null,
    };
  });
}

export interface PresetWarning {
  readonly id: string;
  readonly assumption: PresetAssumption;
  readonly name: string;
  readonly text: string;
  readonly country: string;
  readonly year: string;
  readonly source: string;
}

/** Studies that are often cited and cannot be used as a figure, with the reason. */
export function presetWarnings(language: Language): PresetWarning[] {
  return warnings.map((warning) => ({ ...warning, name: warning.name[language], text: warning.text[language] }));
}
