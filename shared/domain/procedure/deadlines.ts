import { type ClockDay, ProcedureLog } from './clocks.ts';
import { addDays, countDays, lastStartFor, rollDay, type WorkCalendar, workCalendar } from './days.ts';
import {
  type Entry,
  type ProcedureEvent,
  type ProcedureEventKind,
  type SigningRules,
  standingEvents,
} from './events.ts';
import type { Holidays } from './holidays.ts';
import { type NextStep, nextStep } from './nextStep.ts';
import type { ResolvedPack } from './resolvePack.ts';
import { type ClockEvent, type RulePack, type Step, type StepRule, STEPS } from './rulePack.ts';
import { voteOutcome } from './vote.ts';

/**
 * `waiting`: what starts the clock has not happened yet. `not-applicable`: no rule knows the step, or it is past it.
 * `unverified`: what the rule of the place says has not been verified, so no day is given.
 */
type StepState =
  | 'waiting'
  | 'running'
  | 'due-today'
  | 'overdue'
  | 'done'
  | 'done-late'
  | 'not-applicable'
  | 'unverified';

export interface StepDeadline {
  readonly step: Step;
  readonly state: StepState;
  /** The length of the period and what it is counted from; null where no verified rule knows the step. */
  readonly rule: StepRule | null;
  readonly article: string | null;
  /** The pack that the value comes from, or whose rule is unverified. */
  readonly packId: string | null;
  /** The day that the period is counted from; the event's own id where it has one. */
  readonly start: { readonly event: ClockEvent; readonly day: string; readonly id: string | null } | null;
  /** As counted, and moved off days on which nobody works. */
  readonly raw: string | null;
  readonly rolled: string | null;
  /** The one of both that counts by the option `roll`. */
  readonly due: string | null;
  /** A date rests on a year of which only the weekends are known. */
  readonly isProvisional: { readonly raw: boolean; readonly rolled: boolean };
  /** The last day of a window that opens on `due`, or of a period that an office lengthened; else null. */
  readonly until: string | null;
  readonly doneOn: string | null;
  /** `silence`: the days of the review went by without an objection. */
  readonly doneBy: ProcedureEventKind | 'silence' | null;
}

export interface Deadlines {
  readonly packId: string;
  readonly packName: RulePack['name'];
  readonly asOf: string;
  /** In the order of the procedure, every step once. */
  readonly steps: readonly StepDeadline[];
  /** The dates that people ask for, by the option `roll`; null where they cannot be told yet. */
  readonly dates: {
    readonly replyDue: string | null;
    readonly materialsDue: string | null;
    readonly negotiationLimit: string | null;
    readonly draftDue: string | null;
    readonly resubmissionDue: string | null;
    readonly filingDue: string | null;
    /** Of a review that passed, or of the end of its days while nobody objects. */
    readonly inForceOn: string | null;
    readonly publishBy: string | null;
    readonly renewalOpens: string | null;
    readonly expires: string | null;
    /** The last day on which an offer can be received and still be answered by `closes`. */
    readonly lastOffer: string | null;
  };
  readonly next: NextStep;
  /** Years that dates fall into and of which the holidays are not known. */
  readonly yearsWithoutHolidays: readonly number[];
}

export interface DeadlineOptions {
  /**
   * A date moves off days on which nobody works. Whether weekends are 法定休假日 in the sense of 民法典 art. 203 is not
   * settled, so both dates are always given and the user says which counts.
   */
  readonly roll: boolean;
  readonly holidays?: Holidays;
  /** The last day of a campaign. */
  readonly closes?: string;
}

