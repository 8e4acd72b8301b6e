import { type RateBits, rateBit } from './rateBits.ts';
import type { RateTerms } from './rateTerms.ts';
import type { AgreementSpan, DayNumber, EventOnDay, UnitOnDay } from './unitOnDay.ts';

const OFFERS = rateBit('offers');
const REPLIES = rateBit('replies');
const ACCEPTANCE = rateBit('acceptance');
const SIGNING = rateBit('signing');
const RENEWAL = rateBit('renewal');
const FILING = rateBit('filing');
const REVIEW = rateBit('review');

/** No day: far from any window. */
const NEVER = 0;

/**
 * The rates over the list of a campaign: 要约率, 回复率, 应约率, 签约率, 续签率, 报备率, 审查通过率. A target that was
 * withdrawn and not taken up again stays on the list and counts in nothing that comes after it.
 */
export function targetRates(unit: UnitOnDay, day: DayNumber, terms: RateTerms, into: RateBits): void {
  const { target } = unit;
  if (target === null || !(terms.list === 'frozen' ? target.isFrozen : target.isCurrent)) return;
  const { events } = target;
  const isOverList = terms.denominators.signing === 'list';
  into.denominator |= isOverList ? OFFERS | SIGNING : OFFERS;
  if (isWithdrawn(events, day)) return;

  const isWindowOpen = day < terms.closes;
  const received = firstInWindow(events, day, terms);
  if (received === NEVER) {
    if (isWindowOpen) into.pending |= OFFERS;
  } else {
    into.numerator |= OFFERS;
    replyRates(events, received, day, terms, into);
  }
  const signed = lastSignature(events, day, terms);
  if ((into.denominator & SIGNING) !== 0) {
    if (signed !== NEVER) into.numerator |= SIGNING;
    else if (isWindowOpen) into.pending |= SIGNING;
  }
  if (signed !== NEVER) {
    filingRate(events, signed, day, terms, into);
    reviewRate(events, signed, day, terms, into);
  }
  renewalRate(unit.agreements, day, terms, into);
}

function isWithdrawn(events: readonly EventOnDay[], day: DayNumber): boolean {
  let is = false;
  for (const event of events) {
    if (event.day > day) break;
    if (event.kind === 'withdrawn') is = true;
    else if (event.kind === 'reopened') is = false;
  }
  return is;
}

function firstInWindow(events: readonly EventOnDay[], day: DayNumber, { opens, closes }: RateTerms): DayNumber {
  for (const event of events) {
    if (event.day > day || event.day > closes) break;
    if (event.kind === 'received' && event.day >= opens) return event.day;
  }
  return NEVER;
}

/** Of a text that was signed again the last signature counts: the clocks that follow start anew with it. */
function lastSignature(events: readonly EventOnDay[], day: DayNumber, { opens, closes }: RateTerms): DayNumber {
  let signed = NEVER;
  for (const event of events) {
    if (event.day > day || event.day > closes) break;
    if (event.kind === 'signed' && event.day >= opens) signed = event.day;
  }
  return signed;
}

/**
 * Replies and acceptance. Decided: answered, or the last day for it has passed. Where the days of the reply are not
 * known nobody can say what was in time: all of them stay pending, and the rates are not computable. Who accepts late
 * still accepts, which is what `signing` may be asked of.
 */
