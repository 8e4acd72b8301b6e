import canonicalize from 'canonicalize';
import { z } from 'zod';
import { LANGUAGES } from '../contract/settings.ts';
import {
  component,
  comparators,
  leaverCost,
  onCostItem,
  turnoverResponse,
  workforceGroup,
} from '../domain/wage/evaluationInput.ts';
import { FINDING_CODES } from '../domain/wage/findings.ts';
import { AppError } from '../errors.ts';

/** The shape of the model; a later shape gets the next number, so that an old paper can still be read. */
const MODEL_VERSION = 1;

const fen = z.number();
/** Whole, but beyond 2^53 no longer exact: so not checked as an integer. */
const wholeYuan = z.number();
const fraction = z.number();

/** Whole yuan as printed. Lines add up: wages + on-costs + welfare = cost, loss avoided − cost = net, years = total. */
const printedYear = z.strictObject({
  wages: wholeYuan,
  onCosts: wholeYuan,
  welfare: wholeYuan,
  cost: wholeYuan,
  /** The part of the cost that does not come again. */
  oneOff: wholeYuan,
  lossAvoided: wholeYuan,
  net: wholeYuan,
});
export type PrintedYear = z.infer<typeof printedYear>;

const fallAndSaving = z.strictObject({ fall: fraction, saving: fen });

const briefGroup = workforceGroup.extend({
  turnoverSource: z.string(),
  leaverCostSource: z.string(),
  /** Fen a month in the horizon's last month. */
  endWage: fen,
  leaverCost,
  /** What one leaver costs: fen, and as a share of a year's gross. */
  leaverCostAmount: fen,
  leaverCostShare: fraction.nullable(),
  /** Only of a cost that was built up: an assumed amount has no parts, and none are invented. */
  leaverCostParts: z.array(
    z.strictObject({
      part: z.enum(['separation', 'recruitment', 'training', 'vacancy', 'ramp', 'quality']),
      amount: fen,
    }),
  ),
  breakEvenPoints: fraction.nullable(),
  /** Over the horizon; the groups' lines add up to the printed total. */
  printed: z.strictObject({ cost: wholeYuan, lossAvoided: wholeYuan, net: wholeYuan }),
});
export type BriefGroup = z.infer<typeof briefGroup>;

const briefModel = z.strictObject({
  modelVersion: z.literal(MODEL_VERSION),
  kind: z.literal('brief'),
  copy: z.enum(['table', 'internal']),
  language: z.enum(LANGUAGES),
  day: z.iso.date(),
  issuedBy: z.string(),
  number: z.number().int().positive(),
  appVersion: z.string(),
  title: z.string(),
  enterpriseName: z.string(),
  unionName: z.string(),
  isSample: z.boolean(),
  /** Only for the union's own eyes; null on a table copy. */
  internal: z
    .strictObject({ scenarioTitle: z.string(), scenarioNotes: z.string(), negotiationNotes: z.string() })
    .nullable(),
  period: z.strictObject({
    startMonth: z.string(),
    signedMonth: z.string(),
    horizonYears: z.number().int(),
    discountRate: fraction,
  }),
  claim: z.strictObject({
    components: z.array(component),
    /** Wages of the horizon's last month against today's, all heads together; null where nobody is employed. */
    averageRaise: fraction.nullable(),
  }),
  workforce: z.strictObject({
    headcount: z.number().int(),
    /** Weighted by headcount, today and with the claim at run-rate; null where nobody is employed. */
    turnover: fraction.nullable(),
    turnoverAfter: fraction.nullable(),
  }),
  printed: z.strictObject({ years: z.array(printedYear), total: printedYear }),
  figures: z.strictObject({
    leaversAvoided: z.number(),
    benefitCost: z.number().nullable(),
    presentValue: fen,
    runRate: z.strictObject({ cost: fen, lossAvoided: fen, net: fen, leaversAvoided: z.number() }),
    carryOver: z.array(fen),
    backPay: fen,
    offsetRatio: z.number().nullable(),
    breakEvenPoints: fraction.nullable(),
    breakEvenCostPerLeaver: fen.nullable(),
    impliedCostPerLeaver: fen.nullable(),
    impliedCostShareOfPay: fraction.nullable(),
    paybackMonth: z.number().int().nullable(),
    labourCostShare: z.array(fraction),
  }),
  /** What the chart draws; of a full year at run-rate. */
  breakEven: z.strictObject({
    cost: fen,
    saving: z.array(fallAndSaving),
    ticks: z.array(fraction),
    breakEven: fraction.nullable(),
    expected: fallAndSaving.nullable(),
  }),
  groups: z.array(briefGroup),
  onCosts: z.array(onCostItem),
  contributionBase: z.enum(['same-year', 'previous-year']),
  /** Fen a year. */
  revenue: fen.nullable(),
  comparators,
  response: turnoverResponse,
  responseSource: z.string(),
  findings: z.array(
    z.strictObject({
      code: z.enum(FINDING_CODES),
      severity: z.enum(['notice', 'doubt', 'alarm']),
      groupId: z.string().exactOptional(),
      values: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
    }),
  ),
});

/** All that a brief says, as data: amounts are fen where not named yuan, rates fractions. Neither texts nor layout. */
export type BriefModel = z.infer<typeof briefModel>;

/** The one JSON of a model (RFC 8785): what its checksum is taken of and what the issue log keeps. */
export function canonicalBrief(model: BriefModel): string {
  const json = canonicalize(model);
  if (json === undefined) throw new Error('a brief always has a JSON form');
  return json;
}

/** @throws paper-mismatch for what is not a brief of this version */
export function parseBrief(json: string): BriefModel {
  try {
    return briefModel.parse(JSON.parse(json));
  } catch (error) {
    throw new AppError('paper-mismatch', `not a brief: ${String(error)}`);
  }
}

/** Whether two briefs say the same, whatever their numbers and the versions of the product that built them. */
export function saysTheSame(one: BriefModel, other: BriefModel): boolean {
  const { number, appVersion } = other;
  return canonicalBrief({ ...one, number, appVersion }) === canonicalBrief(other);
}
