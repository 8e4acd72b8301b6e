import type { HolidayYearFields } from '../../../shared/domain/procedure/holidays.ts';
import type { Service } from '../serve.ts';
import { deleteHolidayYear, putHolidayYear } from './queries.ts';
import { rederiveStandings } from './rederiving.ts';

export function setYear({ db }: Pick<Service, 'db'>, fields: HolidayYearFields): void {
  putHolidayYear(db, fields);
  rederiveStandings(db);
}

export function removeYear({ db }: Pick<Service, 'db'>, { year }: { readonly year: number }): void {
  deleteHolidayYear(db, year);
  rederiveStandings(db);
}
