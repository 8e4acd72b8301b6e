import type { AgreementSpan, DayNumber, EventOnDay, UnitOnDay } from '../../../shared/domain/campaign/unitOnDay.ts';
import { type OwnershipClass, OWNERSHIP_CLASSES } from '../../../shared/domain/units/ownership.ts';
import {
  type Condition,
  CONDITIONS,
  SIZE_CLASSES,
  type SizeClass,
  UNION_STATUSES,
  type UnionStatus,
  UNIT_KINDS,
  type UnitKind,
} from '../../../shared/domain/units/unit.ts';
import { type Chunk, CHUNK_BITS, UNKNOWN } from './chunk.ts';
import { AGREES_BIT, BASES, EVENT_KINDS } from './codes.ts';

type Filled<T> = { -readonly [K in keyof T]: T[K] };

/** Lists of the same few objects, one for each length, so that no list is made for a unit. */
class Refilled<T> {
  readonly #blank: () => T;
  readonly #lists: T[][] = [[]];

  constructor(blank: () => T) {
    this.#blank = blank;
  }

  ofLength(length: number): T[] {
    for (let longest = this.#lists.length; longest <= length; longest += 1) {
      this.#lists.push([...(this.#lists[longest - 1] ?? []), this.#blank()]);
    }
    return this.#lists[length] ?? [];
  }
}

