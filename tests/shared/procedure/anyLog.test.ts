import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { addDays } from '../../../shared/domain/procedure/days.ts';
import { type Deadlines, deadlines } from '../../../shared/domain/procedure/deadlines.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { SHIPPED_PACKS, STEPS } from '../../../shared/domain/procedure/rulePack.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { AppError } from '../../../shared/errors.ts';

type Happening = (day: string) => ProcedureEvent;
const PLAIN = [
  'offer-issued',
  'offer-sent',
  'offer-received',
  'urged',
  'materials-given',
  'union-reported',
  'pause',
  'draft',
  'resubmitted',
  'passing-notified',
  'filed',
  'authority-receipt',
  'review-passed',
  'objected',
  'published',
  'union-filed',
  'renewal-asked',
  'authority-asked',
  'dispute-applied',
  'dispute-accepted',
  'dispute-closed',
  'vacancy',
  'vacancy-filled',
  'withdrawn',
  'reopened',
] as const;
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom(...PLAIN).map(
    (kind): Happening =>
      (day) => ({ kind, day }),
  ),
  fc.constantFrom('accepts', 'counters', 'declines', 'other').map(
    (answer): Happening =>
      (day) => ({ kind: 'reply', day, answer }),
  ),
  fc.constantFrom('open', 'agreed', 'not-agreed').map(
    (result): Happening =>
      (day) => ({ kind: 'session', day, result }),
  ),
  fc.integer({ min: 0, max: 60 }).map(
    (ahead): Happening =>
      (day) => ({ kind: 'meeting-set', day, meeting: addDays(day, ahead) }),
  ),
  fc.integer({ min: 0, max: 100 }).map(
    (inFavour): Happening =>
      (day) => ({ kind: 'vote', day, delegates: 100, present: 100, inFavour }),
  ),
  fc.constant<Happening>((day) => ({ kind: 'pause', day, because: 'force-majeure' })),
  fc.constant<Happening>((day) => ({ kind: 'signed', day, expires: addDays(day, 365) })),
);
/** A day apart at the least, so that the days alone tell the order. */
const log = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), happening), { maxLength: 25 }).map((happenings) => {
  let day = '2021-01-01';
  return happenings.map(([gap, make]) => {
    day = addDays(day, gap);
    return make(day);
  });
});
const asked = fc.record({
  events: log,
  pack: fc.constantFrom(...SHIPPED_PACKS),
  asOf: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2021-01-01', days)),
  roll: fc.boolean(),
});

/** The answer, or the refusal of an order that cannot be. */
function ask({
  events,
  pack,
  asOf,
  roll,
}: {
  events: ProcedureEvent[];
  pack: (typeof SHIPPED_PACKS)[number];
  asOf: string;
  roll: boolean;
}): Deadlines | AppError {
  try {
    return deadlines(openPack(pack), events, asOf, { roll });
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return error;
    throw error;
  }
}

/** What cannot have happened is left out, so that most logs reach far. */
function possible(events: ProcedureEvent[], pack: (typeof SHIPPED_PACKS)[number]): ProcedureEvent[] {
  const kept: ProcedureEvent[] = [];
  for (const event of events) {
    if (!(ask({ events: [...kept, event], pack, asOf: '2021-01-01', roll: false }) instanceof AppError))
      kept.push(event);
  }
  return kept;
}

describe('whatever a log holds', () => {
  test.prop([asked])('every step is answered once, and its parts agree', (request) => {
    const result = ask({ ...request, events: possible(request.events, request.pack) });
    if (result instanceof AppError) throw result;
    expect(result.steps.map(({ step }) => step)).toEqual([...STEPS]);
    for (const { state, rule, article, start, raw, rolled, due, doneOn, doneBy } of result.steps) {
      const isDone = state === 'done' || state === 'done-late';
      const agreements = [
        (rule === null) === (article === null),
        rule !== null || state === 'not-applicable' || state === 'unverified',
        (start === null) === (raw === null) &&
          (raw === null) === (due === null) &&
          (raw === null) === (rolled === null),
        raw !== null || state === 'waiting' || state === 'not-applicable' || state === 'unverified',
        isDone === (doneOn !== null) && isDone === (doneBy !== null),
        doneOn === null || doneOn <= request.asOf,
        raw === null ||
          rolled === null ||
          rule === null ||
          (rule.direction === 'after' ? rolled >= raw : rolled <= raw),
        state !== 'overdue' || (due !== null && due < request.asOf),
      ];
      expect(agreements).toEqual(agreements.map(() => true));
    }
  });

  test.prop([asked, fc.integer()])('the order in which entries were made changes nothing', (request, seed) => {
    const shuffled = request.events
      .map((event, index) => ({ event, place: Math.imul(index + 1, seed | 1) }))
      .sort((a, b) => a.place - b.place)
      .map(({ event }) => event);
    const [asEntered, otherwise] = [ask(request), ask({ ...request, events: shuffled })];
    if (asEntered instanceof AppError) expect(otherwise).toBeInstanceOf(AppError);
    else expect(otherwise).toEqual(asEntered);
  });

  test.prop([asked])('what happens later changes nothing on a day', (request) => {
    const events = possible(request.events, request.pack);
    const known = events.filter(({ day }) => day <= request.asOf);
    expect(ask({ ...request, events })).toEqual(ask({ ...request, events: known }));
  });
});
