import { type BatchResult, type LeftOut, MOST_LISTED } from '../../../shared/domain/campaign/targetEvent.ts';
import type { ProcedureEventKind } from '../../../shared/domain/procedure/events.ts';
import type { Refusal } from '../../../shared/domain/procedure/logOrder.ts';
import type { KeyedCampaign } from '../campaigns/queries.ts';
import { inSlices } from '../inSlices.ts';
import type { RunningCall, Service } from '../serve.ts';
import { closeBatch, insertBatch, leftOutNamer } from './queries.ts';
import { type Entry, TargetRecorder } from './recorder.ts';

/** Targets between two looks at who waits. */
const SLICE = 500;

/** Visits target after target; the call can be followed and stopped. */
export function eachInTurn(count: number, call: RunningCall, visit: (at: number) => void): Promise<void> {
  return inSlices(count, SLICE, call, (from, to) => {
    for (let at = from; at < to; at += 1) visit(at);
  });
}

interface BatchHead {
  readonly kind: ProcedureEventKind;
  /** Of its first event. */
  readonly day: string;
  readonly by: string;
}

/** Runs entries of one campaign as one transaction and one batch; a single entry is no batch. */
export async function inBatch(
  { db, newId, now, bulk }: Service,
  campaign: KeyedCampaign,
  head: BatchHead & { readonly isMany: boolean },
  recorder: TargetRecorder,
  enterAll: () => Promise<number>,
): Promise<{ batchId: string | null; entered: number }> {
  return bulk.run(db, async () => {
    if (!head.isMany) return { batchId: null, entered: await enterAll() };
    const id = newId();
    const key = insertBatch(db, { ...head, id, campaignKey: campaign.key, nowMs: now() });
    recorder.inBatch(key);
    const entered = await enterAll();
    closeBatch(db, key, entered);
    return { batchId: entered === 0 ? null : id, entered };
  });
}

/** Gathers who was left out and why; the first of them by name. */
export class LeftOutList {
  readonly #name: ReturnType<typeof leftOutNamer>;
  readonly #list: LeftOut[] = [];
  #count = 0;

  constructor(db: Service['db'], campaignKey: number) {
    this.#name = leftOutNamer(db, campaignKey);
  }

  add(unitKey: number, reason: Refusal): void {
    this.#count += 1;
    const named = this.#list.length < MOST_LISTED ? this.#name(unitKey) : undefined;
    if (named) this.#list.push({ ...named, reason });
  }

  result(): Pick<BatchResult, 'leftOut' | 'leftOutCount'> {
    return { leftOut: this.#list, leftOutCount: this.#count };
  }
}

interface BatchEntry extends Entry {
  readonly by: string;
  /** Of the first offer that is issued; the next free one where it is left out. */
  readonly firstNumber?: number;
  /** A batch even where it is for one target. */
  readonly isBatch?: boolean;
  /** A reason of this batch to leave a target out. */
  readonly refuses?: (unitKey: number) => Refusal | null;
}

/**
 * Enters one event for each of many targets; offers are numbered in the order of the keys. Those for which its order cannot be are left
 * out and named with the reason; the others are entered in one transaction.
 */
export async function recordEvents(
  service: Service,
  campaign: KeyedCampaign,
  keys: Int32Array,
  entry: BatchEntry,
  call: RunningCall,
): Promise<BatchResult> {
  const recorder = new TargetRecorder(service, campaign, entry.by);
  if (entry.firstNumber !== undefined) recorder.numberFrom(entry.firstNumber);
  const leftOut = new LeftOutList(service.db, campaign.key);
  const { kind, day } = entry.event;
  // Logs lie in the file by unit: in that order a long list is read and written several times as fast.
  const ordered = kind === 'offer-issued' ? keys : keys.toSorted();
  const head = { kind, day, by: entry.by, isMany: keys.length > 1 || entry.isBatch === true };
  const outcome = await inBatch(service, campaign, head, recorder, async () => {
    let entered = 0;
    await eachInTurn(ordered.length, call, (at) => {
      const key = ordered[at] ?? 0;
      const refusal = entry.refuses?.(key) ?? recorder.enter(key, entry);
      if (refusal) leftOut.add(key, refusal);
      else entered += 1;
    });
    return entered;
  });
  return { ...outcome, ...leftOut.result() };
}
