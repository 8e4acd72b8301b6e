import { addDays, daysBetween } from '../procedure/days.ts';
import type { CampaignFields } from './campaign.ts';

type Window = Pick<CampaignFields, 'opens' | 'closes'>;

/** How far a campaign is: the opening day is day 1. */
export interface WindowDay {
  /** At least 1, at most `days`. */
  readonly day: number;
  readonly days: number;
  /** Whole days after today until the closing day, at least 0. */
  readonly left: number;
}

export function windowDay({ opens, closes }: Window, today: string): WindowDay {
  const days = daysBetween(opens, closes) + 1;
  const day = Math.min(days, Math.max(1, daysBetween(opens, today) + 1));
  return { day, days, left: days - day };
}

/** The calendar day of a day of the window, 1 first; never beyond the closing day. */
export function dayOfWindow({ opens, closes }: Window, day: number): string {
  const wanted = addDays(opens, day - 1);
  return wanted < closes ? wanted : closes;
}

/** The window after its opening day was moved: it keeps its length where it would else close before it opens. */
export function windowFrom(window: Window, opens: string): Window {
  if (opens <= window.closes) return { opens, closes: window.closes };
  return { opens, closes: addDays(opens, daysBetween(window.opens, window.closes)) };
}
