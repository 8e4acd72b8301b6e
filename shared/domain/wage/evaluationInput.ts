import { z } from 'zod';
import { INPUT_BOUNDS } from './inputBounds.ts';
import { checkCap, checkEvaluationInput, checkGuideline } from './inputRules.ts';
import { invalidInput } from './inputIssues.ts';

const amount = z.number().int().min(0).max(INPUT_BOUNDS.amount);
const payPerHead = z.number().int().min(0).max(INPUT_BOUNDS.monthlyPay);
const fraction = z.number().min(0).max(1);
const people = z.number().int().min(0).max(INPUT_BOUNDS.headcount);
const monthlyHours = z.number().min(0).max(INPUT_BOUNDS.monthlyHours);
const months = z.number().min(0).max(INPUT_BOUNDS.months);
const name = z.string().trim().min(1).max(INPUT_BOUNDS.name);
const groupId = z.string().min(1).max(INPUT_BOUNDS.id);
/** `YYYY-MM`. */
const calendarMonth = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);
/** A rate a year that may be negative, such as inflation or growth. */
const annualRate = z.number().gt(-1).max(INPUT_BOUNDS.annualRate);

const directCost = z.strictObject({ kind: z.literal('direct'), amount });
const shareOfPayCost = z.strictObject({
  kind: z.literal('shareOfPay'),
  /** Of a year's gross at baseline. */
  share: z.number().min(0).max(INPUT_BOUNDS.leaverCostShare),
});
const buildUpCost = z.strictObject({
  kind: z.literal('buildUp'),
  separation: amount,
  recruitment: amount,
  training: amount,
  vacancyMonths: months,
  monthlyContribution: amount,
  rampMonths: months,
  rampShape: z.enum(['flat', 'linear']),
  skilledToNovice: z.number().min(1).max(INPUT_BOUNDS.skilledToNovice),
  skilledDefectRate: fraction,
  noviceDefectRate: fraction,
  skilledUnitsPerMonth: z.number().min(0).max(INPUT_BOUNDS.unitsPerMonth),
  costPerDefect: amount,
});
export const leaverCost = z.discriminatedUnion('kind', [directCost, shareOfPayCost, buildUpCost]);
export type LeaverCost = z.output<typeof leaverCost>;

export const workforceGroup = z.strictObject({
  id: groupId,
  name,
  headcount: people,
  /** Fen; what raises act on. */
  monthlyWage: payPerHead.min(1),
  /** Fen; other monthly pay, which raises leave alone. */
  fixedMonthly: payPerHead.default(0),
  /** Hours of one head in one month. */
  overtimeHours: z
    .strictObject({ weekday: monthlyHours, restDay: monthlyHours, holiday: monthlyHours })
    .default({ weekday: 0, restDay: 0, holiday: 0 }),
  /** Months of wage, paid in the year's last month. */
  bonusMonths: z.number().min(0).max(INPUT_BOUNDS.bonusMonths).default(0),
  /** Voluntary leavers a year ÷ average headcount. */
  annualTurnover: z.number().min(0).max(INPUT_BOUNDS.annualTurnover),
  leaverCost,
});
export type WorkforceGroup = z.output<typeof workforceGroup>;

const contributionBase = z.enum(['same-year', 'previous-year']);

export const onCostItem = z
  .strictObject({
    name,
    /** Share of the base. */
    rate: z.number().min(0).max(INPUT_BOUNDS.onCostRate),
    /** Fen a month. */
    floor: amount.optional(),
    /** Fen a month, not below the floor. */
    cap: amount.optional(),
    /** Where rate and limits come from, with the year. */
    source: z.string().max(INPUT_BOUNDS.source).optional(),
    /** Whose year's pay counts; without it the negotiation's contributionBase. */
    base: contributionBase.optional(),
  })
  .superRefine(checkCap);
export type OnCostItem = z.output<typeof onCostItem>;

const perHead = { amount: payPerHead };
export const benefitCost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('perHeadMonthly'), ...perHead }),
  z.strictObject({ kind: z.literal('perHeadYearly'), ...perHead }),
  z.strictObject({ kind: z.literal('lumpYearly'), amount }),
  z.strictObject({ kind: z.literal('lumpOnce'), amount }),
  z.strictObject({
    kind: z.literal('shared'),
    people,
    /** Fen a year and person. */
    unitPrice: payPerHead,
    employerShare: fraction,
  }),
  z.strictObject({
    kind: z.literal('tiered'),
    tiers: z
      .array(z.strictObject({ people, monthly: payPerHead }))
      .min(1)
      .max(INPUT_BOUNDS.tiers),
  }),
]);
export type BenefitCost = z.output<typeof benefitCost>;

