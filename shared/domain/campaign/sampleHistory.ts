import type { ProcedureEvent } from '../procedure/events.ts';
import { dayName, lastDayOfTerm } from './sampleDays.ts';
import type { SampleRandom } from './sampleRandom.ts';
import type { DayNumber } from './unitOnDay.ts';

/** Texts of made-up entries in the language of the sample. */
export interface SampleReasons {
  readonly declined: string;
  readonly wrongDay: string;
  readonly delivery: readonly string[];
}

export interface SampleWindow {
  readonly opens: DayNumber;
  readonly closes: DayNumber;
  /** Nothing is entered after this day. */
  readonly knownUntil: DayNumber;
}

export interface SampleHistory {
  readonly events: readonly ProcedureEvent[];
  /** Of the signature, where the history gets there; what followed it, as a ledger keeps it. */
  readonly signed: SampleSignature | null;
}

export interface SampleSignature {
  readonly day: DayNumber;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly filed: DayNumber | null;
  readonly review: 'unknown' | 'passed' | 'objected';
}

export interface SampleTargetBasis {
  readonly offerNumber: number;
  /** Of the workers' congress. */
  readonly delegates: number;
  /** The last day of the agreement that it takes the place of; null where there is none. */
  readonly before: DayNumber | null;
}

/** Days of a reply: 青海省企业工资集体协商条例 art. 25. */
const REPLY_DAYS = 20;

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
type Step = Without<ProcedureEvent, 'id' | 'day'>;

class Diary {
  readonly events: ProcedureEvent[] = [];
  readonly #knownUntil: DayNumber;
  readonly #newId: () => string;

  constructor(knownUntil: DayNumber, newId: () => string) {
    this.#knownUntil = knownUntil;
    this.#newId = newId;
  }