const LETTERS = ['', ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')];
const NO_CAMPAIGN = -1;

/**
 * Walks the units of a chunk and stands each on a day; always the same object, so that a million units cost no memory.
 * Of the codes of a chunk each falls back to the first of its list, which never happens: chunks are built from them.
 */
export class UnitCursor implements UnitOnDay {
  key = 0;
  kind: UnitKind = 'enterprise';
  regionCode = '';
  industry = '';
  ownership: OwnershipClass = 'ask';
  isKnown = false;
  employees: number | null = null;
  members: number | null = null;
  unionStatus: UnionStatus = 'unknown';
  isOperating = false;
  condition: Condition = 'unknown';
  isPieceRate: boolean | null = null;
  sizeClass: SizeClass = 'unknown';
  agreements: readonly AgreementSpan[] = [];
  target: UnitOnDay['target'] = null;
  /** Place of the region in the chunk. */
  region = 0;

  readonly #campaignKey: number;
  readonly #spans = new Refilled<Filled<AgreementSpan>>(() => ({ from: 0, to: 0, signed: 0, basis: 'own' }));
  readonly #events = new Refilled<Filled<EventOnDay>>(() => ({ day: 0, kind: 'received', agrees: false }));
  readonly #entry: Filled<NonNullable<UnitOnDay['target']>> = { isFrozen: false, isCurrent: false, events: [] };
  #chunk: Chunk | null = null;
  #regionCodes: readonly string[] = [];
  #place = -1;
  #fact = 0;
  #factEnd = 0;
  #factAt = -1;
  #agreement = 0;
  #target = 0;
  #targetEnd = 0;
  #targetAt = -1;
  #event = 0;

  /** Without a campaign no unit is on a list. */
  constructor(campaignKey: number | null) {
    this.#campaignKey = campaignKey ?? NO_CAMPAIGN;
  }

  enter(chunk: Chunk): void {
    this.#chunk = chunk;
    this.#regionCodes = Array.from(chunk.regions, (code) => String(code).padStart(6, '0'));
    this.#place = -1;
    this.#factEnd = 0;
    this.#agreement = 0;
    const section = this.#campaignKey === NO_CAMPAIGN ? -1 : chunk.campaignKey.indexOf(this.#campaignKey);
    this.#target = chunk.campaignTarget[section] ?? 0;
    this.#targetEnd = section === -1 ? 0 : (chunk.campaignTarget[section + 1] ?? chunk.counts.targets);
    this.#event = chunk.campaignEvent[section] ?? 0;
  }

  /** Moves to the next unit of the chunk; false after the last one. What depends on a day waits for `standOn`. */
  next(): boolean {
    const chunk = this.#chunk;
    this.#place += 1;
    if (chunk === null || this.#place >= chunk.counts.units) return false;
    const place = this.#place;
    this.key = (chunk.number << CHUNK_BITS) + (chunk.offset[place] ?? 0);
    this.region = chunk.region[place] ?? 0;
    this.regionCode = this.#regionCodes[this.region] ?? '';
    this.kind = UNIT_KINDS[chunk.kind[place] ?? 0] ?? 'enterprise';
    this.industry = LETTERS[chunk.industry[place] ?? 0] ?? '';
    this.ownership = OWNERSHIP_CLASSES[chunk.ownership[place] ?? 0] ?? 'ask';
    this.#fact = this.#factEnd;
    this.#factEnd += chunk.factCount[place] ?? 0;
    this.#factAt = -1;
    this.#fillAgreements(chunk, place);
    this.#fillTarget(chunk, place);
    return true;
  }

  /** Sets the facts and the list as they stood at the end of a day. */
  standOn(day: DayNumber): void {
    const chunk = this.#chunk;
    if (chunk === null) return;
    let at = this.#factEnd - 1;
    while (at >= this.#fact && (chunk.factFrom[at] ?? 0) > day) at -= 1;
    this.isKnown = at >= this.#fact;
    const fact = this.isKnown ? at : this.#fact;
    if (fact !== this.#factAt) this.#fillFacts(chunk, fact);
    const target = this.#targetAt;
    if (target === -1) {
      this.target = null;
      return;
    }
    const removedOn = chunk.removedOn[target] ?? 0;
    this.#entry.isCurrent = (chunk.listedOn[target] ?? 0) <= day && (removedOn === 0 || removedOn > day);
    this.target = this.#entry.isFrozen || this.#entry.isCurrent ? this.#entry : null;
  }

  /** Calls with each day of the unit's own after which one of its facts or its place on the list is another. */
  eachOwnDay(visit: (day: DayNumber) => void): void {
    const chunk = this.#chunk;
    if (chunk === null) return;
    for (let fact = this.#fact; fact < this.#factEnd; fact += 1) visit(chunk.factFrom[fact] ?? 0);
    if (this.#targetAt === -1) return;
    visit(chunk.listedOn[this.#targetAt] ?? 0);
    visit(chunk.removedOn[this.#targetAt] ?? 0);
  }

  #fillFacts(chunk: Chunk, fact: number): void {
    this.#factAt = fact;
    const employees = chunk.employees[fact] ?? UNKNOWN;
    const members = chunk.members[fact] ?? UNKNOWN;
    const bits = chunk.factBits[fact] ?? 0;
    const pieceRate = (bits >> 5) & 3;
    this.employees = employees === UNKNOWN ? null : employees;
    this.members = members === UNKNOWN ? null : members;
    this.unionStatus = UNION_STATUSES[bits & 3] ?? 'unknown';
    this.isOperating = (bits & 4) !== 0;
    this.condition = CONDITIONS[(bits >> 3) & 3] ?? 'unknown';
    this.isPieceRate = pieceRate === 0 ? null : pieceRate === 2;
    this.sizeClass = SIZE_CLASSES[chunk.sizeClass[fact] ?? 0] ?? 'unknown';
  }

  #fillAgreements(chunk: Chunk, place: number): void {
    const spans = this.#spans.ofLength(chunk.agreementCount[place] ?? 0);
    for (const span of spans) {
      const at = this.#agreement;
      span.from = chunk.agreementFrom[at] ?? 0;
      span.to = chunk.agreementTo[at] ?? 0;
      span.signed = chunk.agreementSigned[at] ?? 0;
      span.basis = BASES[chunk.basis[at] ?? 0] ?? 'own';
      this.#agreement += 1;
    }
    this.agreements = spans;
  }

  #fillTarget(chunk: Chunk, place: number): void {
    this.#targetAt = -1;
    this.target = null;
    if (this.#target >= this.#targetEnd || chunk.targetUnit[this.#target] !== place) return;
    this.#targetAt = this.#target;
    this.#entry.isFrozen = chunk.isFrozen[this.#target] === 1;
    const events = this.#events.ofLength(chunk.eventCount[this.#target] ?? 0);
    for (const event of events) {
      const kind = chunk.eventKind[this.#event] ?? 0;
      event.day = chunk.eventDay[this.#event] ?? 0;
      event.kind = EVENT_KINDS[kind & ~AGREES_BIT] ?? 'received';
      event.agrees = (kind & AGREES_BIT) !== 0;
      this.#event += 1;
    }
    this.#entry.events = events;
    // Whatever the day, until the unit stands on one.
    this.target = this.#entry;
    this.#target += 1;
  }
}
