import { z } from 'zod';

/**
 * A preset as it was taken over for an assumption: kept with the figure, so that the citation prints and a later edition
 * of the presets changes nothing. The value is in the unit of the field it was taken for (fraction or elasticity).
 */
export const presetUse = z.strictObject({
  presetId: z.string().min(1).max(100),
  name: z.string().max(200),
  value: z.number(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Publication or, for a survey, the years it covers. */
  year: z.string().max(20),
  source: z.string().min(1).max(2000),
  caution: z.string().max(2000),
});
export type PresetUse = z.infer<typeof presetUse>;
