import { createHash } from 'node:crypto';
import { MOST_LISTED } from '../../../shared/domain/campaign/targetEvent.ts';
import { EVENT_OF_DOCUMENT } from '../../../shared/domain/documents/documentEvent.ts';
import type { LetterBatchResult } from '../../../shared/domain/letters/letterBatch.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { canonicalPaper } from '../../../shared/reports/paperModel.ts';
import { type KeyedCampaign, selectCampaign } from '../campaigns/queries.ts';
import { inSlices } from '../inSlices.ts';
import type { RunningCall, Service } from '../serve.ts';
import { checkNumbersFree } from '../targets/numbersFree.ts';
import { inBatch, LeftOutList } from '../targets/recordEvents.ts';
import { TargetRecorder } from '../targets/recorder.ts';
import { todayOf } from '../today.ts';
import { type PlannedLetter, planLetters, type PlanWish } from './plan.ts';
import { selectUsedTemplate } from '../templates/queries.ts';
import { filledDraft } from './filledLetters.ts';
import { countLetters, insertLetterBatch, letterInserter } from './queries.ts';
import { campaignOfBatch, letterWriter } from './writing.ts';

export interface IssueWish extends PlanWish {
  readonly campaignId: string;
  readonly by: string;
}

/** Letters written before others get a turn. */
const SLICE = 20;

/**
 * Writes the letters of a batch, freezes them and enters what follows from them, all of it or nothing.
 * @throws invalid-input for a first number that runs into one that is taken; cancelled
 */
export async function issueLetters(service: Service, wish: IssueWish, call: RunningCall): Promise<LetterBatchResult> {
  const { db, now } = service;
  const { kind, day, by } = wish;
  const campaign = campaignOfBatch(selectCampaign(db, wish.campaignId), wish);
  const recorder = new TargetRecorder(service, campaign, by);
  const added = new LeftOutList(db, campaign.key);
  const head = { kind: EVENT_OF_DOCUMENT[kind], day, by, isMany: true };
  let made: Omit<LetterBatchResult, 'entered'> = { batchId: null, letters: 0, leftOutCount: 0, leftOut: [] };
  const { entered: all } = await inBatch(service, campaign, head, recorder, async () => {
    const { plan, letters } = planLetters(db, campaign, wish, todayOf(now()));
    if (wish.firstNumber !== undefined) {
      checkNumbersFree(db, campaign.key, wish.firstNumber, plan.newNumbers);
      recorder.numberFrom(wish.firstNumber);
    }
    const write = letterWriter(db, campaign, wish, { issuedBy: by, appVersion: service.appVersion });
    const [first] = letters;
    // A template that cannot be filled is told before anything is issued.
    if (first) await filledDraft(db, kind, write(first.unitKey, first.number));
    const freeze = letterFreezer(service, campaign, wish, write);
    let entered = 0;
    await inSlices(letters.length, SLICE, call, (from, to) => {
      for (const letter of letters.slice(from, to)) {
        const event = eventOf(wish, letter);
        // Written before what it brings about is entered: a reminder does not tell of itself.
        const store = freeze.written(letter);
        const refusal = event && recorder.enter(letter.unitKey, { event });
        if (refusal) {
          added.add(letter.unitKey, refusal);
          continue;
        }
        if (event) entered += 1;
        store();
      }
    });
    const { leftOut, leftOutCount } = added.result();
    made = {
      ...freeze.close(),
      leftOutCount: plan.leftOutCount + leftOutCount,
      leftOut: [...plan.leftOut, ...leftOut].slice(0, MOST_LISTED),
    };
    return entered;
  });
  return { ...made, entered: all };
}

/** An offer that has its number is not issued once more; a reminder is one each time. */
function eventOf({ kind, day }: IssueWish, { number, isNew }: PlannedLetter): ProcedureEvent | null {
  switch (kind) {
    case 'offer-letter':
      return isNew ? { kind: 'offer-issued', day, number: String(number) } : null;
    case 'reminder-letter':
      return { kind: 'urged', day };
    case 'authority-request':
      return { kind: 'authority-asked', day };
  }
}

/** Keeps the letters of one batch, which begins with its first. */
function letterFreezer(
  { db, newId, now }: Service,
  campaign: KeyedCampaign,
  wish: IssueWish,
  write: ReturnType<typeof letterWriter>,
) {
  const { kind, day, by, selection: _selection, campaignId: _campaignId, ...choice } = wish;
  const templateSha256 = selectUsedTemplate(db, kind)?.sha256 ?? null;
  const insert = letterInserter(db);
  const id = newId();
  const nowMs = now();
  let batchKey: number | null = null;
  let place = 0;
  return {
    /** The letter as its target stands now; kept by the function that is answered. */
    written: ({ unitKey, number }: PlannedLetter) => {
      const { model, fields } = write(unitKey, number);
      const modelJson = canonicalPaper(model);
      return () => {
        batchKey ??= insertLetterBatch(db, {
          id,
          campaignKey: campaign.key,
          kind,
          day,
          choice: JSON.stringify(choice),
          templateSha256,
          nowMs,
          by,
        });
        place += 1;
        const sha256 = createHash('sha256').update(modelJson, 'utf8').digest('hex');
        insert({ id: newId(), batchKey, unitKey, place, number, modelJson, sha256, fields });
      };
    },
    close: () => {
      if (batchKey !== null) countLetters(db, batchKey, place);
      return { batchId: batchKey === null ? null : id, letters: place };
    },
  };
}