/** What ends a period; the later ones show that it must have ended. */
const DONE_BY: Readonly<Record<Step, readonly ProcedureEventKind[]>> = {
  reply: ['reply', 'session', 'draft', 'vote', 'signed'],
  'union-report': ['union-reported'],
  materials: ['materials-given'],
  negotiate: ['draft', 'vote', 'signed'],
  resume: ['session'],
  draft: ['draft', 'vote', 'signed'],
  congress: ['vote'],
  resubmit: ['resubmitted', 'vote'],
  filing: ['filed', 'authority-receipt'],
  review: ['review-passed'],
  publish: ['published'],
  'union-filing': ['union-filed'],
  renewal: ['renewal-asked'],
  vacancy: ['vacancy-filled'],
  'dispute-apply': ['dispute-applied', 'authority-asked'],
  'dispute-settle': ['dispute-closed'],
};

/**
 * Every clock of the procedure as it stands at the end of `asOf`; later events are not known yet, those of the log
 * that could not have happened in their order are refused.
 * @throws invalid-input
 */
export function deadlines(
  pack: ResolvedPack,
  events: readonly ProcedureEvent[],
  asOf: string,
  options: DeadlineOptions,
): Deadlines {
  const clocks = new PackClocks(pack, options);
  return clocks.deadlines(standingEvents(events, clocks.signing), asOf, options.closes);
}

/** The clocks of one pack over any number of logs. What was counted once from a day is not counted again. */
export class PackClocks {
  readonly calendar: WorkCalendar;
  readonly signing: SigningRules;
  readonly #pack: ResolvedPack;
  readonly #isRolling: boolean;
  readonly #counted = new Map<string, StepDates>();
  readonly #lastOffers = new Map<string, string | null>();

  constructor(pack: ResolvedPack, { roll, holidays }: Pick<DeadlineOptions, 'roll' | 'holidays'>) {
    this.#pack = pack;
    this.#isRolling = roll;
    this.calendar = workCalendar(holidays);
    const signing = pack.point('signing');
    this.signing = {
      when: signing.kind === 'set' ? signing.rule.when : null,
      isLost: (votes) => voteOutcome(pack, votes).isAdopted === false,
    };
  }

