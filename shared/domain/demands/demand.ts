import { z } from 'zod';
import { longText, recordId, requiredName } from '../negotiation/texts.ts';

export const DEMAND_CATEGORIES = ['pay', 'hours', 'welfare', 'safety', 'training', 'facilities', 'other'] as const;
export type DemandCategory = (typeof DEMAND_CATEGORIES)[number];

/** `plan-kept`: refused, but a worked-out plan lies ready for the next occasion. */
export const DEMAND_STATES = ['raised', 'on-agenda', 'agreed', 'refused', 'plan-kept'] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

/** A state that a demand came into. `reason` is what was agreed, or why it was refused. */
export const stateEntry = z.strictObject({ state: z.enum(DEMAND_STATES), day: z.iso.date(), reason: longText });
export type StateEntry = z.infer<typeof stateEntry>;

/** What a demand has led to. The title stays when the component or its scenario is deleted. */
export const demandLink = z.strictObject({
  scenarioId: recordId,
  componentId: recordId,
  title: z.string().trim().min(1).max(500),
});
export type DemandLink = z.infer<typeof demandLink>;

export const demandFields = z.strictObject({
  title: requiredName,
  details: longText.default(''),
  category: z.enum(DEMAND_CATEGORIES).default('other'),
  /** Names of the groups of workers that raised it; they outlive a group of the workforce. */
  groups: z.array(requiredName).max(100).default([]),
  /** The meeting where it was raised. It may have been deleted since: `source` keeps what it was called. */
  meetingId: recordId.nullable().default(null),
  source: z.string().trim().max(300).default(''),
  supporters: z.number().int().min(0).max(10_000_000).nullable().default(null),
  evidence: longText.default(''),
  /** The plan that lies ready; internal. */
  plan: longText.default(''),
  links: z.array(demandLink).max(200).default([]),
});
export type DemandFields = z.infer<typeof demandFields>;

/** A demand as it is entered: raised on a day. */
export const newDemand = demandFields.extend({ day: z.iso.date() });
export type NewDemand = z.infer<typeof newDemand>;

/** Of a demand of which nothing is known but what is asked. */
export const UNEXPLAINED_DEMAND: Omit<DemandFields, 'title'> = {
  details: '',
  category: 'other',
  groups: [],
  meetingId: null,
  source: '',
  supporters: null,
  evidence: '',
  plan: '',
  links: [],
};

export const demandHistory = z.array(stateEntry).min(1).max(1000);

export interface Demand extends DemandFields {
  readonly id: string;
  /** Never empty, in the order of days; the first is `raised`. */
  readonly history: readonly StateEntry[];
}
