import table from '../../../resources/holidays.json' with { type: 'json' };
import type { HolidayYearFields, Holidays, MovedDay } from './holidays.ts';

/** The years that come with the product, the earliest first, each with its source. */
export const SHIPPED_HOLIDAY_YEARS: readonly HolidayYearFields[] = table.years.map(
  ({ year, source, holidays, workdays }) => ({
    year,
    source,
    isComplete: true,
    days: [
      ...holidays.map((day): MovedDay => ({ day: `${year}-${day}`, kind: 'holiday' })),
      ...workdays.map((day): MovedDay => ({ day: `${year}-${day}`, kind: 'workday' })),
    ].sort((a, b) => (a.day < b.day ? -1 : 1)),
  }),
);

/** The working calendar where a file states no year of its own. */
export const SHIPPED_HOLIDAYS: Holidays = holidaysOf(SHIPPED_HOLIDAY_YEARS);

/** The calendar of all years that are complete. */
export function holidaysOf(years: readonly Pick<HolidayYearFields, 'year' | 'days' | 'isComplete'>[]): Holidays {
  const complete = years.filter(({ isComplete }) => isComplete);
  return { years: complete.map(({ year }) => year), days: complete.flatMap(({ days }) => days) };
}
