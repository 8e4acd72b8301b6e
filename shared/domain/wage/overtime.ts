export interface OvertimeHours {
  readonly weekday: number;
  readonly restDay: number;
  readonly holiday: number;
}

/** 人社部发〔2025〕2号, which took the place of 劳社部发〔2008〕3号 with the same figure: paid days of an average month. */
const PAID_DAYS_A_MONTH = 21.75;
const HOURS_A_DAY = 8;

/** 劳动法 art. 41: the hours of overtime a month that the law allows at most. */
export const LEGAL_OVERTIME_HOURS = 36;

/** What a monthly wage pays for one hour, in fen, unrounded. */
export function hourlyWage(monthlyWage: number): number {
  return monthlyWage / PAID_DAYS_A_MONTH / HOURS_A_DAY;
}

/** Overtime pay of one head in one month, in fen, unrounded: figures are rounded once, where they are reported. 劳动法 art. 44. */
export function overtimePay(monthlyWage: number, hours: OvertimeHours): number {
  return hourlyWage(monthlyWage) * (1.5 * hours.weekday + 2 * hours.restDay + 3 * hours.holiday);
}
