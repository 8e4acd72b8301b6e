import { z } from 'zod';
import { longText, requiredName } from '../negotiation/texts.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { countryCode, PRESET_ASSUMPTIONS, type PresetAssumption, type PresetUse } from './presetUse.ts';

/** How good the evidence is: `relayed` means the original was not seen, `case` one enterprise's own statement. */
export const EVIDENCE_GRADES = ['survey', 'review', 'draft', 'case', 'relayed', 'vendor'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What a figure of each kind may be: fractions, an elasticity, a ratio. */
export const PRESET_BOUNDS: Readonly<Record<PresetAssumption, { readonly min: number; readonly max: number }>> = {
  annualTurnover: { min: 0, max: INPUT_BOUNDS.annualTurnover },
  leaverCostShare: { min: 0, max: INPUT_BOUNDS.leaverCostShare },
  skilledToNovice: { min: 1, max: INPUT_BOUNDS.skilledToNovice },
  quitElasticity: { min: 0, max: INPUT_BOUNDS.elasticity },
};

/** A figure with its citation, in one language. */
export interface Preset {
  readonly id: string;
  readonly assumption: PresetAssumption;
  readonly name: string;
  readonly value: number;
  /** Null where the source gives no range. */
  readonly low: number | null;
  readonly high: number | null;
  readonly country: string;
  readonly year: string;
  readonly source: string;
  readonly caution: string;
  /** Null for a preset of the user's own. */
  readonly evidence: EvidenceGrade | null;
}

export const presetYear = z
  .string()
  .trim()
  .regex(/^\d{4}([-–—]\d{4})?$/);

/** A preset of the user's own. `value`, `low` and `high` are in the unit of the assumption. */
export const userPresetFields = z
  .strictObject({
    assumption: z.enum(PRESET_ASSUMPTIONS),
    name: requiredName,
    value: z.number(),
    low: z.number().nullable().default(null),
    high: z.number().nullable().default(null),
    country: countryCode.default('CN'),
    /** `2024`, or of a survey `2015–2016`. */
    year: presetYear,
    source: z.string().trim().min(1).max(INPUT_BOUNDS.source),
    caution: longText.max(INPUT_BOUNDS.source).default(''),
  })
  .superRefine(checkRange);
export type UserPresetFields = z.infer<typeof userPresetFields>;
export type UserPreset = UserPresetFields & { readonly id: string };

interface Figures {
  readonly assumption: PresetAssumption;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Each figure within what the assumption takes, and low ≤ value ≤ high. */
function checkRange({ assumption, value, low, high }: Figures, context: z.RefinementCtx): void {
  const { min, max } = PRESET_BOUNDS[assumption];
  const report = (field: string, issue: RuleIssue) =>
    context.addIssue({
      code: 'custom',
      path: [field],
      message: 'low, value and high rise, within what the field takes',
      params: { ...issue },
    });
  const check = (field: string, figure: number, from: number, to: number) => {
    if (figure < from) report(field, { code: 'too-small', min: from });
    else if (figure > to) report(field, { code: 'too-big', max: to });
  };
  check('value', value, min, max);
  if (low !== null) check('low', low, min, value);
  if (high !== null) check('high', high, value, max);
}

/** The preset as it is kept with the figure that it is taken for. */
export function takePreset({ id, evidence: _evidence, ...cited }: Preset): PresetUse {
  return { presetId: id, ...cited };
}