  /** A log in the order of its days, as it stands at the end of `asOf`; an order that cannot be is not looked for. */
  read(counted: readonly Entry[], asOf: string) {
    const log = new ProcedureLog(
      counted.filter(({ day }) => day <= asOf),
      this.signing.isLost,
    );
    const rows = new StepRows(this.#pack, log, asOf, this);
    const steps = STEPS.map((step) => rows.of(step));
    return { log, rows, steps, next: nextStep(this.#pack, steps, log) };
  }

  /** Every clock of a log that is not checked for its order, as `deadlines` gives them. */
  deadlines(counted: readonly Entry[], asOf: string, closes?: string): Deadlines {
    const { log, rows, steps, next } = this.read(counted, asOf);
    const due = (step: Step) => rows.of(step).due;
    return {
      packId: this.#pack.id,
      packName: this.#pack.name,
      asOf,
      steps,
      dates: {
        replyDue: due('reply'),
        materialsDue: due('materials'),
        negotiationLimit: due('negotiate'),
        draftDue: due('draft'),
        resubmissionDue: due('resubmit'),
        filingDue: due('filing'),
        inForceOn: rows.inForceDay() ?? null,
        publishBy: due('publish'),
        renewalOpens: due('renewal'),
        expires: log.clockDay('expiry', 'renewal')?.day ?? null,
        lastOffer: closes === undefined ? null : this.lastOfferDay(closes),
      },
      next,
      yearsWithoutHolidays: yearsWithoutHolidays(steps, this.calendar),
    };
  }

  /** The last day on which an offer can be received and still be answered by the end of a campaign. */
  lastOfferDay(closes: string): string | null {
    const known = this.#lastOffers.get(closes);
    if (known !== undefined) return known;
    const reply = this.#pack.step('reply');
    const day =
      reply.kind === 'set' && reply.rule.direction === 'after'
        ? lastStartFor(closes, reply.rule, this.calendar).day
        : null;
    this.#lastOffers.set(closes, day);
    return day;
  }

  /** The dates of a step counted from a day, `paused` days later. */
  datesOf(step: Step, rule: StepRule, day: string, paused: number): StepDates {
    const key = `${step} ${day} ${paused}`;
    const known = this.#counted.get(key);
    if (known) return known;
    const dates = this.#count(step, rule, day, paused);
    this.#counted.set(key, dates);
    return dates;
  }

  #count(step: Step, rule: StepRule, day: string, paused: number): StepDates {
    const counted = countDays(day, rule.direction, rule, this.calendar);
    const raw = { ...counted, day: addDays(counted.day, paused) };
    const isBefore = rule.direction === 'before';
    const rolled = rollDay(raw, isBefore ? 'previous' : 'next', this.calendar);
    // A window opens on its day whatever day that is.
    const due = this.#isRolling && step !== 'renewal' ? rolled.day : raw.day;
    const isWindow = isBefore && rule.bound === 'within';
    const until = isWindow
      ? step === 'renewal'
        ? day
        : addDays(day, -1)
      : rule.extension === undefined
        ? null
        : addDays(due, rule.extension);
    return {
      raw: raw.day,
      rolled: rolled.day,
      due,
      isProvisional: { raw: raw.isProvisional, rolled: rolled.isProvisional },
      until,
    };
  }
}

interface StepDates extends Pick<StepDeadline, 'isProvisional' | 'until'> {
  readonly raw: string;
  readonly rolled: string;
  readonly due: string;
}

const NOTHING = {
  start: null,
  raw: null,
  rolled: null,
  due: null,
  isProvisional: { raw: false, rolled: false },
  until: null,
  doneOn: null,
  doneBy: null,
} as const;
const NO_RULE = { ...NOTHING, rule: null, article: null } as const;

/** The steps of one log, each worked out once: some wait for the day of another. */
class StepRows {
  readonly #pack: ResolvedPack;
  readonly #log: ProcedureLog;
  readonly #asOf: string;
  readonly #clocks: PackClocks;
  readonly #rows = new Map<Step, StepDeadline>();
  readonly #underWay = new Set<Step>();

  constructor(pack: ResolvedPack, log: ProcedureLog, asOf: string, clocks: PackClocks) {
    this.#pack = pack;
    this.#log = log;
    this.#asOf = asOf;
    this.#clocks = clocks;
  }

  of(step: Step): StepDeadline {
    const known = this.#rows.get(step);
    if (known) return known;
    this.#underWay.add(step);
    const row = this.#row(step);
    this.#underWay.delete(step);
    this.#rows.set(step, row);
    return row;
  }

  /** The day on which the review passed, or the last day of its silence, which may lie ahead. */
  inForceDay(): string | undefined {
    const passed = this.#log.last('review-passed');
    const review = this.of('review');
    if (passed && review.doneBy === 'review-passed') return passed.day;
    return review.state === 'not-applicable' ? undefined : (review.due ?? undefined);
  }

  #row(step: Step): StepDeadline {
    const resolved = this.#pack.step(step);
    if (resolved.kind === 'none') return { step, state: 'not-applicable', ...NO_RULE, packId: null };
    if (resolved.kind === 'unverified') return { step, state: 'unverified', ...NO_RULE, packId: resolved.packId };
    const { rule, packId } = resolved;
    const { article } = rule;
    const clock = this.#clock(rule.event, step);
    const isMoot = this.#isMoot(step);
    if (!clock) return { step, state: isMoot ? 'not-applicable' : 'waiting', ...NOTHING, rule, article, packId };
    const { raw, rolled, due, isProvisional, until } = this.#dates(step, rule, clock);
    const done = this.#done(step, rule, clock, due);
    return {
      step,
      rule,
      article,
      packId,
      raw,
      rolled,
      due,
      isProvisional,
      until,
      start: { event: rule.event, day: clock.day, id: clock.event?.id ?? null },
      doneOn: done?.day ?? null,
      doneBy: done?.by ?? null,
      state: done
        ? done.day <= (until ?? due)
          ? 'done'
          : 'done-late'
        : isMoot
          ? 'not-applicable'
          : this.#openState(step, rule, clock.day, { due, until }),
    };
  }

  #clock(event: ClockEvent, step: Step): ClockDay | undefined {
    if (event !== 'in-force' && event !== 'negotiation-limit') return this.#log.clockDay(event, step);
    // A pack of a user may have clocks that wait for each other.
    if (this.#underWay.has(event === 'in-force' ? 'review' : 'negotiate')) return undefined;
    const day = event === 'in-force' ? this.inForceDay() : (this.of('negotiate').due ?? undefined);
    return day === undefined ? undefined : { day, event: null };
  }

  #dates(step: Step, rule: StepRule, clock: ClockDay): StepDates {
    const paused = rule.pausedBy ? this.#log.forceMajeureDays(clock.day, this.#asOf) : 0;
    return this.#clocks.datesOf(step, rule, clock.day, paused);
  }

