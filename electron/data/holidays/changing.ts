import { type HolidayYearFields, holidayYearFields, type MovedDay } from '../../../shared/domain/procedure/holidays.ts';
import { checkedAgain } from '../checkedAgain.ts';
import type { Service } from '../serve.ts';
import { changeRules } from '../targets/changingRules.ts';
import { deleteHolidayYear, putHolidayYear, selectHolidayYears } from './queries.ts';

export function setYear({ db }: Pick<Service, 'db'>, fields: HolidayYearFields): void {
  changeRules(db, () => putHolidayYear(db, fields));
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
  changeRules(db, () => putHolidayYear(db, changed));
}

export function removeYear({ db }: Pick<Service, 'db'>, { year }: { readonly year: number }): void {
  changeRules(db, () => deleteHolidayYear(db, year));
}
