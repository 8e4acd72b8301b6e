import { addDays } from '../../../shared/domain/procedure/days.ts';

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  const next = at === 12 ? `${year + 1}-01-01` : `${month.slice(0, 5)}${String(at + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
