import type { Count } from './rates.ts';

/** The rate of the goal over the window, and where it leads. */
export interface Progress {
  readonly asOf: string;
  /** The threshold, a fraction. */
  readonly goal: number;
  readonly now: Count;
  /** Units that the goal still lacks; people where its rate counts people. */
  readonly needed: number;
  /** Weeks from the day to the closing day, with their part; 0 once it has come. */
  readonly weeksLeft: number;
  /** Needed each week until the closing day; null once it has come. */
  readonly pacePerWeekNeeded: number | null;
  /** Added to the numerator in each of the last four weeks, on average; of fewer where the campaign is younger. */
  readonly pacePerWeek: number;
  /** n + pace · weeks left, between 0 and D; ± 2·√(count expected). Null before the opening day and after the close. */
  readonly projection: { readonly numerator: number; readonly low: number; readonly high: number } | null;
  /** From the opening day to the day asked for, at most to the closing day. */
  readonly days: readonly { readonly day: string; readonly numerator: number; readonly denominator: number }[];
}

/** What presses on a day, among the targets that are on the list on that day and not withdrawn. */
export interface Agenda {
  readonly asOf: string;
  /** An offer received later may be answered only after the campaign has closed: closes − reply days. */
  readonly lastUsefulOfferDay: string | null;
  /** Not received by the day. */
  readonly notOffered: number;
  /** Received, and neither answered nor under negotiation: the last day for the reply has passed. */
  readonly replyOverdue: number;
  /** The same, due on the day or one of the six after it. */
  readonly replyThisWeek: number;
  readonly filingOverdue: number;
  readonly filingThisWeek: number;
}

/** Wage agreements of their own that end, by month `YYYY-MM`: distinct units, and their employees on the day asked for. */
export interface ExpiryWave {
  readonly months: readonly { readonly month: string; readonly units: number; readonly employees: number }[];
}
