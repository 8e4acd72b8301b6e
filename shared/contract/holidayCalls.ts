import { z } from 'zod';
import { dayOfYear, type HolidayYear, holidayYearFields } from '../domain/procedure/holidays.ts';
import { command, lazily, query } from './define.ts';

/** The working calendar of the file: the years that come with the product, and over them those that its user states. */
export const holidayCalls = {
  holidays: {
    /** Every year whose days are known, the earliest first, each with its source. */
    list: query<HolidayYear[]>('holidays')(lazily(() => z.strictObject({}))),
    /**
     * States the days of a year in place of those known before. What working days counted for the targets of campaigns
     * is counted again in the same step. Example: `{"year":2027,"source":"国务院办公厅关于2027年部分节假日安排的通知",
     * "days":[{"day":"2027-01-01","kind":"holiday"}]}`.
     */
    setYear: command<void>('holidays', 'targets')(lazily(() => holidayYearFields)),
    /**
     * Changes what one day is, on top of what is known of its year; the days of a year of which nothing was known are
     * not complete yet. Example: `{"day":"2026-10-08","kind":"holiday"}`.
     */
    setDay: command<void>('holidays', 'targets')(lazily(() => dayOfYear)),
    /** Back to what comes with the product, or to a year of which only the weekends are known. */
    removeYear: command<void>('holidays', 'targets')(lazily(() => z.strictObject({ year: z.number().int() }))),
  },
};
