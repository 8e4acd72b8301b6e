import { z } from 'zod';
import { COMPARATOR_FIGURES } from '../domain/negotiation/comparatorFigures.ts';
import { COMPARATOR_NAMES } from '../domain/negotiation/comparatorFacts.ts';
import { findingAnswer } from '../domain/negotiation/findingAnswer.ts';
import { presetUse } from '../domain/presets/presetUse.ts';
import {
  component,
  comparators,
  leaverCost,
  onCostItem,
  turnoverResponse,
  workforceGroup,
} from '../domain/wage/evaluationInput.ts';
import { simulatedInput } from '../domain/wage/tools/toolRequests.ts';
import { FINDING_CODES } from '../domain/wage/findings.ts';
import { paperHead } from './paperHead.ts';

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

/** What briefs said first. It never changes: a paper issued then must be readable for good. */
const briefOfVersion1 = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('brief'),
  ...paperHead,
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

/** Of the net over the horizon, fen. */
const simulation = z.strictObject({
  seed: z.number().int(),
  draws: z.number().int(),
  net: z.strictObject({
    mean: fen,
    p5: fen,
    p10: fen,
    p50: fen,
    p90: fen,
    p95: fen,
    lowest: fen,
    highest: fen,
  }),
  probability: fraction,
  standardError: fraction,
  histogram: z.strictObject({ edges: z.array(fen), counts: z.array(z.number().int()) }),
});

const comparatorRow = z.strictObject({
  name: z.enum(COMPARATOR_NAMES),
  kind: z.enum(['rate', 'lines', 'yuan-a-month', 'yuan-a-year', 'text']),
  value: z.union([z.number(), z.string(), z.strictObject({ lower: fraction, baseline: fraction, upper: fraction })]),
  source: z.string(),
  day: z.iso.date().nullable(),
  age: z.enum(['current', 'old', 'undated']),
});

const price = { firstYear: wholeYuan, runRate: wholeYuan, horizon: wholeYuan, heads: z.number() };

/** What briefs say since, beside what they said first. */
const addedInVersion2 = {
  /** What was drawn, and what came out; null where nothing is uncertain. */
  uncertainty: z.strictObject({ inputs: z.array(simulatedInput), simulation }).nullable(),
  comparatorRows: z.array(comparatorRow),
  /** What the comparators say of the scenario, where they say something. */
  comparatorFigures: z.array(
    z.strictObject({
      code: z.enum(COMPARATOR_FIGURES),
      values: z.record(z.string(), z.union([z.number(), z.string()])),
    }),
  ),
  /** The claim item by item; the lines add up to the printed cost. Null where nothing is claimed. */
  prices: z
    .strictObject({
      lines: z.array(z.strictObject({ component, ...price })),
      total: z.strictObject(price),
    })
    .nullable(),
  /** Presets that assumptions were taken from; without a group one of the scenario. */
  presets: z.array(z.strictObject({ groupId: z.string().exactOptional(), use: presetUse })),
  /** What the union answers to the findings above. */
  answers: z.array(findingAnswer),
};
type AddedInVersion2 = z.infer<z.ZodObject<typeof addedInVersion2>>;

export const briefModel = z.strictObject({
  ...briefOfVersion1.shape,
  ...addedInVersion2,
  modelVersion: z.literal(2),
});

/** All that a brief says, as data: amounts are fen where not named yuan, rates fractions. Neither texts nor layout. */
export type BriefModel = Omit<z.infer<typeof briefModel>, 'modelVersion'> & {
  /** 1 of a brief that was issued when briefs said less; what they did not say is empty. */
  readonly modelVersion: 1 | 2;
};

/** What a brief says below its head: what another paper can build on. */
export const briefBody = briefModel.omit({
  modelVersion: true,
  kind: true,
  copy: true,
  language: true,
  day: true,
  issuedBy: true,
  number: true,
  appVersion: true,
  title: true,
  enterpriseName: true,
  unionName: true,
  isSample: true,
});

const UNSAID_IN_VERSION_1: AddedInVersion2 = {
  uncertainty: null,
  comparatorRows: [],
  comparatorFigures: [],
  prices: null,
  presets: [],
  answers: [],
};

/** A brief of the first version, read as one of today. */
export const oldBriefModel = briefOfVersion1.transform((old): BriefModel => ({ ...old, ...UNSAID_IN_VERSION_1 }));

/** What a brief would have said in the first version. */
export const asVersion1 = (model: BriefModel): BriefModel => ({ ...model, ...UNSAID_IN_VERSION_1, modelVersion: 1 });