  /** Enters what happened on a day; false where that is later than anybody knows, and nothing may follow. */
  enter(day: DayNumber, step: Step): boolean {
    if (day > this.#knownUntil) return false;
    this.events.push({ ...step, id: this.#newId(), day: dayName(day) });
    return true;
  }

  lastId(): string {
    return this.events.at(-1)?.id ?? '';
  }
}

/** What happens to one target: an order that the procedure allows, with all that goes wrong in an office. */
export function sampleHistory(
  random: SampleRandom,
  newId: () => string,
  window: SampleWindow,
  basis: SampleTargetBasis,
  reasons: SampleReasons,
): SampleHistory {
  const diary = new Diary(window.knownUntil, newId);
  const { events } = diary;
  const unsigned: SampleHistory = { events, signed: null };

  if (random.chance(0.03)) return unsigned;
  const issued = window.opens + random.soon(0, Math.max(0, window.closes - window.opens - 16));
  diary.enter(issued, { kind: 'offer-issued', number: String(basis.offerNumber) });
  if (random.chance(0.01)) return unsigned;
  const sent = issued + random.soon(0, 3);
  diary.enter(sent, { kind: 'offer-sent', by: random.pick(reasons.delivery) });
  if (random.chance(0.03)) return unsigned;
  const received = sent + random.soon(0, 9);
  if (random.chance(0.01)) {
    if (!diary.enter(received + 1, { kind: 'offer-received' })) return unsigned;
    diary.enter(received + 1, { kind: 'correction', corrects: diary.lastId(), note: reasons.wrongDay });
  }
  if (!diary.enter(received, { kind: 'offer-received' })) return unsigned;
  if (random.chance(0.004)) {
    diary.enter(received + random.int(1, 10), { kind: 'withdrawn' });
    return unsigned;
  }
  const agreedOn = replyOf(diary, random, received, reasons);
  return agreedOn === null ? unsigned : { events, signed: negotiation(diary, random, agreedOn, basis) };
}

/** The day of a reply that agrees to negotiate; null where there is none. */
function replyOf(diary: Diary, random: SampleRandom, received: DayNumber, reasons: SampleReasons): DayNumber | null {
  const promptness = random.weighted([
    ['in-time', 88],
    ['late', 5],
    ['none', 7],
  ]);
  if (promptness !== 'in-time') {
    const urged = received + REPLY_DAYS + random.int(1, 5);
    if (!diary.enter(urged, { kind: 'urged' })) return null;
    if (promptness === 'none') {
      if (random.chance(0.2)) diary.enter(urged + random.int(10, 20), { kind: 'authority-asked' });
      return null;
    }
  }
  const replied =
    promptness === 'in-time' ? received + random.int(1, REPLY_DAYS) : received + REPLY_DAYS + random.int(6, 20);
  const answer = random.weighted([
    ['accepts', 84],
    ['counters', 7],
    ['declines', 6],
    ['other', 3],
  ]);
  const reason = answer === 'declines' ? { reason: reasons.declined } : {};
  if (!diary.enter(replied, { kind: 'reply', answer, ...reason })) return null;
  return answer === 'accepts' || answer === 'counters' ? replied : null;
}

function negotiation(
  diary: Diary,
  random: SampleRandom,
  agreedOn: DayNumber,
  { delegates, before }: SampleTargetBasis,
): SampleSignature | null {
  let day = agreedOn + random.soon(1, 6);
  if (random.chance(0.1)) {
    if (!diary.enter(day, { kind: 'materials-asked' })) return null;
    day += random.int(1, 3);
    if (!diary.enter(day, { kind: 'materials-given' })) return null;
  }
  const sessions = random.weighted([
    [1, 72],
    [2, 22],
    [3, 6],
  ]);
  for (let number = 1; number <= sessions; number += 1) {
    day += random.soon(1, 6);
    const isLast = number === sessions;
    const result = isLast ? (random.chance(0.97) ? 'agreed' : 'not-agreed') : 'open';
    if (!diary.enter(day, { kind: 'session', number, result })) return null;
    if (result === 'not-agreed') {
      if (random.chance(0.4)) diary.enter(day + random.int(1, 9), { kind: 'dispute-applied' });
      return null;
    }
  }
  if (random.chance(0.04)) return null;
  day += random.soon(0, 6);
  if (!diary.enter(day, { kind: 'draft' })) return null;
  day += random.soon(1, 6);
  if (random.chance(0.02)) {
    if (!diary.enter(day, { kind: 'vote', ...votes(random, delegates, false) })) return null;
    day += random.int(3, 12);
    if (!diary.enter(day, { kind: 'resubmitted' })) return null;
    day += random.int(1, 3);
  }
  if (!diary.enter(day, { kind: 'vote', ...votes(random, delegates, true) })) return null;
  day += random.soon(0, 4);
  const from = before !== null && before >= day ? before + 1 : day;
  const to = lastDayOfTerm(from, random.chance(0.85) ? 12 : 24);
  if (!diary.enter(day, { kind: 'signed', expires: dayName(to) })) return null;
  return { day, from, to, ...filing(diary, random, day) };
}

/** Whether a congress carries a draft: two thirds present, more than half of all in favour, 集体合同规定 art. 36. */
function votes(random: SampleRandom, delegates: number, isCarried: boolean) {
  const quorum = Math.ceil((delegates * 2) / 3);
  const majority = Math.floor(delegates / 2) + 1;
  const present = random.int(Math.max(quorum, majority), delegates);
  const inFavour = isCarried ? random.int(majority, present) : random.int(0, Math.ceil(delegates / 2) - 1);
  return { delegates, present, inFavour };
}

function filing(diary: Diary, random: SampleRandom, signed: DayNumber): Pick<SampleSignature, 'filed' | 'review'> {
  if (random.chance(0.05)) return { filed: null, review: 'unknown' };
  // Seven days are allowed, 青海省企业工资集体协商条例 art. 30.
  const filed = signed + (random.chance(0.93) ? random.soon(0, 7) : random.int(8, 15));
  if (!diary.enter(filed, { kind: 'filed' })) return { filed: null, review: 'unknown' };
  if (random.chance(0.15)) diary.enter(filed, { kind: 'union-filed' });
  const receipt = filed + random.soon(0, 2);
  if (!diary.enter(receipt, { kind: 'authority-receipt' })) return { filed, review: 'unknown' };
  const verdict = random.weighted([
    ['passed', 62],
    ['silent', 35],
    ['objected', 3],
  ]);
  if (verdict === 'silent') return { filed, review: 'unknown' };
  const reviewed = receipt + random.int(3, 14);
  const isKnown = diary.enter(reviewed, { kind: verdict === 'passed' ? 'review-passed' : 'objected' });
  if (!isKnown) return { filed, review: 'unknown' };
  if (verdict === 'passed' && random.chance(0.3)) diary.enter(reviewed + random.int(0, 5), { kind: 'published' });
  return { filed, review: verdict };
}
