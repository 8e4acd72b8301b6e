import { z } from 'zod';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const fields = {
  language: z.enum(['system', ...LANGUAGES]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Who works here: printed on papers, noted in logs. */
  operatorName: z.string().max(200),
  /** Proposed in a new negotiation. */
  unionName: z.string().max(200),
  opensLastFile: z.boolean(),
  /** Shows what is due first when a file is opened in which something presses. */
  opensDue: z.boolean(),
  /** Tells once a day how much presses, in a notification of the system. */
  notifiesDue: z.boolean(),
  /** Of a new scenario. */
  horizonYears: z.number().int().min(1).max(5),
  discountRate: z.number().min(0).max(1),
  contributionBase: z.enum(['same-year', 'previous-year']),
  /** Chromium's zoom level, 0 is 100 %. */
  zoomLevel: z.number().min(-3).max(5),
};

/** What the user sets once for all workbenches. Each field falls back on its own, so that one typo loses nothing else. */
export const settings = z.object({
  language: fields.language.catch('system'),
  theme: fields.theme.catch('system'),
  operatorName: fields.operatorName.catch(''),
  unionName: fields.unionName.catch(''),
  opensLastFile: fields.opensLastFile.catch(true),
  opensDue: fields.opensDue.catch(true),
  notifiesDue: fields.notifiesDue.catch(true),
  horizonYears: fields.horizonYears.catch(1),
  discountRate: fields.discountRate.catch(0),
  contributionBase: fields.contributionBase.catch('same-year'),
  zoomLevel: fields.zoomLevel.catch(0),
});
export type Settings = z.infer<typeof settings>;

export const settingsPatch = z.strictObject(fields).exactPartial();

/** The language to speak where the settings leave it to the system. */
export function resolveLanguage(chosen: Settings['language'], systemLocale: string): Language {
  if (chosen !== 'system') return chosen;
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
