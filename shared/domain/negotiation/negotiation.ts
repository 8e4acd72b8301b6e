import { z } from 'zod';
import { comparators } from '../wage/evaluationInput.ts';

/** Longest texts the file takes: a name stays a name, a paste of 10 kB fits into a note. */
const NAME_LENGTH = 200;
const TEXT_LENGTH = 20_000;

export const recordId = z.uuid();
export const requiredName = z.string().trim().min(1).max(NAME_LENGTH);
const shortText = z.string().trim().max(NAME_LENGTH);
export const longText = z.string().max(TEXT_LENGTH);

/**
 * What a chair states of the enterprise once for all scenarios. `revenue` is fen a year. `notes` are confidential:
 * they never reach a table copy, a log or an exported file.
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
  notes: longText,
});
export type NegotiationFields = z.infer<typeof negotiationFields>;

/** Before any event is booked a negotiation is `preparing`; the later states will follow from events. */
export type NegotiationState = 'preparing';

export interface Negotiation extends NegotiationFields {
  readonly id: string;
  readonly isSample: boolean;
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
