import { z } from 'zod';
import { recordId } from '../negotiation/texts.ts';
import { OWNERSHIP_CLASSES } from '../units/ownership.ts';
import { regionCode, type UnitKind, unitDay } from '../units/unit.ts';

/** 建会率、入会率、建制率、职工覆盖率 · 要约率、回复率、应约率、签约率、续签率、报备率、审查通过率 · 任务完成率. */
export const RATE_IDS = [
  'formation',
  'membership',
  'establishment',
  'workers',
  'offers',
  'replies',
  'acceptance',
  'signing',
  'renewal',
  'filing',
  'review',
  'task',
] as const;
export type RateId = (typeof RATE_IDS)[number];

/** Rates that count targets of every kind; formation to workers count enterprises only. */
export const TARGET_RATES = ['offers', 'replies', 'acceptance', 'signing', 'renewal', 'filing', 'review'] as const;

/** The denominators that a rate can take, its default first. The list of the offers is chosen apart. */
export const DENOMINATORS = {
  /** Of unionised enterprises; of all operating ones. */
  membership: ['unionised', 'all'],
  /** Operating unionised enterprises; of these, those with a union of their own, or with 100 employees or more; all. */
  establishment: ['unionised', 'ownUnion', 'hundred', 'all'],
  /** Offers whose reply day has passed or that were answered; all received. */
  replies: ['decided', 'received'],
  acceptance: ['decided', 'received'],
  signing: ['received', 'accepted', 'list'],
} as const satisfies Partial<Record<RateId, readonly string[]>>;
export type RateWithChoice = keyof typeof DENOMINATORS;

const DENOMINATOR_CHOICES = {
  membership: z.enum(DENOMINATORS.membership),
  establishment: z.enum(DENOMINATORS.establishment),
  replies: z.enum(DENOMINATORS.replies),
  acceptance: z.enum(DENOMINATORS.acceptance),
  signing: z.enum(DENOMINATORS.signing),
};
export const denominators = z.strictObject(DENOMINATOR_CHOICES).partial();
export type Denominators = z.infer<typeof denominators>;

/** Narrows the campaign's scope further; an empty list does not. */
export const rateFilter = z.strictObject({
  industries: z
    .array(z.string().regex(/^[A-T]$/))
    .max(20)
    .default([]),
  ownerships: z.array(z.enum(OWNERSHIP_CLASSES)).max(3).default([]),
});
export type RateFilter = z.infer<typeof rateFilter>;

/** What is left out is as the campaign has it. */
export const ratesRequest = z.strictObject({
  campaignId: recordId,
  asOf: unitDay,
  /** This region and those next below it; without it the whole scope. */
  region: regionCode.exactOptional(),
  filter: rateFilter.exactOptional(),
  list: z.enum(['frozen', 'current']).exactOptional(),
  countsByRule: z.boolean().exactOptional(),
  denominators: denominators.exactOptional(),
});
export type RatesRequest = z.infer<typeof ratesRequest>;

export const RATE_PARTS = ['numerator', 'denominator', 'missing', 'pending'] as const;
/** `missing`: in the denominator and not in the numerator. */
export type RatePart = (typeof RATE_PARTS)[number];

/** The units behind a number of `campaigns.rates`. */
export const rateUnitsRequest = ratesRequest.extend({
  rate: z.enum(RATE_IDS).exclude(['task']),
  part: z.enum(RATE_PARTS),
  kind: z.enum(['enterprise', 'industry', 'area']).exactOptional(),
  /** Only what is registered at the region itself, not what is below it. */
  isOwnLevel: z.literal(true).exactOptional(),
});
export type RateUnitsRequest = z.infer<typeof rateUnitsRequest>;

/** The units that `campaigns.expiryWave` counts in the months of these days, from the first to the last. */
export const endingRequest = ratesRequest
  .pick({ campaignId: true, asOf: true, region: true })
  .extend({ from: unitDay, to: unitDay });
export type EndingRequest = z.infer<typeof endingRequest>;

export interface Count {
  readonly numerator: number;
  readonly denominator: number;
  /** Those whose outcome is still open on the day. */
  readonly pending: number;
}

/** Units, and members or employees for `membership`; `task` has the task number for its denominator. */
export interface RateCount extends Count {
  /** Employees of the units counted, known on the day. */
  readonly employees: { readonly numerator: number; readonly denominator: number };
  /** Of the rates that count targets. */
  readonly byKind?: Readonly<Record<UnitKind, Count>>;
}

export interface RegionRates {
  /** Null for the whole country. */
  readonly regionCode: string | null;
  readonly rates: Readonly<Record<RateId, RateCount>>;
}

export interface RatesAnswer {
  readonly asOf: string;
  /** What each rate counts, in words. */
  readonly definitions: Readonly<Record<RateId, string>>;
  readonly total: RegionRates;
  /** The regions next below in which there is a unit, by code. */
  readonly children: readonly RegionRates[];
}

/** The fraction; null where nothing is in the denominator: that is not computable, neither 0 % nor 100 %. */
export function rateValue({ numerator, denominator }: Count): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Units that the goal still lacks: ceil(goal · D) − n, at least 0. Safe from binary fractions: 0.9 · 10 is 9. */
export function unitsNeeded({ numerator, denominator }: Count, goal: number): number {
  return Math.max(0, Math.ceil(Number((goal * denominator).toFixed(6))) - numerator);
}
