import { z } from 'zod';
import { DENOMINATORS, RATE_IDS, rateFilter } from '../domain/campaign/rates.ts';
import { SURVEY_KINDS } from '../domain/surveys/survey.ts';
import { UNIT_KINDS } from '../domain/units/unit.ts';
import { campaignPaperHead, paperRegion } from './campaignPaper.ts';

const count = z.number().int();
const counts = z.strictObject({ numerator: count, denominator: count, pending: count });
const rateCount = counts.extend({
  employees: z.strictObject({ numerator: count, denominator: count }),
  byKind: z.record(z.enum(UNIT_KINDS), counts).exactOptional(),
});
const rates = z.record(z.enum(RATE_IDS), rateCount);
const fraction = z.number().nullable();

/** How it was counted. */
const counting = z.strictObject({
  list: z.enum(['frozen', 'current']),
  countsByRule: z.boolean(),
  graceDays: count,
  denominators: z.strictObject({
    membership: z.enum(DENOMINATORS.membership),
    establishment: z.enum(DENOMINATORS.establishment),
    replies: z.enum(DENOMINATORS.replies),
    acceptance: z.enum(DENOMINATORS.acceptance),
    signing: z.enum(DENOMINATORS.signing),
  }),
});

export const bulletinModel = z.strictObject({
  modelVersion: z.literal(1),
  kind: z.literal('bulletin'),
  ...campaignPaperHead,
  counting,
  /** Only units of these, beside the scope of the campaign. */
  filter: rateFilter,
  /** What each rate counts, in the language of the paper. */
  definitions: z.record(z.enum(RATE_IDS), z.string()),
  total: rates,
  /** Regions below, by code; `level` 1 lies in the region before it of level 0. */
  regions: z.array(z.strictObject({ ...paperRegion.shape, level: count, rates })),
  progress: z.strictObject({
    goal: z.number(),
    now: counts,
    needed: count,
    weeksLeft: count,
    pacePerWeekNeeded: z.number().nullable(),
    pacePerWeek: z.number(),
    projection: z.strictObject({ numerator: z.number(), low: z.number(), high: z.number() }).nullable(),
    days: z.array(z.strictObject({ day: z.iso.date(), numerator: count, denominator: count })),
  }),
  agenda: z.strictObject({
    lastUsefulOfferDay: z.iso.date().nullable(),
    notOffered: count,
    replyOverdue: count,
    replyThisWeek: count,
    filingOverdue: count,
    filingThisWeek: count,
  }),
  /** Wage agreements that end, by month `YYYY-MM`. */
  expiry: z.array(z.strictObject({ month: z.string(), units: count, employees: count })),
  surveys: z.array(
    z.strictObject({
      kind: z.enum(SURVEY_KINDS),
      day: z.iso.date(),
      surveys: count,
      asked: count,
      valid: count,
      yes: count,
      share: fraction,
      low: fraction,
      high: fraction,
      threshold: fraction,
      verdict: z.enum(['met', 'missed', 'open']).nullable(),
    }),
  ),
});

/** What a federation tells of a campaign: counts alone, nothing in it is confidential. */
export type BulletinModel = z.infer<typeof bulletinModel>;
export type PrintedRates = BulletinModel['total'];
