import { z } from 'zod';
import { endingRequest } from '../campaign/rates.ts';
import { longText, recordId, shortText } from '../negotiation/texts.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { regionCode, type UnitKind, unitDay } from './unit.ts';

/** 综合、工资专项、女职工专项、劳动安全卫生专项. */
export const AGREEMENT_KINDS = ['comprehensive', 'wage', 'women', 'safety'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
/** 单独、区域性、行业性. */
export const AGREEMENT_LEVELS = ['own', 'area', 'industry'] as const;
export type AgreementLevel = (typeof AGREEMENT_LEVELS)[number];
/** Whether an enterprise under an agreement of an area or industry confirmed it, is bound by rule alone, or is left out. */
export const COVERAGE_BASES = ['confirmed', 'byRule', 'excluded'] as const;
export type CoverageBasis = (typeof COVERAGE_BASES)[number];
export const REVIEWS = ['unknown', 'passed', 'objected'] as const;

/** Beyond these a raise is a slip of the pen: 5 where 0.05 was meant. A cut can be agreed on too. */
export const RAISE_BOUNDS = { min: -0.5, max: 1 } as const;

/** A collective agreement (集体合同) of the ledger, of the unit that is its party. */
export const unitAgreementFields = z.strictObject({
  kind: z.enum(AGREEMENT_KINDS).default('wage'),
  level: z.enum(AGREEMENT_LEVELS).default('own'),
  title: shortText.default(''),
  signedDay: unitDay.nullable().default(null),
  filedDay: unitDay.nullable().default(null),
  review: z.enum(REVIEWS).default('unknown'),
  /** In force from and until, both days included. */
  fromDay: unitDay,
  toDay: unitDay,
  /** Fraction: 0.03 is 3 %. */
  raise: z.number().min(RAISE_BOUNDS.min).max(RAISE_BOUNDS.max).nullable().default(null),
  timesRenewed: z.number().int().min(0).max(1000).default(0),
  negotiationId: recordId.nullable().default(null),
  notes: longText.default(''),
});
export type UnitAgreementFields = z.infer<typeof unitAgreementFields>;

/** An agreement does not end before it starts; what is filed was signed by then. */
export function checkAgreementDays(
  { fromDay, toDay, signedDay, filedDay }: Pick<UnitAgreementFields, 'fromDay' | 'toDay' | 'signedDay' | 'filedDay'>,
  context: z.RefinementCtx,
): void {
  const report = (field: string, message: string, issue: RuleIssue) =>
    context.addIssue({ code: 'custom', path: [field], message, params: issue });
  if (toDay < fromDay) report('toDay', `before ${fromDay}`, { code: 'ends-before-start', day: fromDay });
  if (signedDay !== null && filedDay !== null && filedDay < signedDay) {
    report('filedDay', `before ${signedDay}`, { code: 'before-cause', event: 'signed', day: signedDay });
  }
}

/** An enterprise signs for itself alone; the body of an area or industry for the enterprises that it covers. */
export function fitsParty(level: AgreementLevel, party: UnitKind): boolean {
  return (level === 'own') === (party === 'enterprise');
}

export interface UnitAgreement extends UnitAgreementFields {
  readonly id: string;
  readonly unitId: string;
}

/** How many enterprises an agreement covers, by basis. */
export type CoverageCounts = Readonly<Record<CoverageBasis, number>>;

export interface UnitAgreementRow extends UnitAgreement {
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly regionCode: string;
  /** Null where it is of an enterprise alone. */
  readonly coverage: CoverageCounts | null;
}

/** An enterprise under an agreement of an area or industry. */
export interface CoveredUnit {
  readonly unitId: string;
  readonly name: string;
  readonly regionCode: string;
  readonly employees: number | null;
  readonly basis: CoverageBasis;
}

export interface AgreementsOfUnit {
  /** By their first day, the latest first. */
  readonly own: readonly UnitAgreementRow[];
  /** Those of areas and industries that name it. */
  readonly covering: readonly (UnitAgreementRow & { readonly basis: CoverageBasis })[];
}

export const AGREEMENT_STATES = ['in-force', 'ended', 'to-come'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Of an agreement on a day; its first and last day are within. */
export function agreementState(
  { fromDay, toDay }: Pick<UnitAgreementFields, 'fromDay' | 'toDay'>,
  day: string,
): AgreementState {
  if (day < fromDay) return 'to-come';
  return day > toDay ? 'ended' : 'in-force';
}

/** Narrows a list of agreements; what is left out does not. */
export const agreementFilter = z
  .strictObject({
    /** Stands in the name of the party or in the title. */
    text: shortText,
    unitId: recordId,
    kinds: z.array(z.enum(AGREEMENT_KINDS)).max(AGREEMENT_KINDS.length),
    levels: z.array(z.enum(AGREEMENT_LEVELS)).max(AGREEMENT_LEVELS.length),
    state: z.strictObject({ is: z.enum(AGREEMENT_STATES), asOf: unitDay }),
    /** The last day lies from this day to that. */
    expires: z.strictObject({ from: unitDay, to: unitDay }),
    /** Those that a reminder of wage agreements ending on the day counts: none of the unit follows. */
    lastEnding: unitDay,
    /** Those for which a unit stands in the expiry wave of a campaign. */
    ending: endingRequest,
    /** Of the party; a region stands for all below it. */
    regions: z.array(regionCode).max(5000),
  })
  .exactPartial();
export type AgreementFilter = z.infer<typeof agreementFilter>;

export const AGREEMENT_SORTS = ['toDay', 'fromDay', 'signedDay', 'filedDay', 'unit', 'region', 'raise'] as const;
export const agreementQuery = z.strictObject({
  filter: agreementFilter.default({}),
  sort: z
    .strictObject({ by: z.enum(AGREEMENT_SORTS), descending: z.boolean().default(false) })
    .default({ by: 'toDay', descending: true }),
});
export type AgreementQuery = z.infer<typeof agreementQuery>;

/** Three counts that are not each other: contracts, enterprises under them, employees of those. */
export interface AgreementTotals {
  readonly agreements: number;
  /** Distinct: party to one, or confirmed under one. */
  readonly enterprises: number;
  readonly employees: number;
  /** Of these enterprises, those whose employees nobody has stated. */
  readonly employeesUnknown: number;
  /** Distinct enterprises that come in by rule alone, and their employees. */
  readonly byRule: { readonly enterprises: number; readonly employees: number };
}
