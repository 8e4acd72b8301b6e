import { type RateBits, rateBit } from './rateBits.ts';
import type { RateTerms } from './rateTerms.ts';
import type { AgreementSpan, DayNumber, UnitOnDay } from './unitOnDay.ts';

const FORMATION = rateBit('formation');
const MEMBERSHIP = rateBit('membership');
const ESTABLISHMENT = rateBit('establishment');
const WORKERS = rateBit('workers');

/** 职工 100 人以上, as the plan of 2014 to 2018 sets its higher aim for. */
const HUNDRED = 100;

type Facts = Pick<UnitOnDay, 'unionStatus' | 'isOperating' | 'employees' | 'members'>;

function isUnionised({ unionStatus }: Facts): boolean {
  return unionStatus === 'own' || unionStatus === 'joint';
}

/** Employees of a unit on the day; none where they were not known. */
export function employeesOf({ isKnown, employees }: Pick<UnitOnDay, 'isKnown' | 'employees'>): number {
  return isKnown ? (employees ?? 0) : 0;
}

/** Members, at most as many as there are employees: members sent from elsewhere are employees there. */
export function membersOf({ members, employees }: Pick<Facts, 'members' | 'employees'>): number {
  return Math.min(members ?? 0, employees ?? 0);
}

/**
 * The rates over enterprises whose facts are known on the day: 建会率, 入会率, 建制率, 职工覆盖率. `workers` has the units of
 * `establishment` and counts their employees.
 */
export function enterpriseRates(unit: UnitOnDay, day: DayNumber, terms: RateTerms, into: RateBits): void {
  if (unit.isOperating) {
    into.denominator |= FORMATION;
    if (isUnionised(unit)) into.numerator |= FORMATION;
  }
  if (terms.denominators.membership === 'all' ? unit.isOperating : isUnionised(unit)) {
    into.denominator |= MEMBERSHIP;
    if (membersOf(unit) > 0) into.numerator |= MEMBERSHIP;
  }
  if (isAskedToNegotiate(unit, terms)) {
    into.denominator |= ESTABLISHMENT | WORKERS;
    if (unit.agreements.some((span) => isCounted(span, terms) && isInForce(span, day))) {
      into.numerator |= ESTABLISHMENT | WORKERS;
    }
  }
}

/** The enterprises that the establishment rate is asked of. */
function isAskedToNegotiate(unit: Facts, { denominators }: RateTerms): boolean {
  if (!unit.isOperating) return false;
  switch (denominators.establishment) {
    case 'unionised':
      return isUnionised(unit);
    case 'ownUnion':
      return unit.unionStatus === 'own';
    case 'hundred':
      return isUnionised(unit) && (unit.employees ?? 0) >= HUNDRED;
    case 'all':
      return true;
  }
}

function isCounted({ basis }: AgreementSpan, { countsByRule }: RateTerms): boolean {
  return basis !== 'byRule' || countsByRule;
}

/** In force on a day, and signed by then: one that reaches back to a day before its signature was not known then. */
function isInForce({ from, to, signed }: AgreementSpan, day: DayNumber): boolean {
  return from <= day && day <= to && signed <= day;
}
