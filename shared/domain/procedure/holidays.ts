import { z } from 'zod';
import type { RuleIssue } from '../wage/inputIssues.ts';

const movedDay = z.strictObject({ day: z.iso.date(), kind: z.enum(['holiday', 'workday']) });
/** A day on which people rest or work other than the weekday says. */
export type MovedDay = z.infer<typeof movedDay>;

const year = z.number().int().min(1949).max(2200);

/**
 * The days that the State Council moves each year: a `holiday`, weekends within it named or not, or a weekend that is a
 * `workday`. A year is named once its days are complete; in any other year only weekends are known.
 */
export const holidays = z
  .strictObject({
    years: z.array(year).max(260),
    days: z.array(movedDay).max(20_000),
  })
  .superRefine(({ years, days }, context) => checkDays(years, days, context));
export type Holidays = z.infer<typeof holidays>;

/** Far above what any notice has moved. */
const MOST_DAYS_A_YEAR = 150;

/** The days of one year as a user states them. */
export const holidayYearFields = z
  .strictObject({
    year,
    days: z.array(movedDay).max(MOST_DAYS_A_YEAR),
    /** Of the notice, in its own words. */
    source: z.string().trim().max(500).default(''),
    /** Until the days are complete they count for nothing, and dates that rest on the year are provisional. */
    isComplete: z.boolean().default(true),
  })
  .superRefine((fields, context) => checkDays([fields.year], fields.days, context));
export type HolidayYearFields = z.infer<typeof holidayYearFields>;

/** A year of the working calendar of a file. */
export interface HolidayYear extends HolidayYearFields {
  /** Stated by the user of this file, or as it comes with the product. */
  readonly origin: 'own' | 'shipped';
  /** Whether the year goes back to days that come with the product once its own are removed. */
  readonly isShipped: boolean;
}

/** What one day of a year is; null for what its weekday says. */
export const dayOfYear = z.strictObject({ day: z.iso.date(), kind: movedDay.shape.kind.nullable() });

function checkDays(years: readonly number[], days: readonly MovedDay[], context: z.RefinementCtx): void {
  const known = new Set(years);
  const seen = new Set<string>();
  days.forEach(({ day }, index) => {
    const report = (params: RuleIssue, message: string) =>
      context.addIssue({ code: 'custom', path: ['days', index, 'day'], message, params });
    if (!known.has(Number(day.slice(0, 4))))
      report({ code: 'day-of-another-year', day }, `${day} is in none of the years`);
    if (seen.has(day)) report({ code: 'duplicate-day', day }, `${day} is named twice`);
    seen.add(day);
  });
}
