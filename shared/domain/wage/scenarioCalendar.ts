/** The calendar month, `YYYY-MM`, of a month of the scenario counted from 1. */
export function calendarMonth(startMonth: string, month: number): string {
  const months = 12 * Number(startMonth.slice(0, 4)) + Number(startMonth.slice(5, 7)) - 1 + (month - 1);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Whether the years of the scenario are calendar years. */
export function startsWithYear(startMonth: string): boolean {
  return startMonth.endsWith('-01');
}