function replyRates(
  events: readonly EventOnDay[],
  received: DayNumber,
  day: DayNumber,
  { reply, denominators }: RateTerms,
  into: RateBits,
): void {
  const due = reply?.dueAfter(received) ?? NEVER;
  let isAnswered = false;
  let isInTime = false;
  let isAcceptedInTime = false;
  let isAccepted = false;
  for (const event of events) {
    if (event.day > day) break;
    if (event.kind !== 'reply' || event.day < received) continue;
    isAnswered = true;
    isAccepted ||= event.agrees;
    if (event.day > due) continue;
    isInTime = true;
    isAcceptedInTime ||= event.agrees;
  }
  if (denominators.signing === 'received' || (denominators.signing === 'accepted' && isAccepted)) {
    into.denominator |= SIGNING;
  }
  if (reply === null) {
    into.pending |= REPLIES | ACCEPTANCE;
    return;
  }
  const isDecided = isAnswered || due < day;
  if (!isDecided) into.pending |= REPLIES | ACCEPTANCE;
  if (isDecided || denominators.replies === 'received') into.denominator |= REPLIES;
  if (isDecided || denominators.acceptance === 'received') into.denominator |= ACCEPTANCE;
  if (isInTime) into.numerator |= REPLIES;
  if (isAcceptedInTime) into.numerator |= ACCEPTANCE;
}

/** Where the days run from a notice that nobody entered, what was filed counts as in time. */
function filingRate(
  events: readonly EventOnDay[],
  signed: DayNumber,
  day: DayNumber,
  { filing }: RateTerms,
  into: RateBits,
): void {
  if (filing === null) {
    into.pending |= FILING;
    return;
  }
  into.denominator |= FILING;
  let filed = NEVER;
  let start = filing.event === 'signed' ? signed : NEVER;
  for (const event of events) {
    if (event.day > day) break;
    if (event.kind === filing.event && event.kind === 'passing-notified') start = event.day;
    if (event.day < signed || filed !== NEVER) continue;
    if (event.kind === 'filed' || event.kind === 'authority-receipt') filed = event.day;
  }
  const due = start === NEVER ? null : filing.dueAfter(start);
  if (filed !== NEVER) {
    if (due === null || filed <= due) into.numerator |= FILING;
  } else if (due === null || day <= due) into.pending |= FILING;
}

/** Passed, or silent for its days since the last receipt; after an objection the review begins anew with the next. */
function reviewRate(
  events: readonly EventOnDay[],
  signed: DayNumber,
  day: DayNumber,
  { review }: RateTerms,
  into: RateBits,
): void {
  into.denominator |= REVIEW;
  let outcome: 'open' | 'passed' | 'objected' = 'open';
  let receipt = NEVER;
  for (const event of events) {
    if (event.day > day) break;
    if (event.day < signed) continue;
    if (event.kind === 'review-passed') outcome = 'passed';
    else if (event.kind === 'objected') {
      outcome = 'objected';
      receipt = NEVER;
    } else if (event.kind === review?.event && outcome !== 'passed') {
      outcome = 'open';
      receipt = event.day;
    }
  }
  const isSilent = outcome === 'open' && review !== null && receipt !== NEVER && review.dueAfter(receipt) < day;
  if (outcome === 'passed' || isSilent) into.numerator |= REVIEW;
  else if (outcome === 'open') into.pending |= REVIEW;
}

/** The day on which an agreement is known. */
const knownOn = ({ signed, from }: AgreementSpan) => (signed === NEVER ? from : signed);

/**
 * Of the wage agreements of its own that end in the window the last one, and whether another that ends later was begun
 * or signed by its end and the days of grace.
 */
function renewalRate(
  agreements: readonly AgreementSpan[],
  day: DayNumber,
  { opens, closes, graceDays }: RateTerms,
  into: RateBits,
): void {
  let end = NEVER;
  for (const span of agreements) {
    if (span.basis !== 'own' || knownOn(span) > day) continue;
    if (span.to >= opens && span.to <= closes && span.to > end) end = span.to;
  }
  if (end === NEVER) return;
  into.denominator |= RENEWAL;
  const last = end + graceDays;
  for (const span of agreements) {
    if (span.basis !== 'own' || span.to <= end || knownOn(span) > day) continue;
    if (Math.min(span.from, knownOn(span)) > last) continue;
    into.numerator |= RENEWAL;
    return;
  }
  if (day <= last) into.pending |= RENEWAL;
}
