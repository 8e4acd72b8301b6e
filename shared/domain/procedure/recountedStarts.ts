import { addDays } from './days.ts';
import type { PackClocks } from './deadlines.ts';
import type { ProcedureEventKind } from './events.ts';
import type { ResolvedPack } from './resolvePack.ts';
import { type ClockEvent, type Step, type StepRule, STEPS } from './rulePack.ts';

/** A day that starts a clock, and the kind of event that stands on it, or that names it: a meeting, an expiry. */
export interface Start {
  readonly kind: ProcedureEventKind;
  readonly day: string;
  readonly isNamed: boolean;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** What a clock starts from, as it stands in a log. */
const STARTED_BY: Readonly<
  Record<Exclude<ClockEvent, 'in-force' | 'negotiation-limit'>, readonly Pick<Start, 'kind' | 'isNamed'>[]>
> = {
  'offer-received': [{ kind: 'offer-received', isNamed: false }],
  'reply-accepting': [{ kind: 'reply', isNamed: false }],
  meeting: [
    { kind: 'session', isNamed: false },
    { kind: 'meeting-set', isNamed: true },
  ],
  pause: [{ kind: 'pause', isNamed: false }],
  agreed: [{ kind: 'session', isNamed: false }],
  'not-agreed': [{ kind: 'session', isNamed: false }],
  're-agreed': [{ kind: 'session', isNamed: false }],
  'vote-failed': [{ kind: 'vote', isNamed: false }],
  'passing-notified': [{ kind: 'passing-notified', isNamed: false }],
  signed: [{ kind: 'signed', isNamed: false }],
  filed: [{ kind: 'filed', isNamed: false }],
  'authority-receipt': [{ kind: 'authority-receipt', isNamed: false }],
  expiry: [{ kind: 'signed', isNamed: true }],
  vacancy: [{ kind: 'vacancy', isNamed: false }],
  'dispute-accepted': [{ kind: 'dispute-accepted', isNamed: false }],
};

/**
 * Where a clock starts that ends on another day by one working calendar than by another, which differ within a span. A
 * log without any of these, and without a pause, reads the same by both.
 */
export function recountedStarts(
  pack: ResolvedPack,
  calendars: { readonly before: PackClocks; readonly after: PackClocks },
  span: Span,
): Start[] {
  const { before, after } = calendars;
  const due = (clocks: PackClocks, step: Step, rule: StepRule, day: string) => clocks.datesOf(step, rule, day, 0).due;
  const starts: Start[] = [];
  const add = (event: ClockEvent, days: readonly string[], followed: readonly Step[]): void => {
    const [from] = days;
    const to = days.at(-1);
    if (from === undefined || to === undefined) return;
    if (event !== 'in-force' && event !== 'negotiation-limit') {
      starts.push(...STARTED_BY[event].flatMap((each) => days.map((day) => ({ ...each, day }))));
      return;
    }
    if (event === 'in-force')
      starts.push(...days.map((day) => ({ kind: 'review-passed' as const, day, isNamed: false })));
    const lead = event === 'in-force' ? 'review' : 'negotiate';
    const found = pack.step(lead);
    // A pack of a user may have clocks that wait for each other.
    if (found.kind !== 'set' || followed.includes(lead)) return;
    const { rule } = found;
    const ends = new Set(days);
    const leading = startDays(rule, { from, to }).filter(
      (day) => ends.has(due(before, lead, rule, day)) || ends.has(due(after, lead, rule, day)),
    );
    add(rule.event, leading, [...followed, lead]);
  };
  for (const step of STEPS) {
    const found = pack.step(step);
    if (found.kind !== 'set' || found.rule.unit !== 'working') continue;
    const { rule } = found;
    const recounted = startDays(rule, span).filter(
      (day) => due(before, step, rule, day) !== due(after, step, rule, day),
    );
    add(rule.event, recounted, [step]);
  }
  return starts;
}

/** The days from which a period can reach into a span, the earliest first. */
function startDays(rule: StepRule, { from, to }: Span): string[] {
  const reach = daysAtMost(rule);
  const last = rule.direction === 'after' ? to : addDays(to, reach);
  const days: string[] = [];
  for (let day = rule.direction === 'after' ? addDays(from, -reach) : from; day <= last; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}

const DAYS_A_MONTH = 31;
/** Holidays in a row, with the weekends around them. */
const HOLIDAYS_AT_MOST = 40;

function daysAtMost(rule: StepRule): number {
  switch (rule.unit) {
    case 'calendar':
      return rule.days;
    case 'working':
      return 2 * rule.days + HOLIDAYS_AT_MOST;
    case 'months':
      return rule.months * DAYS_A_MONTH;
  }
}
