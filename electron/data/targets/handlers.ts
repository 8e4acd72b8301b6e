import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { Refusal } from '../../../shared/domain/procedure/logOrder.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import type { GroupHandlers } from '../serve.ts';
import { keysOfSelection } from '../units/orderedKeys.ts';
import { correctBatch, correctEvent } from './correcting.ts';
import { targetLinks } from './linkHandlers.ts';
import { checkNumbersFree } from './numbersFree.ts';
import { previewLines, receiptLine, recordLines, replyLine } from './listedRows.ts';
import { selectBatches, selectCounts, selectTargetEvents, targetStatements } from './queries.ts';
import { recordEvents } from './recordEvents.ts';

export const targets: GroupHandlers<'targets'> = {
  ...targetLinks,
  events: ({ db }, { campaignId, unitId }) => selectTargetEvents(db, selectCampaign(db, campaignId).key, unitId),
  counts: ({ db }, { campaignId, asOf }) => selectCounts(db, selectCampaign(db, campaignId).key, asOf),
  batches: ({ db }, { campaignId }) => selectBatches(db, selectCampaign(db, campaignId).key),
  record: (service, { campaignId, selection, ...entry }, call) =>
    recordEvents(service, selectCampaign(service.db, campaignId), keysOfSelection(service.db, selection), entry, call),
  issueOffers: (service, { campaignId, selection, day, firstNumber, by }, call) => {
    const campaign = selectCampaign(service.db, campaignId);
    const keys = keysOfSelection(service.db, selection);
    const event: ProcedureEvent = { kind: 'offer-issued', day };
    const entry = { event, by, isBatch: true };
    if (firstNumber === undefined) return recordEvents(service, campaign, keys, entry, call);
    checkNumbersFree(service.db, campaign.key, firstNumber, keys.length);
    return recordEvents(service, campaign, keys, { ...entry, firstNumber }, call);
  },
  send: (service, { campaignId, selection, day, how, by }, call) => {
    const campaign = selectCampaign(service.db, campaignId);
    const { target } = targetStatements(service.db, campaign.key);
    const refuses = (key: number): Refusal | null => {
      const row = target(key);
      if (row?.status === 'listed') return { code: 'cause-missing', event: 'offer-issued' };
      return row?.received_on ? { code: 'already-entered', event: 'offer-received', day: row.received_on } : null;
    };
    const event: ProcedureEvent = { kind: 'offer-sent', day, ...(how === '' ? {} : { by: how }) };
    return recordEvents(
      service,
      campaign,
      keysOfSelection(service.db, selection),
      { event, by, refuses, isBatch: true },
      call,
    );
  },
  urge: (service, { campaignId, selection, day, by }, call) => {
    const campaign = selectCampaign(service.db, campaignId);
    const { target } = targetStatements(service.db, campaign.key);
    const refuses = (key: number): Refusal | null => {
      const row = target(key);
      if (row?.replied_on) return { code: 'already-entered', event: 'reply', day: row.replied_on };
      return row?.reply_due && row.reply_due >= day ? { code: 'not-due-yet', day: row.reply_due } : null;
    };
    const event: ProcedureEvent = { kind: 'urged', day };
    return recordEvents(
      service,
      campaign,
      keysOfSelection(service.db, selection),
      { event, by, refuses, isBatch: true },
      call,
    );
  },
  previewReceipts: (service, { campaignId, rows }) =>
    previewLines(service, selectCampaign(service.db, campaignId), rows.map(receiptLine)),
  previewReplies: (service, { campaignId, rows }) =>
    previewLines(service, selectCampaign(service.db, campaignId), rows.map(replyLine)),
  bookReceipts: (service, { campaignId, rows, by }, call) =>
    recordLines(service, selectCampaign(service.db, campaignId), rows.map(receiptLine), by, call),
  recordReplies: (service, { campaignId, rows, by }, call) =>
    recordLines(service, selectCampaign(service.db, campaignId), rows.map(replyLine), by, call),
  correct: (service, { eventId, reason, by }) => correctEvent(service, eventId, reason, by),
  correctBatch: (service, input, call) => correctBatch(service, input, call),
};
