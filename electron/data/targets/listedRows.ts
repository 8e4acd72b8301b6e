import {
  type ReceiptRow,
  type ReplyRow,
  type RowOutcome,
  type RowReason,
  type RowsResult,
} from '../../../shared/domain/campaign/targetEvent.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { LetterSettings } from '../../../shared/domain/letters/letterSettings.ts';
import { slipNumberIn } from '../../../shared/domain/letters/slipText.ts';
import { nameKey } from '../../../shared/domain/units/nameKey.ts';
import type { KeyedCampaign } from '../campaigns/queries.ts';
import type { RunningCall, Service } from '../serve.ts';
import { leftOutNamer, targetFinder, targetStatements } from './queries.ts';
import { inBatch, eachInTurn } from './recordEvents.ts';
import { TargetRecorder } from './recorder.ts';

/** A line of a list and the event that it stands for. */
interface Line {
  readonly who: string;
  readonly event: ProcedureEvent;
  readonly isNumberOnly: boolean;
}

export const receiptLine = ({ number, day }: ReceiptRow): Line => ({
  who: number,
  event: { kind: 'offer-received', day },
  isNumberOnly: true,
});

export const replyLine = ({ who, day, answer, reason }: ReplyRow): Line => ({
  who,
  event: { kind: 'reply', day, answer, ...(reason === '' ? {} : { reason }) },
  isNumberOnly: false,
});

/** What each line would do, without doing it. */
export function previewLines(service: Service, campaign: KeyedCampaign, lines: readonly Line[]): RowsResult {
  const reader = new LineReader(service, campaign);
  const recorder = new TargetRecorder(service, campaign, '');
  const rows = lines.map((line, row) => reader.outcome(line, row, (key) => recorder.refusal(key, line.event)));
  return { batchId: null, entered: 0, rows };
}

/** Enters each line for the target that it means; those that cannot be are left out and say why. */
export async function recordLines(
  service: Service,
  campaign: KeyedCampaign,
  lines: readonly Line[],
  by: string,
  call: RunningCall,
): Promise<RowsResult> {
  const reader = new LineReader(service, campaign);
  const recorder = new TargetRecorder(service, campaign, by);
  const rows: RowOutcome[] = [];
  const head = {
    kind: lines[0]?.event.kind ?? 'offer-received',
    day: lines[0]?.event.day ?? '',
    by,
    isMany: true,
  };
  const outcome = await inBatch(service, campaign, head, recorder, async () => {
    await eachInTurn(lines.length, call, (at) => {
      const line = lines[at];
      if (line) rows.push(reader.outcome(line, at, (key) => recorder.enter(key, { event: line.event })));
    });
    return rows.filter(({ reason }) => reason === null).length;
  });
  return { ...outcome, rows };
}

/** 15 characters of a code of before 2015, or 18. */
const CREDIT_CODE = /^[0-9A-Z]{15}$|^[0-9A-Z]{18}$/;

/** Finds out whom lines mean, each target once. */
class LineReader {
  readonly #named: ReturnType<typeof leftOutNamer>;
  readonly #finder: ReturnType<typeof targetFinder>;
  readonly #ofNumber: (number: number) => number | undefined;
  readonly #letters: LetterSettings;
  readonly #issuedIn: (unitKey: number) => number | undefined;
  readonly #seen = new Set<number>();

  constructor({ db }: Service, campaign: KeyedCampaign) {
    this.#named = leftOutNamer(db, campaign.key);
    this.#finder = targetFinder(db, campaign.key);
    this.#ofNumber = targetStatements(db, campaign.key).ofNumber;
    this.#letters = campaign.letters;
    const issuedIn = db
      .prepare<[number, number], number>(
        `SELECT CAST(substr(day, 1, 4) AS INTEGER) FROM target_events
         WHERE unit_key = ? AND campaign_key = ? AND kind = 'offer-issued' ORDER BY key DESC LIMIT 1`,
      )
      .pluck();
    this.#issuedIn = (unitKey) => issuedIn.get(unitKey, campaign.key);
  }

  /** A slip of another year, perhaps of the campaign before, is not this offer's. */
  #isOfYear(unitKey: number, year: number | null): boolean {
    return year === null || this.#issuedIn(unitKey) === year;
  }

  outcome(line: Line, row: number, refusal: (unitKey: number) => RowReason | null): RowOutcome {
    const found = this.#find(line);
    if (typeof found !== 'number') return { row, unitId: null, name: null, offerNumber: null, reason: found };
    const named = this.#named(found);
    const who = { unitId: named?.unitId ?? null, name: named?.name ?? null, offerNumber: named?.offerNumber ?? null };
    if (this.#seen.has(found)) return { row, ...who, reason: { code: 'twice-in-list' } };
    const reason = refusal(found);
    if (reason === null) this.#seen.add(found);
    return { row, ...who, reason };
  }

  #find({ who, isNumberOnly }: Line): number | RowReason {
    const onSlip = slipNumberIn(who, this.#letters);
    const ofNumber = onSlip === null ? undefined : this.#ofNumber(onSlip.number);
    if (ofNumber !== undefined && this.#isOfYear(ofNumber, onSlip?.year ?? null)) return ofNumber;
    if (isNumberOnly || onSlip !== null) return { code: 'unknown-number' };
    const text = who.normalize('NFKC').trim().toUpperCase();
    const byCode = CREDIT_CODE.test(text) ? this.#finder.byCode(text) : [];
    const keys = byCode.length > 0 ? byCode : this.#finder.byName(nameKey(who));
    if (keys.length > 1) return { code: 'name-not-unique' };
    return keys[0] ?? { code: 'unknown-unit' };
  }
}
