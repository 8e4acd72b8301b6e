import { countDays, type WorkCalendar } from './days.ts';
import type { PointRule, ResolvedPack } from './resolvePack.ts';
import type { Point } from './rulePack.ts';

export interface Representative {
  readonly name: string;
  /** Tells two people of one name apart. */
  readonly id?: string;
  readonly isChief?: boolean;
  /** Not of this enterprise: a lawyer, an instructor of the union. */
  readonly isOutsider?: boolean;
  /** Works on the front line of production. */
  readonly isFrontLine?: boolean;
}

type Side = 'union' | 'employer';

export interface Representation {
  readonly union: readonly Representative[];
  readonly employer: readonly Representative[];
  /** 规模以上企业. */
  readonly isAboveScale?: boolean;
  readonly vacancies?: readonly { readonly side: Side; readonly day: string }[];
}

type FindingCode =
  | 'too-few'
  | 'too-many'
  | 'not-equal'
  | 'union-fewer'
  | 'chief-missing'
  | 'too-many-chiefs'
  | 'outside-chief'
  | 'too-many-outsiders'
  | 'too-few-front-line'
  | 'on-both-sides';

export interface RepresentationFinding {
  readonly code: FindingCode;
  /** Null where both sides are concerned. */
  readonly side: Side | null;
  /** Heads there are, and heads that the rule asks for or allows. */
  readonly count: number;
  readonly needed: number;
  readonly names: readonly string[];
  readonly article: string;
  readonly packId: string;
}

export interface RepresentationCheck {
  readonly isInOrder: boolean;
  readonly findings: readonly RepresentationFinding[];
  readonly vacancies: readonly {
    readonly side: Side;
    readonly day: string;
    /** Null where the rule gives no days, or ties them to a meeting. */
    readonly due: string | null;
    readonly isProvisional: boolean;
    readonly article: string | null;
  }[];
  /** Points on which the rule of the place has not been verified, so that nothing was checked. */
  readonly unverified: readonly (Point | 'vacancy')[];
}

const SIDES = ['union', 'employer'] as const;

/** Whether the representatives of both sides are as many and such as the rules ask for. */
export function checkRepresentatives(
  pack: ResolvedPack,
  representation: Representation,
  calendar: WorkCalendar,
): RepresentationCheck {
  const findings: RepresentationFinding[] = [];
  const unverified: (Point | 'vacancy')[] = [];
  const ruled = <P extends Point>(point: P, check: (rule: PointRule<P>, add: AddFinding) => void) => {
    const resolved = pack.point(point);
    if (resolved.kind === 'unverified') unverified.push(point);
    if (resolved.kind !== 'set') return;
    const { rule, packId } = resolved;
    const { article } = rule;
    check(rule, (code, side, count, needed, names = []) =>
      findings.push({ code, side, count, needed, names, article, packId }),
    );
  };
  const { union, employer, isAboveScale = false } = representation;
  const sizes = { union: union.length, employer: employer.length };

  const tooFew = ({ count }: { count: number }, add: AddFinding) => {
    for (const side of SIDES) if (sizes[side] < count) add('too-few', side, sizes[side], count);
  };
  const hasOwnMinimum = isAboveScale && pack.point('aboveScaleMinimum').kind === 'set';
  ruled(hasOwnMinimum ? 'aboveScaleMinimum' : 'minimum', tooFew);
  ruled('maximum', ({ count }, add) => {
    for (const side of SIDES) if (sizes[side] > count) add('too-many', side, sizes[side], count);
  });
  ruled('balance', ({ rule }, add) => {
    if (rule === 'equal' && sizes.union !== sizes.employer) add('not-equal', null, sizes.union, sizes.employer);
    if (rule === 'union-not-fewer' && sizes.union < sizes.employer)
      add('union-fewer', 'union', sizes.union, sizes.employer);
  });
  ruled('chief', ({ count }, add) => {
    for (const side of SIDES) {
      const chiefs = representation[side].filter(({ isChief }) => isChief);
      if (chiefs.length < count) add('chief-missing', side, chiefs.length, count);
      if (chiefs.length > count) add('too-many-chiefs', side, chiefs.length, count, namesOf(chiefs));
    }
  });
  ruled('outsideChief', ({ isAllowed }, add) => {
    for (const side of isAllowed ? [] : SIDES) {
      const outside = representation[side].filter(({ isChief, isOutsider }) => isChief && isOutsider);
      if (outside.length > 0) add('outside-chief', side, outside.length, 0, namesOf(outside));
    }
  });
  ruled('outsiders', ({ share: [part, whole] }, add) => {
    for (const side of SIDES) {
      const outside = representation[side].filter(({ isOutsider }) => isOutsider);
      const most = Math.floor((sizes[side] * part) / whole);
      if (outside.length > most) add('too-many-outsiders', side, outside.length, most, namesOf(outside));
    }
  });
  ruled('frontLine', ({ share: [part, whole] }, add) => {
    const frontLine = union.filter(({ isFrontLine }) => isFrontLine).length;
    const least = Math.ceil((sizes.union * part) / whole);
    if (frontLine < least) add('too-few-front-line', 'union', frontLine, least);
  });
  ruled('bothSides', ({ isAllowed }, add) => {
    const both = isAllowed ? [] : union.filter((one) => employer.some((other) => isSamePerson(one, other)));
    if (both.length > 0) add('on-both-sides', null, both.length, 0, namesOf(both));
  });

  const vacancyRule = pack.step('vacancy');
  if (vacancyRule.kind === 'unverified') unverified.push('vacancy');
  const vacancies = (representation.vacancies ?? []).map(({ side, day }) => {
    const isCounted = vacancyRule.kind === 'set' && vacancyRule.rule.event === 'vacancy';
    const due = isCounted ? countDays(day, vacancyRule.rule.direction, vacancyRule.rule, calendar) : null;
    return {
      side,
      day,
      due: due?.day ?? null,
      isProvisional: due?.isProvisional ?? false,
      article: vacancyRule.kind === 'set' ? vacancyRule.rule.article : null,
    };
  });
  return { isInOrder: findings.length === 0, findings, vacancies, unverified };
}

type AddFinding = (code: FindingCode, side: Side | null, count: number, needed: number, names?: string[]) => void;

const namesOf = (people: readonly Representative[]) => people.map(({ name }) => name);

/** By id where both have one: two people may share a name. */
function isSamePerson(one: Representative, other: Representative): boolean {
  return one.id !== undefined && other.id !== undefined ? one.id === other.id : one.name === other.name;
}
