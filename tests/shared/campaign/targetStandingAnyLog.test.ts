import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { checkTargetLog, openStandingRules, standingOf } from '../../../shared/domain/campaign/targetStanding.ts';
import { addDays } from '../../../shared/domain/procedure/days.ts';
import { deadlines } from '../../../shared/domain/procedure/deadlines.ts';
import { type ProcedureEvent, standingEvents } from '../../../shared/domain/procedure/events.ts';
import { recountedStarts } from '../../../shared/domain/procedure/recountedStarts.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { AppError } from '../../../shared/errors.ts';
import { SHIPPED_HOLIDAYS } from '../../../shared/domain/procedure/shippedHolidays.ts';

type Happening = (day: string) => ProcedureEvent;
const plain = fc
  .constantFrom(
    ...(['offer-issued', 'offer-sent', 'offer-received', 'urged', 'materials-given', 'draft', 'resubmitted'] as const),
    ...(['filed', 'authority-receipt', 'objected', 'review-passed', 'published', 'withdrawn', 'reopened'] as const),
  )
  .map(
    (kind): Happening =>
      (day) => ({ kind, day }),
  );
const happening: fc.Arbitrary<Happening> = fc.oneof(
  plain,
  fc.constantFrom('accepts', 'counters', 'declines', 'other').map(
    (answer): Happening =>
      (day) => ({ kind: 'reply', day, answer }),
  ),
  fc.constantFrom('open', 'agreed', 'not-agreed').map(
    (result): Happening =>
      (day) => ({ kind: 'session', day, result }),
  ),
  fc.integer({ min: 0, max: 100 }).map(
    (inFavour): Happening =>
      (day) => ({ kind: 'vote', day, delegates: 100, present: 100, inFavour }),
  ),
  fc.constant<Happening>((day) => ({ kind: 'signed', day, expires: addDays(day, 365) })),
);
const offset = fc.integer({ min: 0, max: 90 });
/** Any events on days of their own, in the order of entry. */
const anyEvents = fc
  .uniqueArray(fc.tuple(offset, happening), { maxLength: 14, selector: ([days]) => days })
  .map((events) =>
    events.map(([days, event], index) => ({ ...event(addDays('2021-04-01', days)), id: `event-${index}` })),
  );
const rules = openStandingRules('qinghai', SHIPPED_HOLIDAYS);

test.prop([
  anyEvents.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
])('the order in which events were entered does not matter', ([events, shuffled]) => {
  expect(standingOf(shuffled, rules)).toEqual(standingOf(events, rules));
});

/** What may happen on one day without one of them deciding about the other. */
const independent = fc.shuffledSubarray<Happening>([
  (day) => ({ kind: 'offer-issued', day }),
  (day) => ({ kind: 'offer-sent', day }),
  (day) => ({ kind: 'offer-received', day }),
  (day) => ({ kind: 'reply', day, answer: 'accepts' }),
  (day) => ({ kind: 'materials-given', day }),
  (day) => ({ kind: 'draft', day }),
  (day) => ({ kind: 'vote', day, delegates: 100, present: 100, inFavour: 80 }),
  (day) => ({ kind: 'signed', day }),
  (day) => ({ kind: 'filed', day }),
]);

test.prop([independent, fc.gen()])('nor does it among independent events of one day', (events, gen) => {
  const log = events.map((event) => event('2021-04-01'));
  const shuffled = gen(() => fc.shuffledSubarray(log, { minLength: log.length }));
  expect(standingOf(shuffled, rules)).toEqual(standingOf(log, rules));
});

test.prop([anyEvents, fc.nat(), offset])('a corrected event leaves no trace in the standing', (events, place, days) => {
  const wrong = events[place % Math.max(1, events.length)];
  if (!wrong) return;
  const correction: ProcedureEvent = { kind: 'correction', corrects: wrong.id, day: addDays('2021-04-01', days) };
  expect(standingOf([...events, correction], rules)).toEqual(
    standingOf(
      events.filter((event) => event !== wrong),
      rules,
    ),
  );
});

/** What cannot have happened is left out, so that most logs reach far. */
function possible(events: readonly ProcedureEvent[]): ProcedureEvent[] {
  const kept: ProcedureEvent[] = [];
  for (const event of events.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    try {
      standingEvents([...kept, event], rules.signing);
      kept.push(event);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return kept;
}

test.prop([anyEvents])('the days are those that the clocks of the procedure give', (events) => {
  const log = possible(events);
  const { replyDue, filingDue } = deadlines(openPack('qinghai'), log, '2022-12-31', { roll: false }).dates;
  expect(checkTargetLog(log, rules)).toHaveLength(log.length);
  expect(standingOf(log, rules)).toMatchObject({ replyDue, filingDue });
});

const anyPack = fc.constantFrom('zhejiang', 'henan', 'shandong', 'qinghai');
/** A weekday of the spring and early summer that becomes free. */
const freedDay = fc.integer({ min: 0, max: 150 }).map((days) => addDays('2021-03-20', days));

test.prop([anyEvents, anyPack, freedDay], { numRuns: 100 })(
  'a log without a start that is counted anew reads the same by both calendars',
  (events, pack, freed) => {
    const holidays = {
      ...SHIPPED_HOLIDAYS,
      days: [...SHIPPED_HOLIDAYS.days.filter(({ day }) => day !== freed), { day: freed, kind: 'holiday' as const }],
    };
    const calendars = {
      before: openStandingRules(pack, SHIPPED_HOLIDAYS),
      after: openStandingRules(pack, holidays),
    };
    const starts = recountedStarts(openPack(pack), calendars, { from: freed, to: freed });
    const isStarted = events.some((event) =>
      starts.some(({ kind, day, isNamed }) => {
        const named = event.kind === 'signed' ? event.expires : undefined;
        return event.kind === kind && (isNamed ? named : event.day) === day;
      }),
    );
    if (!isStarted) expect(standingOf(events, calendars.after)).toEqual(standingOf(events, calendars.before));
  },
);
