import { z } from 'zod';

/** The model's fields that a cited figure can be taken for. */
export const PRESET_ASSUMPTIONS = ['annualTurnover', 'leaverCostShare', 'skilledToNovice', 'quitElasticity'] as const;
export type PresetAssumption = (typeof PRESET_ASSUMPTIONS)[number];

/** ISO 3166-1 alpha-2. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/);

/**
 * A preset as it was taken over for an assumption: kept with the figure, so that the citation prints and a later edition
 * of the presets changes nothing. The value is in the unit of the field it was taken for (fraction, ratio or elasticity).
 */
export const presetUse = z.strictObject({
  presetId: z.string().min(1).max(100),
  assumption: z.enum(PRESET_ASSUMPTIONS),
  name: z.string().max(200),
  value: z.number(),
  /** In the same unit; null where the source gives no range. */
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  country: countryCode,
  /** Publication or, for a survey, the years it covers. */
  year: z.string().max(20),
  source: z.string().min(1).max(2000),
  caution: z.string().max(2000),
});
export type PresetUse = z.infer<typeof presetUse>;
