import dayjs from 'dayjs';

/** Where and when a new report is for. */
export interface NewReportTerms {
  readonly regionCode: string;
  readonly fromDay: string;
  readonly toDay: string;
}

const DAY = 'YYYY-MM-DD';
const MONTHS_A_QUARTER = 3;

/** The quarter that ended last. */
export function lastQuarter(today: string): Pick<NewReportTerms, 'fromDay' | 'toDay'> {
  const day = dayjs(today);
  const start = day.startOf('month').subtract((day.month() % MONTHS_A_QUARTER) + MONTHS_A_QUARTER, 'month');
  return { fromDay: start.format(DAY), toDay: start.add(MONTHS_A_QUARTER, 'month').subtract(1, 'day').format(DAY) };
}
