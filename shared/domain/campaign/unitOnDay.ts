import type { OwnershipClass } from '../units/ownership.ts';
import type { Condition, SizeClass, UnionStatus, UnitKind } from '../units/unit.ts';

/** Days as whole numbers since 1970-01-01, so that a million of them are compared at once; 0 stands for none. */
export type DayNumber = number;

const DAY_MS = 86_400_000;

/** 'YYYY-MM-DD' as a day number. */
export function dayNumberOf(day: string): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** A day number as 'YYYY-MM-DD'. */
export function dayOfNumber(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A wage agreement of a unit, its own or one of its area or industry that covers it. */
export interface AgreementSpan {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** 0 where it is not known. */
  readonly signed: DayNumber;
  readonly basis: 'own' | 'confirmed' | 'byRule';
}

/** An event of a target, as far as rates read it; corrected ones are left out. */
export interface EventOnDay {
  readonly day: DayNumber;
  readonly kind:
    | 'received'
    | 'reply'
    /** A session, a draft or a vote: the parties negotiate, whether a reply was entered or not. */
    | 'negotiating'
    | 'passing-notified'
    | 'signed'
    | 'filed'
    | 'authority-receipt'
    | 'review-passed'
    | 'objected'
    | 'withdrawn'
    | 'reopened';
  /** Of a reply. */
  readonly agrees: boolean;
}

/**
 * A unit as it stood on a day: the one thing that rates and target rules look at. What reads a million of them gets the
 * same object again and again, filled anew: take out what you need, keep none.
 */
export interface UnitOnDay {
  readonly key: number;
  readonly kind: UnitKind;
  readonly regionCode: string;
  /** Section letter; empty where it is not known. */
  readonly industry: string;
  readonly ownership: OwnershipClass;
  /** False where nothing was known of it yet; the facts below then say nothing. */
  readonly isKnown: boolean;
  readonly employees: number | null;
  readonly members: number | null;
  readonly unionStatus: UnionStatus;
  readonly isOperating: boolean;
  readonly condition: Condition;
  readonly isPieceRate: boolean | null;
  readonly sizeClass: SizeClass;
  /** All wage agreements by `from`, also those that come later or have ended; excluded coverage is left out. */
  readonly agreements: readonly AgreementSpan[];
  /** Null where it is on neither list of the campaign that was asked for. */
  readonly target: {
    /** On the list as it was frozen, whatever was removed since. */
    readonly isFrozen: boolean;
    /** On the list on the day: added by then and not removed by then. */
    readonly isCurrent: boolean;
    /** By day, also those that come later. */
    readonly events: readonly EventOnDay[];
  } | null;
}
