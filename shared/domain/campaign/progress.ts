import type { Count } from './rates.ts';

/** The rate of the goal over the window, and where it leads. */
export interface Progress {
  readonly asOf: string;
  readonly goal: number;
  readonly now: Count;
  /** Units that the goal still lacks. */
  readonly needed: number;
  /** Whole weeks begun until the closing day, at least 0. */
  readonly weeksLeft: number;
  /** Needed each week until the closing day; null once it has passed. */
  readonly pacePerWeekNeeded: number | null;
  /** Added to the numerator in each of the last four weeks, on average. */
  readonly pacePerWeek: number;
  /** n + pace · weeks left, at most D; ± 2·√(count expected). */
  readonly projection: { readonly numerator: number; readonly low: number; readonly high: number } | null;
  /** From the opening day to the day asked for. */
  readonly days: readonly { readonly day: string; readonly numerator: number; readonly denominator: number }[];
}

/** What presses on a day. */
export interface Agenda {
  readonly asOf: string;
  /** An offer received later may be answered only after the campaign has closed: closes − reply days. */
  readonly lastUsefulOfferDay: string | null;
  /** On the list and not yet received by then. */
  readonly notOffered: number;
  readonly replyOverdue: number;
  readonly replyThisWeek: number;
  readonly filingOverdue: number;
  readonly filingThisWeek: number;
}

/** Wage agreements that end, by month `YYYY-MM`: distinct units. */
export interface ExpiryWave {
  readonly months: readonly { readonly month: string; readonly units: number; readonly employees: number }[];
}
