import type { Database } from 'better-sqlite3';
import type { HolidayYear, HolidayYearFields, Holidays } from '../../../shared/domain/procedure/holidays.ts';
import { holidaysOf, SHIPPED_HOLIDAY_YEARS } from '../../../shared/domain/procedure/shippedHolidays.ts';

/** The years that the user of this file states. */
export function selectOwnHolidayYears(db: Database): HolidayYearFields[] {
  return (
    db
      .prepare<[], { id: string; days: string; source: string; is_complete: 0 | 1 }>('SELECT * FROM holiday_years')
      .all()
      // Safe: `putHolidayYear` wrote what holidayYearFields parsed.
      .map(({ id, days, source, is_complete }) => ({
        year: Number(id),
        source,
        isComplete: is_complete === 1,
        days: JSON.parse(days) as HolidayYearFields['days'],
      }))
  );
}

/** Every year whose days are known in this file, the earliest first. */
export function selectHolidayYears(db: Database): HolidayYear[] {
  const own = selectOwnHolidayYears(db);
  const stated = new Map(own.map((each) => [each.year, each]));
  const shipped = new Set(SHIPPED_HOLIDAY_YEARS.map(({ year }) => year));
  const years: HolidayYear[] = [
    ...SHIPPED_HOLIDAY_YEARS.filter(({ year }) => !stated.has(year)).map((each) => ({
      ...each,
      origin: 'shipped' as const,
      isShipped: true,
    })),
    ...own.map((each) => ({ ...each, origin: 'own' as const, isShipped: shipped.has(each.year) })),
  ];
  return years.sort((a, b) => a.year - b.year);
}

/** The working calendar of this file: by it working days are counted and days are rolled. */
export function selectHolidays(db: Database): Holidays {
  return holidaysOf(selectHolidayYears(db));
}

export function putHolidayYear(db: Database, { year, days, source, isComplete }: HolidayYearFields): void {
  const inOrder = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  db.prepare(
    `INSERT INTO holiday_years (id, days, is_complete, source) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET days = excluded.days, is_complete = excluded.is_complete, source = excluded.source`,
  ).run(String(year), JSON.stringify(inOrder), isComplete ? 1 : 0, source);
}

export function deleteHolidayYear(db: Database, year: number): void {
  db.prepare('DELETE FROM holiday_years WHERE id = ?').run(String(year));
}
