import { z } from 'zod';
import { component, scenario, turnoverResponse } from '../wage/evaluationInput.ts';
import { presetUse } from '../presets/presetUse.ts';
import { findingAnswer } from './findingAnswer.ts';
import { longText, recordId, requiredName } from './texts.ts';
import { uncertainty, USUAL_UNCERTAINTY } from './uncertainty.ts';

/** A component as stored: the model's terms under an id by which demands and proposals can point at it. */
export const storedComponent = z.strictObject({ id: recordId, terms: component });
export type StoredComponent = z.infer<typeof storedComponent>;

export const scenarioFields = z.strictObject({
  title: requiredName,
  startMonth: scenario.shape.startMonth,
  /** Null: signed before the start, no back pay. */
  signedMonth: scenario.shape.startMonth.nullable(),
  horizonYears: scenario.shape.horizonYears,
  discountRate: scenario.shape.discountRate,
  components: z.array(storedComponent).max(200),
  response: turnoverResponse,
  /** Where the turnover response comes from; printed with the assumptions. */
  responseSource: longText,
  /** The preset that the response was taken from; null once it is the user's own. */
  responsePreset: presetUse.nullable().default(null),
  uncertainty: uncertainty.default(USUAL_UNCERTAINTY),
  answers: z.array(findingAnswer).max(1000).default([]),
  /** Confidential: never on a table copy, in a log or in an exported file. */
  notes: longText,
});
export type ScenarioFields = z.infer<typeof scenarioFields>;

/** What a new scenario starts with beside its terms. */
export const UNEXPLAINED: Pick<
  ScenarioFields,
  'responseSource' | 'responsePreset' | 'uncertainty' | 'answers' | 'notes'
> = {
  responseSource: '',
  responsePreset: null,
  uncertainty: USUAL_UNCERTAINTY,
  answers: [],
  notes: '',
};
export type StoredScenario = ScenarioFields & { readonly id: string };
