import { z } from 'zod';
import { component, scenario, turnoverResponse } from '../wage/evaluationInput.ts';
import { longText, recordId, requiredName } from './negotiation.ts';

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
  /** Confidential: never on a table copy, in a log or in an exported file. */
  notes: longText,
});
export type ScenarioFields = z.infer<typeof scenarioFields>;
export type StoredScenario = ScenarioFields & { readonly id: string };
