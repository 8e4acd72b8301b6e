import { z } from 'zod';
import { longText, shortText } from '../negotiation/texts.ts';
import { type ProcedureEvent, procedureEvent, type ProcedureEventKind } from '../procedure/events.ts';
import { unitDay } from '../units/unit.ts';
import { unitAgreementFields } from '../units/unitAgreement.ts';
import type { InputIssue, RuleIssue } from '../wage/inputIssues.ts';
import type { TargetStatus } from './targetStatus.ts';

/** An event as it is entered: its id comes with it, and a correction has a call of its own. */
export const newTargetEvent = procedureEvent.refine(({ kind, id }) => kind !== 'correction' && id === undefined, {
  params: { code: 'not-allowed' } satisfies RuleIssue,
});

/** The wage agreement that a signature brings into the ledger in the same step. */
export const signedAgreement = z
  .strictObject({
    fromDay: unitDay,
    toDay: unitDay,
    /** Fraction: 0.03 is 3 %. */
    raise: unitAgreementFields.shape.raise,
  })
  .superRefine(({ fromDay, toDay }, context) => {
    if (toDay >= fromDay) return;
    const params: RuleIssue = { code: 'ends-before-start', day: fromDay };
    context.addIssue({ code: 'custom', path: ['toDay'], message: `before ${fromDay}`, params });
  });
export type SignedAgreement = z.infer<typeof signedAgreement>;

/** Who enters it; the page gives the name from the settings. */
export const recorder = shortText.default('');

/** An event of a target, as it was entered. */
export interface TargetEvent {
  readonly event: ProcedureEvent & { readonly id: string };
  readonly recordedAtMs: number;
  readonly recordedBy: string;
  /** Entered together with others; null for one entered alone. */
  readonly batchId: string | null;
  /** The correction that takes it back; null while it stands. */
  readonly correctedById: string | null;
}

/** Why a target was left out of a batch. */
export interface LeftOut {
  readonly unitId: string;
  readonly name: string;
  readonly offerNumber: number | null;
  readonly reason: Pick<InputIssue, 'code' | 'event' | 'day'>;
}

/** What a batch did. */
export interface BatchResult {
  /** Null where nothing was entered. */
  readonly batchId: string | null;
  readonly entered: number;
  readonly leftOutCount: number;
  /** The first of them, at most `MOST_LISTED`. */
  readonly leftOut: readonly LeftOut[];
}

/** Targets left out that an answer lists by name. */
export const MOST_LISTED = 1000;

/** The list of a campaign by status. */
export interface TargetCounts {
  readonly byStatus: Readonly<Partial<Record<TargetStatus, number>>>;
  readonly total: number;
  /** Received, with a reply day that has passed and nothing since. */
  readonly replyOverdue: number;
}

/** Events entered in one go. */
export interface TargetBatch {
  readonly batchId: string;
  readonly kind: ProcedureEventKind;
  /** First and last day of its events. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly atMs: number;
  readonly by: string;
  readonly count: number;
  /** How many of them have been taken back since. */
  readonly corrected: number;
}

const rowText = z.string().trim().max(200);
/** A line of a list that was typed, scanned or pasted. Its place in the list is what a refusal names. */
export const receiptRow = z.strictObject({
  /** Of the offer, as it stands on the receipt. */
  number: rowText,
  day: unitDay,
});
export type ReceiptRow = z.infer<typeof receiptRow>;

export const replyRow = z.strictObject({
  /** Number of the offer, credit code or name. */
  who: rowText,
  day: unitDay,
  answer: z.enum(['accepts', 'counters', 'declines', 'other']),
  reason: longText.default(''),
});
export type ReplyRow = z.infer<typeof replyRow>;

/** What a line does, or would do. */
export interface RowOutcome {
  /** 0 for the first. */
  readonly row: number;
  readonly unitId: string | null;
  readonly name: string | null;
  readonly offerNumber: number | null;
  /** Null where the line is taken. */
  readonly reason: RowReason | null;
}

export type RowReason =
  | LeftOut['reason']
  | { readonly code: 'unknown-number' | 'unknown-unit' | 'name-not-unique' | 'twice-in-list' };

export interface RowsResult {
  readonly batchId: string | null;
  readonly entered: number;
  readonly rows: readonly RowOutcome[];
}

export const MOST_ROWS = 10_000;
export const correctionReason = longText.default('');
