import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Comparators } from '../wage/evaluationInput.ts';
import { INPUT_BOUNDS } from '../wage/inputBounds.ts';
import { longText } from './texts.ts';

/** The comparators that the wage model takes: their figures are in `comparators`, source and day here. */
const MODEL_COMPARATORS = ['cpi', 'guideline', 'minimumWage', 'outsideGrowth'] as const;
type ModelComparator = (typeof MODEL_COMPARATORS)[number];

/** The eight factors of 工资集体协商试行办法 (劳动和社会保障部令第9号, 2000) art. 8, in its order. */
export const FACTORS = [
  'labour-cost',
  'average-wage',
  'guideline',
  'prices',
  'productivity',
  'state-assets',
  'last-year',
  'other',
] as const;
export type Factor = (typeof FACTORS)[number];

/** Every comparator in the order of the factors. */
export const COMPARATOR_NAMES = [
  'regionLabourCost',
  'industryLabourCost',
  'enterpriseLabourCost',
  'regionAverageWage',
  'industryAverageWage',
  'outsideGrowth',
  'guideline',
  'marketPay',
  'cpi',
  'productivityGrowth',
  'profitGrowth',
  'stateAssets',
  'lastPayroll',
  'lastAverageWage',
  'minimumWage',
  'other',
] as const;
export type ComparatorName = (typeof COMPARATOR_NAMES)[number];

/** `rate`: fraction a year. `lines`: three fractions a year. `yuan-…`: fen. `text`: a figure in words. */
export type ComparatorKind = 'rate' | 'lines' | 'yuan-a-month' | 'yuan-a-year' | 'text';

export const COMPARATOR_KINDS = {
  regionLabourCost: 'text',
  industryLabourCost: 'text',
  enterpriseLabourCost: 'text',
  regionAverageWage: 'yuan-a-year',
  industryAverageWage: 'yuan-a-year',
  outsideGrowth: 'rate',
  guideline: 'lines',
  marketPay: 'yuan-a-year',
  cpi: 'rate',
  productivityGrowth: 'rate',
  profitGrowth: 'rate',
  stateAssets: 'text',
  lastPayroll: 'yuan-a-year',
  lastAverageWage: 'yuan-a-year',
  minimumWage: 'yuan-a-month',
  other: 'text',
} as const satisfies Record<ComparatorName, ComparatorKind>;

/** Smallest and largest value that is taken, in model units; texts have none. Profit can fall by more than all of it. */
export const COMPARATOR_BOUNDS = {
  cpi: { min: -0.9999, max: INPUT_BOUNDS.annualRate },
  outsideGrowth: { min: -0.9999, max: INPUT_BOUNDS.annualRate },
  guideline: { min: -0.9999, max: INPUT_BOUNDS.annualRate },
  minimumWage: { min: 0, max: INPUT_BOUNDS.monthlyPay },
  regionAverageWage: { min: 1, max: INPUT_BOUNDS.amount },
  industryAverageWage: { min: 1, max: INPUT_BOUNDS.amount },
  marketPay: { min: 1, max: INPUT_BOUNDS.amount },
  lastAverageWage: { min: 1, max: INPUT_BOUNDS.amount },
  lastPayroll: { min: 1, max: INPUT_BOUNDS.revenue },
  productivityGrowth: { min: -0.9999, max: INPUT_BOUNDS.raise },
  profitGrowth: { min: -100, max: 100 },
} as const;

const SOURCE_LENGTH = 2000;
const source = z.string().max(SOURCE_LENGTH);

/** Source and day of a figure that the model takes; one from before days were asked for has none. */
const provenance = z.strictObject({ source, day: z.iso.date().nullable() });
const number = (name: keyof typeof COMPARATOR_BOUNDS, value = z.number()) => {
  const { min, max } = COMPARATOR_BOUNDS[name];
  return z.strictObject({ value: value.min(min).max(max), source, day: z.iso.date() });
};
const amount = (name: keyof typeof COMPARATOR_BOUNDS) => number(name, z.number().int());
const words = z.strictObject({ value: longText.refine((text) => text.trim() !== ''), source, day: z.iso.date() });

