import { daysBetween } from './days.ts';
import type { Entry, EventOf, ProcedureEventKind, Votes } from './events.ts';
import type { ClockEvent, Step } from './rulePack.ts';
import { vacanciesOf } from './vacancies.ts';

/** A day on which a clock starts or up to which it runs. `event` is null for one that follows from a rule. */
export interface ClockDay {
  readonly day: string;
  readonly event: Entry | null;
}

const NONE: readonly Entry[] = [];

/** What has happened by a day, asked by kind. */
export class ProcedureLog {
  readonly #entries: readonly Entry[];
  readonly #byKind = new Map<ProcedureEventKind, Entry[]>();
  readonly #isLost: (votes: Votes) => boolean;

  constructor(entries: readonly Entry[], isLost: (votes: Votes) => boolean) {
    this.#entries = entries;
    this.#isLost = isLost;
    for (const entry of entries) {
      const same = this.#byKind.get(entry.kind);
      if (same) same.push(entry);
      else this.#byKind.set(entry.kind, [entry]);
    }
  }

  all<K extends ProcedureEventKind>(kind: K): readonly Entry<EventOf<K>>[] {
    // Safe: sorted by kind above.
    return (this.#byKind.get(kind) ?? NONE) as readonly Entry<EventOf<K>>[];
  }

  first<K extends ProcedureEventKind>(kind: K): Entry<EventOf<K>> | undefined {
    return this.all(kind)[0];
  }

  last<K extends ProcedureEventKind>(kind: K): Entry<EventOf<K>> | undefined {
    return this.all(kind).at(-1);
  }

  has(...kinds: ProcedureEventKind[]): boolean {
    return kinds.some((kind) => this.#byKind.has(kind));
  }

  /** The first of the kinds that came after a clock began or on that day; the event that began it aside. */
  firstSince({ day, event }: ClockDay, kinds: readonly ProcedureEventKind[]): Entry | undefined {
    return this.#entries.find((entry) => entry !== event && entry.day >= day && kinds.includes(entry.kind));
  }

  lostVote(): Entry<EventOf<'vote'>> | undefined {
    return this.all('vote').findLast((vote) => this.#isLost(vote));
  }

  /** The last vote, if it did not lose. */
  wonVote(): Entry<EventOf<'vote'>> | undefined {
    const vote = this.last('vote');
    return vote && !this.#isLost(vote) ? vote : undefined;
  }

  /** Withdrawn and not taken up again. */
  isWithdrawn(): boolean {
    return (
      this.has('withdrawn') &&
      this.#entries.findLast(({ kind }) => kind === 'withdrawn' || kind === 'reopened')?.kind === 'withdrawn'
    );
  }

  /** The oldest vacancy that is still open, else the last one. */
  vacancy(): { readonly vacancy: Entry; readonly filled: Entry | undefined } | undefined {
    const vacancies = vacanciesOf(this.all('vacancy'), this.all('vacancy-filled'));
    return vacancies.find(({ filled }) => filled === undefined) ?? vacancies.at(-1);
  }

  /** When the parties first meet: on the day set for it last, or on that of the first session. */
  firstMeeting(): ClockDay | undefined {
    const session = this.first('session');
    if (session) return { day: session.day, event: session };
    const set = this.last('meeting-set');
    return set && { day: set.meeting, event: set };
  }

  /** Days since a day on which force majeure kept the parties from meeting, up to `asOf` while it lasts. */
  forceMajeureDays(since: string, asOf: string): number {
    let counted = since;
    let days = 0;
    for (const pause of this.all('pause')) {
      if (pause.because !== 'force-majeure') continue;
      const from = pause.day > counted ? pause.day : counted;
      const to = this.firstSince({ day: pause.day, event: pause }, ['session'])?.day ?? asOf;
      if (to <= from) continue;
      days += daysBetween(from, to);
      counted = to;
    }
    return days;
  }

  #nextMeeting(since: string): ClockDay | undefined {
    const days: ClockDay[] = [
      ...this.all('session').map((event) => ({ day: event.day, event })),
      ...this.all('meeting-set').map((event) => ({ day: event.meeting, event })),
    ];
    return days.filter(({ day }) => day >= since).sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  }

  /** Where the clock of a step begins; undefined while it waits. What follows from other clocks is not known here. */
  clockDay(event: Exclude<ClockEvent, 'in-force' | 'negotiation-limit'>, step: Step): ClockDay | undefined {
    switch (event) {
      case 'offer-received':
        return asClock(this.first('offer-received'));
      case 'reply-accepting':
        return asClock(this.all('reply').find(({ answer }) => answer === 'accepts' || answer === 'counters'));
      case 'meeting': {
        if (step !== 'vacancy') return this.firstMeeting();
        const open = this.vacancy();
        return open && this.#nextMeeting(open.vacancy.day);
      }
      case 'agreed':
        return asClock(this.all('session').find(({ result }) => result === 'agreed'));
      case 'not-agreed':
        return asClock(this.all('session').findLast(({ result }) => result === 'not-agreed'));
      case 're-agreed': {
        const lost = this.lostVote();
        return asClock(lost && this.all('session').find(({ day, result }) => result === 'agreed' && day >= lost.day));
      }
      case 'vote-failed':
        return asClock(this.lostVote());
      case 'expiry': {
        const signed = this.last('signed');
        return signed?.expires === undefined ? undefined : { day: signed.expires, event: signed };
      }
      case 'filed':
      case 'authority-receipt': {
        const start = this.last(event);
        const objected = this.last('objected');
        // After an objection the text is filed again, and the review begins anew.
        const isOver =
          start &&
          objected &&
          (objected.day > start.day || (objected.day === start.day && objected.index > start.index));
        return isOver ? undefined : asClock(start);
      }
      case 'vacancy':
        return asClock(this.vacancy()?.vacancy);
      case 'pause':
      case 'passing-notified':
      case 'signed':
      case 'dispute-accepted':
        return asClock(this.last(event));
    }
  }
}

function asClock(event: Entry | undefined): ClockDay | undefined {
  return event && { day: event.day, event };
}
