import { z } from 'zod';
import { comparators } from '../wage/evaluationInput.ts';
import { comparatorFacts } from './comparatorFacts.ts';
import type { NegotiationState } from './negotiationState.ts';
import { NO_POSITIONS, positions } from './positions.ts';
import { longText, requiredName, shortText } from './texts.ts';

/**
 * What a chair states of the enterprise once for all scenarios. `revenue` is fen a year. `positions` and `notes` are
 * confidential: they never reach a table copy, a log or an exported file.
 */
export const negotiationFields = z.strictObject({
  title: requiredName,
  enterpriseName: shortText,
  unionName: shortText,
  uscc: z.string().trim().toUpperCase().max(18),
  /** GB/T 2260, six digits, or empty. */
  regionCode: z.string().regex(/^(\d{6})?$/),
  /** GB/T 4754-2017 section letter, or empty. */
  industry: z.string().regex(/^[A-T]?$/),
  revenue: z.number().int().positive().max(1e15).nullable(),
  contributionBase: z.enum(['same-year', 'previous-year']),
  comparators,
  comparatorFacts,
  positions,
  notes: longText,
});
export type NegotiationFields = z.infer<typeof negotiationFields>;

/** A negotiation of which nothing is known yet but its title. */
export const UNSTATED: Omit<NegotiationFields, 'title'> = {
  enterpriseName: '',
  unionName: '',
  uscc: '',
  regionCode: '',
  industry: '',
  revenue: null,
  contributionBase: 'same-year',
  comparators: {},
  comparatorFacts: {},
  positions: NO_POSITIONS,
  notes: '',
};

export interface Negotiation extends NegotiationFields {
  readonly id: string;
  readonly state: NegotiationState;
  readonly isSample: boolean;
  /** The negotiation whose agreement this one starts from; null also once that one is removed. */
  readonly follows: { readonly id: string; readonly title: string } | null;
  readonly archivedAtMs: number | null;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** One row of the list of negotiations. */
export interface NegotiationSummary {
  readonly id: string;
  readonly title: string;
  readonly enterpriseName: string;
  readonly state: NegotiationState;
  readonly isSample: boolean;
  readonly isArchived: boolean;
  readonly headcount: number;
  readonly scenarioCount: number;
  readonly paperCount: number;
  readonly updatedAtMs: number;
}