/** Source and day of the model's own comparators, and the comparators that the model does not take. */
export const comparatorFacts = z.strictObject({
  cpi: provenance.exactOptional(),
  guideline: provenance.exactOptional(),
  minimumWage: provenance.exactOptional(),
  outsideGrowth: provenance.exactOptional(),
  /** 地区、行业、企业的人工成本水平: published in many measures, so in words. */
  regionLabourCost: words.exactOptional(),
  industryLabourCost: words.exactOptional(),
  enterpriseLabourCost: words.exactOptional(),
  /** Of one head and year, as statistics publish it. */
  regionAverageWage: amount('regionAverageWage').exactOptional(),
  industryAverageWage: amount('industryAverageWage').exactOptional(),
  /** 劳动力市场工资指导价位 of the main occupation, of one head and year. */
  marketPay: amount('marketPay').exactOptional(),
  productivityGrowth: number('productivityGrowth').exactOptional(),
  profitGrowth: number('profitGrowth').exactOptional(),
  stateAssets: words.exactOptional(),
  lastPayroll: amount('lastPayroll').exactOptional(),
  lastAverageWage: amount('lastAverageWage').exactOptional(),
  other: words.exactOptional(),
  /** What the user notes beside a factor of the checklist. */
  notes: z.partialRecord(z.enum(FACTORS), longText).exactOptional(),
});
export type ComparatorFacts = z.infer<typeof comparatorFacts>;

type GuidelineLines = NonNullable<Comparators['guideline']>;
export type ComparatorValue = number | string | GuidelineLines;

/** `undated` comes from a file of before days were asked for; `old` is older than eighteen months. */
export type ComparatorAge = 'current' | 'old' | 'undated';

/** A comparator that is filled in. */
export interface ComparatorEntry {
  readonly name: ComparatorName;
  readonly kind: ComparatorKind;
  readonly value: ComparatorValue;
  readonly source: string;
  readonly day: string | null;
  readonly age: ComparatorAge;
}

/** What a negotiation holds of comparators. */
export interface HeldComparators {
  readonly comparators: Comparators;
  readonly comparatorFacts: ComparatorFacts;
}

/** Yearly statistics come out half a year late: one of the year before last is too old. */
const MONTHS_CURRENT = 18;

export function comparatorAge(day: string | null, today: string): ComparatorAge {
  if (day === null) return 'undated';
  const oldest = Temporal.PlainDate.from(today).subtract({ months: MONTHS_CURRENT });
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(day), oldest) < 0 ? 'old' : 'current';
}

const isOfModel = (name: ComparatorName): name is ModelComparator =>
  MODEL_COMPARATORS.some((modelName) => modelName === name);

/** The comparator of that name, or null where it is not filled in. `today` is the day it is looked at. */
export function comparatorEntry(held: HeldComparators, name: ComparatorName, today: string): ComparatorEntry | null {
  const fact = held.comparatorFacts[name];
  const value = isOfModel(name) ? held.comparators[name] : held.comparatorFacts[name]?.value;
  if (value === undefined) return null;
  const day = fact?.day ?? null;
  return { name, kind: COMPARATOR_KINDS[name], value, source: fact?.source ?? '', day, age: comparatorAge(day, today) };
}

/** All comparators that are filled in, in the order of the factors. */
export function comparatorEntries(held: HeldComparators, today: string): ComparatorEntry[] {
  return COMPARATOR_NAMES.flatMap((name) => comparatorEntry(held, name, today) ?? []);
}

export interface ComparatorChange {
  readonly value: ComparatorValue;
  readonly source: string;
  readonly day: string | null;
}

/** The comparators with one of them changed, or without it. Whether the value suits the name is for the schemas to check. */
export function withComparator(
  { comparators, comparatorFacts: facts }: HeldComparators,
  name: ComparatorName,
  change: ComparatorChange | null,
): HeldComparators {
  const { [name]: _fact, ...otherFacts } = facts;
  if (!isOfModel(name))
    return { comparators, comparatorFacts: change ? { ...otherFacts, [name]: change } : otherFacts };
  const { [name]: _value, ...otherComparators } = comparators;
  if (!change) return { comparators: otherComparators, comparatorFacts: otherFacts };
  const { value, ...where } = change;
  return {
    comparators: { ...otherComparators, [name]: value },
    comparatorFacts: { ...otherFacts, [name]: where },
  };
}

/** Comparators that a change brings in or strips of their day: each needs one. One that never had a day is left alone. */
export function withoutDay(before: HeldComparators, after: HeldComparators): ModelComparator[] {
  const lacksDay = (held: HeldComparators, name: ModelComparator) =>
    held.comparators[name] !== undefined && (held.comparatorFacts[name]?.day ?? null) === null;
  return MODEL_COMPARATORS.filter((name) => lacksDay(after, name) && !lacksDay(before, name));
}
