import { z } from 'zod';
import {
  type BatchResult,
  correctionReason,
  MOST_ROWS,
  newTargetEvent,
  receiptRow,
  recorder,
  replyRow,
  type RowsResult,
  signedAgreement,
  type TargetBatch,
  type TargetCounts,
  type TargetEvent,
} from '../domain/campaign/targetEvent.ts';
import { recordId, shortText } from '../domain/negotiation/texts.ts';
import { procedureDay } from '../domain/procedure/events.ts';
import { unitSelection } from '../domain/units/unitList.ts';
import type { RuleIssue } from '../domain/wage/inputIssues.ts';
import { lazily, log, query, task } from './define.ts';
import { targetLinkCalls } from './targetLinkCalls.ts';

const campaignId = recordId;
const LARGEST_NUMBER = 999_999_999;
const many = () => ({ campaignId, selection: unitSelection, day: procedureDay, by: recorder });
const lines = <Row extends z.ZodType>(row: Row) => z.array(row).max(MOST_ROWS);

/**
 * Units on the list of a campaign (名单单位) and their events. A batch enters what can be: targets whose order of events
 * would be broken are left out and named with the reason. All of it is one transaction; it can be followed and stopped.
 */
export const targetCalls = {
  targets: {
    ...targetLinkCalls,
    /** As they were entered, the oldest first, corrections among them. */
    events: query<TargetEvent[]>('targets')(lazily(() => z.strictObject({ campaignId, unitId: recordId }))),
    counts: query<TargetCounts>('targets')(lazily(() => z.strictObject({ campaignId, asOf: procedureDay }))),
    /** What was entered in one go, the newest first. */
    batches: query<TargetBatch[]>('targets')(lazily(() => z.strictObject({ campaignId }))),
    /**
     * Enters an event for each target of a selection; a signature may bring its wage agreement into the ledger. Example:
     * `{"campaignId":"…","selection":{"ids":["…"]},"event":{"kind":"signed","day":"2021-05-20"},
     * "agreement":{"fromDay":"2021-06-01","toDay":"2022-05-31","raise":0.05},"by":"李明"}`.
     */
    record: task<BatchResult>(
      'targets',
      'units',
    )(
      lazily(() =>
        z
          .strictObject({
            campaignId,
            selection: unitSelection,
            event: newTargetEvent,
            agreement: signedAgreement.exactOptional(),
            by: recorder,
          })
          .superRefine(({ event, agreement }, context) => {
            if (agreement === undefined || event.kind === 'signed') return;
            const params: RuleIssue = { code: 'not-allowed' };
            context.addIssue({ code: 'custom', path: ['agreement'], message: 'only of a signature', params });
          }),
      ),
    ),
    /** Numbers the offers in the order of the list, from the next free number of the campaign where none is given. */
    issueOffers: task<BatchResult>('targets')(
      lazily(() =>
        z.strictObject({ ...many(), firstNumber: z.number().int().min(1).max(LARGEST_NUMBER).exactOptional() }),
      ),
    ),
    send: task<BatchResult>('targets')(lazily(() => z.strictObject({ ...many(), how: shortText.default('') }))),
    /** Those that have not replied although the day for it has passed. */
    urge: task<BatchResult>('targets')(lazily(() => z.strictObject(many()))),
    /** What each line of a list would do. */
    previewReceipts: query<RowsResult>('targets')(
      lazily(() => z.strictObject({ campaignId, rows: lines(receiptRow) })),
    ),
    previewReplies: query<RowsResult>('targets')(lazily(() => z.strictObject({ campaignId, rows: lines(replyRow) }))),
    /**
     * Books returned receipts by the number of the offer. Example:
     * `{"campaignId":"…","rows":[{"number":"17","day":"2021-04-01"}],"by":"李明"}`.
     */
    bookReceipts: task<RowsResult>('targets')(
      lazily(() => z.strictObject({ campaignId, rows: lines(receiptRow).min(1), by: recorder })),
    ),
    /** Replies by number of the offer, credit code or name. */
    recordReplies: task<RowsResult>('targets')(
      lazily(() => z.strictObject({ campaignId, rows: lines(replyRow).min(1), by: recorder })),
    ),
    /** Takes an event back by an entry of its own; the agreement that came with a signature goes with it. */
    correct: log<void>(
      'targets',
      'units',
    )(lazily(() => z.strictObject({ eventId: recordId, reason: correctionReason, by: recorder }))),
    /** Takes back what still stands of a batch. */
    correctBatch: task<BatchResult>(
      'targets',
      'units',
    )(lazily(() => z.strictObject({ batchId: recordId, reason: correctionReason, by: recorder }))),
  },
};
