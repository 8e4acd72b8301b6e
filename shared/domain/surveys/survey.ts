import { z } from 'zod';
import { longText } from '../negotiation/texts.ts';
import { regionCode, unitDay } from '../units/unit.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';

/** 参与、知晓、满意. */
export const SURVEY_KINDS = ['participation', 'awareness', 'satisfaction'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

const MOST_FORMS = 100_000_000;
const forms = z.number().int().min(0).max(MOST_FORMS);

/** A survey of a campaign: how many were asked, answered in a way that counts, and said yes. */
export const surveyFields = z.strictObject({
  kind: z.enum(SURVEY_KINDS),
  /** Empty for all that the campaign covers. */
  regionCode: z.union([z.literal(''), regionCode]).default(''),
  day: unitDay,
  asked: forms.min(1),
  valid: forms,
  yes: forms,
  notes: longText.default(''),
});
export type SurveyFields = z.infer<typeof surveyFields>;

/** No more answer than were asked, and no more say yes than answer. */
export function checkSurvey(
  { asked, valid, yes }: Pick<SurveyFields, 'asked' | 'valid' | 'yes'>,
  context: z.RefinementCtx,
) {
  const report = (field: keyof SurveyFields, max: number) => {
    const params: RuleIssue = { code: 'too-big', max };
    context.addIssue({ code: 'custom', path: [field], message: `more than ${max}`, params });
  };
  if (valid > asked) report('valid', asked);
  if (yes > valid) report('yes', valid);
}

export interface Survey extends SurveyFields {
  readonly id: string;
}
