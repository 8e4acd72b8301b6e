import { countDays, type WorkCalendar } from '../procedure/days.ts';
import type { Resolved, ResolvedPack } from '../procedure/resolvePack.ts';
import type { ClockEvent, StepRule } from '../procedure/rulePack.ts';
import type { Campaign } from './campaign.ts';
import { DENOMINATORS, type RatesRequest, type RateWithChoice } from './rates.ts';
import { type DayNumber, dayNumberOf, dayOfNumber } from './unitOnDay.ts';

/** A clock of the procedure: from which event it runs, and the last day that is in time for one that starts then. */
export interface RateClock<E extends ClockEvent> {
  readonly event: E;
  readonly dueAfter: (start: DayNumber) => DayNumber;
}

/** How a campaign counts, whatever the day. Null where nobody has verified the days of a step, or no rule has any. */
export interface RateTerms {
  readonly opens: DayNumber;
  readonly closes: DayNumber;
  readonly list: 'frozen' | 'current';
  readonly countsByRule: boolean;
  readonly graceDays: number;
  readonly denominators: { readonly [R in RateWithChoice]: (typeof DENOMINATORS)[R][number] };
  readonly reply: RateClock<'offer-received'> | null;
  readonly filing: RateClock<'signed' | 'passing-notified'> | null;
  readonly review: RateClock<'authority-receipt' | 'filed'> | null;
}

/** What of a request says how to count; what it leaves out is as the campaign has it. */
export type CountingChoice = Pick<RatesRequest, 'list' | 'countsByRule' | 'denominators'>;

/** The choices of a request on top of those of the campaign. A list that is not frozen yet counts as it stands. */
export function countingOf(
  { options, frozenOn }: Pick<Campaign, 'options' | 'frozenOn'>,
  choice: CountingChoice,
): Pick<RateTerms, 'list' | 'countsByRule' | 'denominators'> {
  const chosen = { ...options.denominators, ...choice.denominators };
  return {
    list: frozenOn === null ? 'current' : (choice.list ?? options.list),
    countsByRule: choice.countsByRule ?? options.countsByRule,
    denominators: {
      membership: chosen.membership ?? DENOMINATORS.membership[0],
      establishment: chosen.establishment ?? DENOMINATORS.establishment[0],
      replies: chosen.replies ?? DENOMINATORS.replies[0],
      acceptance: chosen.acceptance ?? DENOMINATORS.acceptance[0],
      signing: chosen.signing ?? DENOMINATORS.signing[0],
    },
  };
}

/** The terms of one request, with the days of its rule pack counted out once for each start. */
export function rateTerms(
  campaign: Pick<Campaign, 'opens' | 'closes' | 'options' | 'frozenOn'>,
  choice: CountingChoice,
  pack: ResolvedPack,
  calendar: WorkCalendar,
): RateTerms {
  return {
    opens: dayNumberOf(campaign.opens),
    closes: dayNumberOf(campaign.closes),
    ...countingOf(campaign, choice),
    graceDays: campaign.options.graceDays,
    reply: clockOf(pack.step('reply'), ['offer-received'], calendar),
    filing: clockOf(pack.step('filing'), ['signed', 'passing-notified'], calendar),
    review: clockOf(pack.step('review'), ['authority-receipt', 'filed'], calendar),
  };
}

/** A rule whose clock runs from anything else says nothing that a rate could count. */
function clockOf<E extends ClockEvent>(
  resolved: Resolved<StepRule>,
  events: readonly E[],
  calendar: WorkCalendar,
): RateClock<E> | null {
  if (resolved.kind !== 'set' || resolved.rule.direction !== 'after') return null;
  const { rule } = resolved;
  const event = events.find((one) => one === rule.event);
  return event === undefined ? null : { event, dueAfter: dueTable(rule, calendar) };
}

/** Days from a start to the day that is due: a million starts fall on a few hundred days. */
function dueTable(rule: StepRule, calendar: WorkCalendar): RateClock<ClockEvent>['dueAfter'] {
  if (rule.unit === 'calendar') return (start) => start + rule.days;
  const known = new Map<DayNumber, DayNumber>();
  return (start) => {
    const before = known.get(start);
    if (before !== undefined) return before;
    const due = dayNumberOf(countDays(dayOfNumber(start), 'after', rule, calendar).day);
    known.set(start, due);
    return due;
  };
}
