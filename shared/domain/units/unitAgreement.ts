import { z } from 'zod';
import { longText, recordId, shortText } from '../negotiation/texts.ts';
import type { RuleIssue } from '../wage/inputIssues.ts';
import { unitDay } from './unit.ts';

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

const HIGHEST_RAISE = 10;

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
  raise: z.number().min(-1).max(HIGHEST_RAISE).nullable().default(null),
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

export interface UnitAgreement extends UnitAgreementFields {
  readonly id: string;
  readonly unitId: string;
}

/** An enterprise under an agreement of an area or industry. */
export interface CoveredUnit {
  readonly unitId: string;
  readonly name: string;
  readonly basis: CoverageBasis;
}