const timing = {
  /** 1 is the scenario's first month. */
  fromMonth: z
    .number()
    .int()
    .min(1)
    .max(12 * INPUT_BOUNDS.horizonYears),
  /** Without it all groups. */
  groups: z.array(groupId).min(1).max(INPUT_BOUNDS.groups).optional(),
};

export const component = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), ...timing, rate: z.number().min(-1).max(INPUT_BOUNDS.raise) }),
  z.strictObject({
    kind: z.literal('flat'),
    ...timing,
    monthly: z.number().int().min(-INPUT_BOUNDS.monthlyPay).max(INPUT_BOUNDS.monthlyPay),
  }),
  z.strictObject({ kind: z.literal('lumpSum'), ...timing, perHead: payPerHead }),
  z.strictObject({
    kind: z.literal('benefit'),
    ...timing,
    name,
    cost: benefitCost,
    /** Only for the kinds per head: part of gross and so of the on-cost base. */
    countsAsPay: z.boolean().default(false),
  }),
]);
export type Component = z.output<typeof component>;

const elasticityResponse = z.strictObject({
  kind: z.literal('elasticity'),
  epsilon: z.number().min(0).max(INPUT_BOUNDS.elasticity),
  outsideGrowth: annualRate,
  against: z.enum(['today', 'noRaise']).default('today'),
});
export const turnoverResponse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** A fall in turnover as a fraction: 0.05 is five percentage points. */
  z.strictObject({ kind: z.literal('points'), value: z.number().min(0).max(INPUT_BOUNDS.annualTurnover) }),
  /** A share of the turnover that goes away. */
  z.strictObject({ kind: z.literal('relative'), value: fraction }),
  elasticityResponse,
]);
export type TurnoverResponse = z.output<typeof turnoverResponse>;

export const comparators = z.strictObject({
  /** Rise of consumer prices a year. */
  cpi: annualRate.optional(),
  /** 工资指导线 of the region: raises a year, in rising order. */
  guideline: z
    .strictObject({ lower: annualRate, baseline: annualRate, upper: annualRate })
    .superRefine(checkGuideline)
    .optional(),
  /** Fen a month. */
  minimumWage: payPerHead.optional(),
  /** Growth of wages elsewhere a year. */
  outsideGrowth: annualRate.optional(),
});
export type Comparators = z.output<typeof comparators>;

export const scenario = z.strictObject({
  startMonth: calendarMonth,
  /** Without it the start month, so that there is no back pay. */
  signedMonth: calendarMonth.optional(),
  horizonYears: z.number().int().min(1).max(INPUT_BOUNDS.horizonYears),
  discountRate: z.number().min(0).max(INPUT_BOUNDS.annualRate).default(0),
  /** Components of the same month apply in this order. */
  components: z.array(component).max(INPUT_BOUNDS.components),
  response: turnoverResponse.default({ kind: 'none' }),
});

/** Section 8 of the model as a part of other inputs. */
export const evaluationInput = z
  .strictObject({
    /** Fen a year. */
    revenue: z.number().int().min(1).max(INPUT_BOUNDS.revenue).optional(),
    contributionBase: contributionBase.default('same-year'),
    groups: z.array(workforceGroup).min(1).max(INPUT_BOUNDS.groups),
    onCosts: z.array(onCostItem).max(INPUT_BOUNDS.onCosts),
    comparators: comparators.default({}),
    scenario,
  })
  .superRefine(checkEvaluationInput)
  .transform((input) => ({
    ...input,
    scenario: { ...input.scenario, signedMonth: input.scenario.signedMonth ?? input.scenario.startMonth },
  }));

/** A checked input, defaults filled. Amounts are whole fen, rates fractions. */
export type EvaluationInput = z.output<typeof evaluationInput>;
/** The same as it stands in a file, with its optional parts. */
export type EvaluationInputJson = z.input<typeof evaluationInput>;

/**
 * Checks the interchange JSON of the model. Throws `invalid-input` whose details hold `path`, the first wrong field
 * (`groups[1].headcount`), and `issues`, all of them with stable codes. What has passed passes again unchanged.
 */
export function parseEvaluationInput(json: unknown): EvaluationInput {
  const parsed = evaluationInput.safeParse(json);
  if (!parsed.success) throw invalidInput(parsed.error, json);
  return parsed.data;
}
