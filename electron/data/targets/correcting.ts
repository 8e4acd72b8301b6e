import type { BatchResult } from '../../../shared/domain/campaign/targetEvent.ts';
import { AppError } from '../../../shared/errors.ts';
import { selectCampaign } from '../campaigns/queries.ts';
import type { RunningCall, Service } from '../serve.ts';
import { selectBatch, selectEventOwner, selectStandingOfBatch } from './queries.ts';
import { eachInTurn, LeftOutList } from './recordEvents.ts';
import { TargetRecorder } from './recorder.ts';

/**
 * Takes one event back.
 * @throws not-found; invalid-input where it was taken back already or a later one rests on it
 */
export function correctEvent(service: Service, eventId: string, reason: string, by: string): void {
  const { campaignId, unitKey } = selectEventOwner(service.db, eventId);
  const recorder = new TargetRecorder(service, selectCampaign(service.db, campaignId), by);
  const refusal = recorder.correct(unitKey, eventId, reason);
  if (!refusal) return;
  const issue = { path: '', message: `cannot be corrected: ${refusal.code}`, ...refusal };
  throw new AppError('invalid-input', issue.message, { path: '', issues: [issue] });
}

/** Takes back what still stands of a batch; what something later rests on stays and is named. */
export async function correctBatch(
  service: Service,
  { batchId, reason, by }: { readonly batchId: string; readonly reason: string; readonly by: string },
  call: RunningCall,
): Promise<BatchResult> {
  const { db } = service;
  const campaign = selectCampaign(db, selectBatch(db, batchId).campaignId);
  const leftOut = new LeftOutList(db, campaign.key);
  const entered = await service.bulk.run(db, async () => {
    const recorder = new TargetRecorder(service, campaign, by);
    const events = selectStandingOfBatch(db, batchId);
    let corrected = 0;
    await eachInTurn(events.length, call, (at) => {
      const event = events[at];
      if (!event) return;
      const refusal = recorder.correct(event.unitKey, event.id, reason);
      if (refusal) leftOut.add(event.unitKey, refusal);
      else corrected += 1;
    });
    return corrected;
  });
  return { batchId: null, entered, ...leftOut.result() };
}
