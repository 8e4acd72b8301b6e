import type { Demand } from '../demands/demand.ts';
import type { NegotiationFields } from './negotiation.ts';
import type { ScenarioFields } from './scenario.ts';
import type { Group } from './workforce.ts';

/** The wage negotiation of the newspaper case, and that of the year after. */
export const SAMPLES = ['A', 'A-year-two'] as const;
export type SampleName = (typeof SAMPLES)[number];

/** A whole negotiation to begin with; its ids only tie its parts together. */
export interface Sample {
  readonly negotiation: NegotiationFields;
  readonly groups: Group[];
  readonly onCosts: [];
  readonly scenarios: ScenarioFields[];
  readonly demands?: readonly Omit<Demand, 'id'>[];
}
