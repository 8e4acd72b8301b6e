import { z } from 'zod';
import { recordId, shortText } from '../negotiation/texts.ts';
import { endingRequest, rateUnitsRequest } from '../campaign/rates.ts';
import { TARGET_RULES } from '../campaign/targetRules.ts';
import { TARGET_STATUSES } from '../campaign/targetStatus.ts';
import { REMINDED_ACTIONS } from '../reminders/reminder.ts';
import { FORMATION_STAGES } from '../formation/formation.ts';
import { OWNERSHIP_CLASSES } from './ownership.ts';
import { CONDITIONS, regionCode, SIZE_CLASSES, type Unit, UNIT_KINDS, UNION_STATUSES, unitDay } from './unit.ts';

const oneOf = <V extends string>(values: readonly [V, ...V[]]) => z.array(z.enum(values)).max(values.length);

/**
 * What is due, or late, in a campaign on a day, over what is kept of its targets: a reply or filing whose day has
 * passed, or comes within the day and the six after it, and is not there; nothing issued; not received; to be urged.
 * What was withdrawn or broken off is in none.
 */
export const DUE_LISTS = [
  'reply-overdue',
  'reply-this-week',
  'filing-overdue',
  'filing-this-week',
  'not-offered',
  'not-received',
  'urge',
] as const;
export type DueList = (typeof DUE_LISTS)[number];

/** Narrows a list of units; what is left out does not. */
export const unitFilter = z
  .strictObject({
    /**
     * Stands in the name, however it is set, or in the code; where it does in none, in a person, an address or a
     * telephone number.
     */
    text: shortText,
    regions: z.array(regionCode).max(5000),
    kinds: oneOf(UNIT_KINDS),
    industries: z.array(z.string().regex(/^[A-T]?$/)).max(21),
    ownerships: oneOf(OWNERSHIP_CLASSES),
    conditions: oneOf(CONDITIONS),
    unionStatuses: oneOf(UNION_STATUSES),
    sizeClasses: oneOf(SIZE_CLASSES),
    employeesFrom: z.number().int().min(0),
    employeesTo: z.number().int().min(0),
    isOperating: z.boolean(),
    importId: recordId,
    /** Of a wage agreement of its own: in force on the day, ended before it, none ever. */
    agreement: z.strictObject({ state: z.enum(['in-force', 'expired', 'none']), asOf: unitDay }),
    /** In the scope of a campaign, with an agreement of its own that ends. */
    ending: endingRequest,
    /** Enterprises at this stage of their way to a union. */
    formation: z.enum(FORMATION_STAGES),
    statuses: oneOf(TARGET_STATUSES),
    targetRules: oneOf(TARGET_RULES),
    /** Targets that are reminded of: what presses most of them is this, due by `to` and from `from` on. */
    step: z.strictObject({ action: z.enum(REMINDED_ACTIONS), from: unitDay.exactOptional(), to: unitDay }),
    /** The next due day of the target, up to this one. */
    dueBy: unitDay,
    /** As the targets stand now; with `standsOnDay` as they stood on the day, like the numbers of `campaigns.agenda`. */
    due: z.strictObject({ list: z.enum(DUE_LISTS), asOf: unitDay, standsOnDay: z.literal(true).exactOptional() }),
    /** The units behind a number of the dashboard. */
    behind: rateUnitsRequest,
    ids: z.array(recordId).max(10_000),
  })
  .exactPartial();
export type UnitFilter = z.infer<typeof unitFilter>;

export const UNIT_SORTS = [
  'name',
  'uscc',
  'region',
  'industry',
  'employees',
  'members',
  'unionStatus',
  'condition',
  'created',
  'status',
  'statusDay',
  'offerNumber',
  'receivedOn',
  'replyDue',
  'repliedOn',
  'signedOn',
  'nextDue',
] as const;

export const unitQuery = z.strictObject({
  /** Only the units on the list of this campaign, with what stands of them there. */
  campaignId: recordId.exactOptional(),
  /** Shows those taken off the list too. */
  withRemoved: z.boolean().exactOptional(),
  filter: unitFilter.default({}),
  sort: z
    .strictObject({ by: z.enum(UNIT_SORTS), descending: z.boolean().default(false) })
    .default({ by: 'created', descending: false }),
});
export type UnitQuery = z.infer<typeof unitQuery>;

/**
 * Units that a batch is for: some by id, or all of an open list but a few. A list of a million is never sent as ids.
 */
export const unitSelection = z.union([
  z.strictObject({ ids: z.array(recordId).min(1).max(10_000) }),
  z.strictObject({
    query: unitQuery,
    except: z.array(recordId).max(10_000).default([]),
    /** The list as its page shows it, with rows that no longer fit since it was opened; else as it is now. */
    asShown: z.literal(true).exactOptional(),
  }),
]);
export type UnitSelection = z.infer<typeof unitSelection>;

/** What stands of a unit in a campaign. */
export interface TargetStanding {
  readonly rules: readonly (typeof TARGET_RULES)[number][];
  readonly isFrozen: boolean;
  readonly listedOn: string;
  readonly removedOn: string | null;
  readonly offerNumber: number | null;
  readonly status: (typeof TARGET_STATUSES)[number];
  readonly statusDay: string | null;
  readonly receivedOn: string | null;
  readonly replyDue: string | null;
  readonly repliedOn: string | null;
  readonly answer: 'accepts' | 'counters' | 'declines' | 'other' | null;
  readonly signedOn: string | null;
  readonly filingDue: string | null;
  readonly filedOn: string | null;
  readonly nextStep: string | null;
  readonly nextDue: string | null;
  readonly negotiationId: string | null;
}

export interface UnitRow extends Unit {
  /** Null outside a campaign. */
  readonly target: TargetStanding | null;
}

/** Rows of the ledger that may be one enterprise, and why. */
export interface TwinGroup {
  readonly reason: 'uscc' | 'name';
  readonly units: readonly Unit[];
}
