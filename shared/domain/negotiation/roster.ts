import { z } from 'zod';
import type { GroupFields } from './workforce.ts';

/** What a roster says of one head. Everything else in it, names and numbers of people first, is neither used nor kept. */
export const ROSTER_FIELDS = ['group', 'pay', 'entered', 'left', 'reason'] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Without these no group can be made. Without a leaving day there is no turnover, without a reason all leavers count. */
export const REQUIRED_ROSTER_FIELDS: readonly RosterField[] = ['group', 'pay', 'entered'];

/** Column of each field, 0 first. */
export const rosterColumns = z.partialRecord(z.enum(ROSTER_FIELDS), z.number().int().nonnegative());
export type RosterColumns = z.infer<typeof rosterColumns>;

/** A cell of a table file; a cell that holds a day reads `YYYY-MM-DD`. */
export type RosterCell = string | number | null;

/** A row of a table file under its number there, 1 first. */
export interface RosterRow {
  readonly number: number;
  readonly cells: readonly RosterCell[];
}

export const ROSTER_REJECTIONS = [
  'group-missing',
  'group-too-long',
  'pay-missing',
  'pay-unreadable',
  'pay-negative',
  'pay-too-big',
  'entry-missing',
  'entry-unreadable',
  'entry-no-such-day',
  'leaving-unreadable',
  'leaving-no-such-day',
  'left-before-entry',
] as const;
/** Why a row counts nowhere. */
export type RosterRejection = (typeof ROSTER_REJECTIONS)[number];

export interface RejectedRow {
  readonly row: number;
  readonly reason: RosterRejection;
}

/** What a reader should know before relying on the figures. `names` are groups or column heads, never people. */
export type RosterWarning =
  | { readonly code: 'no-leaving-column' }
  | { readonly code: 'no-leavers' }
  | { readonly code: 'all-leavers-count'; readonly count: number }
  | { readonly code: 'reason-unclear'; readonly count: number }
  | { readonly code: 'month-only-days'; readonly count: number }
  | { readonly code: 'not-yet-entered'; readonly count: number }
  | { readonly code: 'duplicate-headers'; readonly names: readonly string[] }
  | { readonly code: 'groups-without-heads'; readonly names: readonly string[] }
  | { readonly code: 'turnover-capped'; readonly names: readonly string[] };

/** One group as counted. Pay in fen a month; turnover = `leavers` ÷ `averageHeadcount`, as a fraction. */
export interface RosterGroup {
  readonly name: string;
  readonly headcount: number;
  readonly monthlyWage: number;
  readonly annualTurnover: number;
  readonly leavers: number;
  readonly averageHeadcount: number;
}

/** A table file counted into groups; no cell of a person is in it. */
export interface RosterCount {
  /** The sheet that was read; null for a file without sheets. */
  readonly sheet: string | null;
  readonly headerRow: number;
  /** Heads of the columns, empty where a column has none. */
  readonly headers: readonly string[];
  readonly columns: RosterColumns;
  /** Required fields that have no column; then no row is counted. */
  readonly missing: readonly RosterField[];
  /** The twelve months that turnover covers, both days included. */
  readonly from: string;
  readonly asOf: string;
  /** Rows with anything in them below the heads. */
  readonly rowsRead: number;
  readonly groups: readonly RosterGroup[];
  /** The first `MAX_REJECTED_ROWS` of `rejectedCount`. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  readonly warnings: readonly RosterWarning[];
}

/** What a roster of heads says of the workforce; the heads themselves are not kept. */
export interface RosterSummary extends Omit<RosterCount, 'groups'> {
  /** Each group as counted, and as it goes into the negotiation. */
  readonly groups: readonly (RosterGroup & { readonly fields: GroupFields })[];
}

export const MAX_REJECTED_ROWS = 1000;
/** More kinds of work than that are a column of names or numbers, chosen by mistake. */
export const MAX_ROSTER_GROUPS = 1000;

/** Why a roster file cannot be read at all: `details.reason` of `roster-unreadable`. */
export const ROSTER_PROBLEMS = [
  'encrypted',
  'old-format',
  'not-a-table',
  'damaged',
  'zip-bomb',
  'unknown-encoding',
  'empty-sheet',
  'no-header',
  'too-many-rows',
  'too-many-columns',
  'too-many-groups',
  'too-heavy',
] as const;
export type RosterProblem = (typeof ROSTER_PROBLEMS)[number];
