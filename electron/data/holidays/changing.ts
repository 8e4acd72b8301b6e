import { type HolidayYearFields, holidayYearFields, type MovedDay } from '../../../shared/domain/procedure/holidays.ts';
import { checkedAgain } from '../checkedAgain.ts';
import type { Service } from '../serve.ts';
import { deleteHolidayYear, putHolidayYear, selectHolidayYears } from './queries.ts';
import { changeHolidays } from './rederiving.ts';

export function setYear({ db }: Pick<Service, 'db'>, fields: HolidayYearFields): void {
  changeHolidays(db, () => putHolidayYear(db, fields));
}

interface DayChange {
  readonly day: string;
  readonly kind: MovedDay['kind'] | null;
}

export function setDay({ db }: Pick<Service, 'db'>, { day, kind }: DayChange): void {
  const year = Number(day.slice(0, 4));
  const known = selectHolidayYears(db).find((each) => each.year === year);
  const { source, isComplete, days } = known ?? { source: '', isComplete: false, days: [] };
  const others = days.filter((each) => each.day !== day);
  const changed = checkedAgain(holidayYearFields, {
    year,
    source,
    isComplete,
    days: kind === null ? others : [...others, { day, kind }],
  });
  changeHolidays(db, () => putHolidayYear(db, changed));
}

export function removeYear({ db }: Pick<Service, 'db'>, { year }: { readonly year: number }): void {
  changeHolidays(db, () => deleteHolidayYear(db, year));
}