  #done(step: Step, rule: StepRule, clock: ClockDay, due: string) {
    const entry = this.#ending(step, rule, clock);
    if (entry) return { day: entry.day, by: entry.kind };
    return step === 'review' && this.#asOf > due ? { day: due, by: 'silence' as const } : undefined;
  }

  #ending(step: Step, rule: StepRule, clock: ClockDay) {
    if (rule.doneBy !== undefined) return this.#log.firstSince(clock, [rule.doneBy]);
    if (step === 'vacancy') return this.#log.vacancy()?.filled;
    if (step === 'negotiate')
      return this.#log.clockDay('agreed', step)?.event ?? this.#log.firstSince(clock, DONE_BY[step]);
    // What must be done before an event may be done as early as one likes; a renewal at least after signing.
    if (rule.direction === 'before') {
      const since = step === 'renewal' ? (this.#log.last('signed')?.day ?? '') : '';
      return this.#log.firstSince({ day: since, event: null }, DONE_BY[step]);
    }
    return this.#log.firstSince(clock, DONE_BY[step]);
  }

  /** The negotiation has gone past the step without it. */
  #isMoot(step: Step): boolean {
    const log = this.#log;
    if (log.isWithdrawn()) return true;
    if (step === 'resubmit') return log.wonVote() !== undefined;
    const isAgreed = log.clockDay('agreed', step) !== undefined || log.has('draft', 'vote', 'signed');
    if (step === 'dispute-apply') return isAgreed;
    const isBrokenOff = log.clockDay('not-agreed', step) !== undefined;
    return (step === 'materials' || step === 'union-report') && (isAgreed || isBrokenOff);
  }

  #openState(
    step: Step,
    rule: StepRule,
    startDay: string,
    { due, until }: { readonly due: string; readonly until: string | null },
  ): StepState {
    const asOf = this.#asOf;
    if (step === 'renewal') {
      if (asOf < due) return 'waiting';
      const end = until ?? due;
      return asOf < end ? 'running' : asOf === end ? 'due-today' : 'overdue';
    }
    if (rule.direction === 'after' && asOf < startDay) return 'waiting';
    if (asOf === due) return 'due-today';
    // 前五日内: the day that it begins is asked for out of caution; late is only who comes after its end.
    const isInWindow = rule.direction === 'before' && until !== null && asOf <= until;
    return asOf < due || isInWindow ? 'running' : 'overdue';
  }
}

/** Years that a period in working days or a rolled date reaches into. */
function yearsWithoutHolidays(steps: readonly StepDeadline[], calendar: WorkCalendar): number[] {
  const unknown = new Set<number>();
  for (const { start, raw, rolled, isProvisional } of steps) {
    if (!start || raw === null || rolled === null || !isProvisional.rolled) continue;
    const reached = [isProvisional.raw ? start.day : raw, raw, rolled].map((day) => Number(day.slice(0, 4)));
    for (let year = Math.min(...reached); year <= Math.max(...reached); year += 1) {
      if (!calendar.knows(year)) unknown.add(year);
    }
  }
  return [...unknown].sort((a, b) => a - b);
}
