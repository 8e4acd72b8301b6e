import { describe, expect, test } from 'vitest';
import { type DeadlineOptions, deadlines, type StepDeadline } from '../../../shared/domain/procedure/deadlines.ts';
import type { ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import type { ResolvedPack } from '../../../shared/domain/procedure/resolvePack.ts';
import type { ShippedPackId, Step } from '../../../shared/domain/procedure/rulePack.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { customPack } from '../../fixtures/rulePack.ts';

type Pack = ShippedPackId | ResolvedPack;
const at = (pack: Pack, events: ProcedureEvent[], asOf: string, options: Partial<DeadlineOptions> = {}) =>
  deadlines(typeof pack === 'string' ? openPack(pack) : pack, events, asOf, { roll: false, ...options });

function stepOf(result: { steps: readonly StepDeadline[] }, step: Step): StepDeadline {
  const found = result.steps.find((each) => each.step === step);
  if (!found) throw new Error(step);
  return found;
}
const stateOf = (pack: Pack, events: ProcedureEvent[], asOf: string, step: Step) =>
  stepOf(at(pack, events, asOf), step).state;

const RECEIVED: ProcedureEvent = { kind: 'offer-received', day: '2021-04-01' };
const REPLY: ProcedureEvent = { kind: 'reply', day: '2021-04-12', answer: 'accepts' };
const AGREED: ProcedureEvent = { kind: 'session', day: '2021-05-10', result: 'agreed' };
const VOTE: ProcedureEvent = { kind: 'vote', day: '2021-05-18', delegates: 180, present: 150, inFavour: 120 };
const SIGNED: ProcedureEvent = { kind: 'signed', day: '2021-05-20', expires: '2022-05-31' };
const FILED: ProcedureEvent = { kind: 'filed', day: '2021-05-24' };
const RECEIPT: ProcedureEvent = { kind: 'authority-receipt', day: '2021-05-24' };
const TO_RECEIPT = [RECEIVED, REPLY, AGREED, VOTE, SIGNED, FILED, RECEIPT];

describe('the dates of an offer received on 1 April 2021', () => {
  test('in Qinghai: reply by 21 April, negotiation by 31 May, the last day of the campaign', () => {
    const { dates } = at('qinghai', [RECEIVED], '2021-04-02', { closes: '2021-05-31' });
    expect(dates).toEqual({
      replyDue: '2021-04-21',
      materialsDue: null,
      negotiationLimit: '2021-05-31',
      draftDue: null,
      resubmissionDue: null,
      filingDue: null,
      inForceOn: null,
      publishBy: null,
      renewalOpens: null,
      expires: null,
      lastOffer: '2021-05-11',
    });
  });

  test.each([
    ['general', '2021-04-21'],
    ['national', '2021-04-21'],
    ['beijing', '2021-04-21'],
    ['shanghai', '2021-04-16'],
    // 2021-04-05 was 清明 and 2021-04-25 a working Sunday, but only weekends are known here.
    ['zhejiang', '2021-04-15'],
    ['shandong', '2021-04-11'],
    ['henan', '2021-04-15'],
    ['chongqing', '2021-04-21'],
  ] as const)('under the %s rule the reply is due on %s', (pack, due) => {
    expect(at(pack, [RECEIVED], '2021-04-02').dates.replyDue).toBe(due);
  });

  test('working days step over a holiday once the year is known', () => {
    const holidays = { years: [2021], days: [{ day: '2021-04-05', kind: 'holiday' as const }] };
    const known = stepOf(at('henan', [RECEIVED], '2021-04-02', { holidays }), 'reply');
    expect([known.raw, known.isProvisional]).toEqual(['2021-04-16', { raw: false, rolled: false }]);
    const guessed = at('henan', [RECEIVED], '2021-04-02');
    expect(stepOf(guessed, 'reply').isProvisional).toEqual({ raw: true, rolled: true });
    expect(guessed.yearsWithoutHolidays).toEqual([2021]);
  });

  test('a negotiation limit in months ends on the same day of the month', () => {
    expect(at('henan', [RECEIVED], '2021-04-02').dates.negotiationLimit).toBe('2021-06-01');
  });

  test('in Shandong the limit runs from the reply that accepts until signature', () => {
    expect(stateOf('shandong', [RECEIVED], '2021-04-02', 'negotiate')).toBe('waiting');
    expect(at('shandong', [RECEIVED, REPLY, AGREED], '2021-05-12').dates.negotiationLimit).toBe('2021-06-11');
    expect(stateOf('shandong', [RECEIVED, REPLY, AGREED], '2021-05-12', 'negotiate')).toBe('running');
    expect(stateOf('shandong', TO_RECEIPT, '2021-05-24', 'negotiate')).toBe('done');
  });
});

test.each([
  ['qinghai', '2021-05-11'],
  ['shandong', '2021-05-21'],
  // The tenth working day after Monday 17 May is Monday 31 May.
  ['henan', '2021-05-17'],
] as const)('the last useful day for an offer under the %s rule is %s', (pack, day) => {
  expect(at(pack, [], '2021-04-01', { closes: '2021-05-31' }).dates.lastOffer).toBe(day);
});

test('a reply runs, falls due, is overdue, and is done in time or late', () => {
  const late: ProcedureEvent = { kind: 'reply', day: '2021-04-22', answer: 'counters' };
  const states = [
    stateOf('qinghai', [], '2021-03-31', 'reply'),
    stateOf('qinghai', [RECEIVED], '2021-03-31', 'reply'),
    stateOf('qinghai', [RECEIVED], '2021-04-01', 'reply'),
    stateOf('qinghai', [RECEIVED], '2021-04-20', 'reply'),
    stateOf('qinghai', [RECEIVED], '2021-04-21', 'reply'),
    stateOf('qinghai', [RECEIVED], '2021-04-22', 'reply'),
    stateOf('qinghai', [RECEIVED, REPLY], '2021-04-22', 'reply'),
    stateOf('qinghai', [RECEIVED, late], '2021-04-22', 'reply'),
  ];
  expect(states).toEqual(['waiting', 'waiting', 'running', 'running', 'due-today', 'overdue', 'done', 'done-late']);
});

test('a date that falls on a day off is given raw and rolled, and the option says which counts', () => {
  const received: ProcedureEvent = { kind: 'offer-received', day: '2021-04-04' };
  const reply = stepOf(at('qinghai', [received], '2021-04-25'), 'reply');
  expect([reply.raw, reply.rolled, reply.due, reply.state]).toEqual([
    '2021-04-24',
    '2021-04-26',
    '2021-04-24',
    'overdue',
  ]);
  const rolled = stepOf(at('qinghai', [received], '2021-04-25', { roll: true }), 'reply');
  expect([rolled.raw, rolled.rolled, rolled.due, rolled.state]).toEqual([
    '2021-04-24',
    '2021-04-26',
    '2021-04-26',
    'running',
  ]);
  expect(rolled.isProvisional).toEqual({ raw: false, rolled: true });
});

describe('from agreement to publication in Qinghai', () => {
  test('each date follows from what has happened', () => {
    const { dates } = at('qinghai', TO_RECEIPT, '2021-05-24');
    expect(dates).toMatchObject({
      draftDue: '2021-05-17',
      filingDue: '2021-05-27',
      inForceOn: '2021-06-08',
      publishBy: '2021-06-13',
      expires: '2022-05-31',
      renewalOpens: '2022-04-01',
    });
  });

  test('silence for fifteen days puts the agreement in force, and publication runs from then', () => {
    expect(stateOf('qinghai', TO_RECEIPT, '2021-06-08', 'review')).toBe('due-today');
    expect(stateOf('qinghai', TO_RECEIPT, '2021-06-07', 'publish')).toBe('waiting');
    const after = at('qinghai', TO_RECEIPT, '2021-06-09');
    expect(stepOf(after, 'review')).toMatchObject({ state: 'done', doneOn: '2021-06-08', doneBy: 'silence' });
    expect(stepOf(after, 'publish')).toMatchObject({
      state: 'running',
      start: { event: 'in-force', day: '2021-06-08' },
    });
    expect(stateOf('qinghai', TO_RECEIPT, '2021-06-14', 'publish')).toBe('overdue');
  });

  test('a review that passes earlier counts from its own day', () => {
    const passed: ProcedureEvent = { kind: 'review-passed', day: '2021-06-01' };
    expect(at('qinghai', [...TO_RECEIPT, passed], '2021-06-02').dates).toMatchObject({
      inForceOn: '2021-06-01',
      publishBy: '2021-06-06',
    });
  });

  test('an objection stops the silence until the text is received again', () => {
    const objected: ProcedureEvent = { kind: 'objected', day: '2021-06-03' };
    const unionFiled: ProcedureEvent = { kind: 'union-filed', day: '2021-05-24' };
    const stopped = at('qinghai', [...TO_RECEIPT, unionFiled, objected], '2021-07-01');
    expect([stepOf(stopped, 'review').state, stopped.dates.inForceOn]).toEqual(['waiting', null]);
    expect(stopped.next.action).toBe('settle-objection');
    const again: ProcedureEvent[] = [
      { kind: 'filed', day: '2021-06-10' },
      { kind: 'authority-receipt', day: '2021-06-10' },
    ];
    expect(at('qinghai', [...TO_RECEIPT, objected, ...again], '2021-06-11').dates.inForceOn).toBe('2021-06-25');
  });

  test('the union files its own copy within the same seven days', () => {
    expect(stepOf(at('qinghai', TO_RECEIPT, '2021-05-28'), 'union-filing')).toMatchObject({
      state: 'overdue',
      due: '2021-05-27',
    });
  });
});

test('the renewal window opens sixty days before expiry and closes with it', () => {
  const signed: ProcedureEvent[] = [VOTE, { kind: 'signed', day: '2021-05-20', expires: '2021-12-31' }];
  expect(at('national', signed, '2021-06-01').dates.renewalOpens).toBe('2021-11-01');
  const states = ['2021-10-31', '2021-11-01', '2021-12-31', '2022-01-01'].map((day) =>
    stateOf('national', signed, day, 'renewal'),
  );
  expect(states).toEqual(['waiting', 'running', 'due-today', 'overdue']);
  expect(at('general', signed, '2021-06-01').dates.renewalOpens).toBe('2021-09-30');
  expect(at('zhejiang', signed, '2021-06-01').dates.renewalOpens).toBe('2021-10-02');
});

describe('materials before the meeting', () => {
  const set: ProcedureEvent = { kind: 'meeting-set', day: '2021-04-12', meeting: '2021-05-10' };

  test.each([
    ['qinghai', '2021-05-05', '2021-05-09'],
    ['shandong', '2021-04-30', null],
    ['zhejiang', '2021-05-03', null],
    ['henan', '2021-05-03', null],
    ['chongqing', '2021-04-30', null],
  ] as const)('under the %s rule: by %s, at the latest %s', (pack, due, until) => {
    expect(stepOf(at(pack, [RECEIVED, set], '2021-04-20'), 'materials')).toMatchObject({
      due,
      until,
      state: 'running',
    });
  });

  test('前五日内 asks for the fifth day before out of caution, but late is only who gives nothing before the meeting', () => {
    const states = ['2021-05-05', '2021-05-08', '2021-05-10'].map((day) => stateOf('qinghai', [set], day, 'materials'));
    expect(states).toEqual(['due-today', 'running', 'overdue']);
    const given: ProcedureEvent = { kind: 'materials-given', day: '2021-05-08' };
    expect(stateOf('qinghai', [set, given], '2021-05-12', 'materials')).toBe('done');
    expect(stateOf('shandong', [set, given], '2021-05-12', 'materials')).toBe('done-late');
  });

  test('a meeting that is put off takes the date with it', () => {
    const putOff: ProcedureEvent = { kind: 'meeting-set', day: '2021-04-20', meeting: '2021-05-20' };
    expect(at('qinghai', [set, putOff], '2021-04-21').dates.materialsDue).toBe('2021-05-15');
  });

  test('before the meeting a date rolls back, so that nobody comes late by rolling', () => {
    const sunday: ProcedureEvent = { kind: 'meeting-set', day: '2021-04-12', meeting: '2021-05-19' };
    const { raw, rolled } = stepOf(at('shandong', [sunday], '2021-04-20'), 'materials');
    expect([raw, rolled]).toEqual(['2021-05-09', '2021-05-07']);
  });
});

describe('a vote that was lost', () => {
  const lost: ProcedureEvent = { kind: 'vote', day: '2021-05-18', delegates: 180, present: 119, inFavour: 100 };

  test('in Qinghai the draft comes back within fifteen days', () => {
    const result = at('qinghai', [RECEIVED, REPLY, AGREED, lost], '2021-05-20');
    expect(stepOf(result, 'resubmit')).toMatchObject({ state: 'running', due: '2021-06-02' });
    expect(result.next).toMatchObject({ action: 'resubmit', due: '2021-06-02' });
    const won: ProcedureEvent = { kind: 'vote', day: '2021-06-03', delegates: 180, present: 150, inFavour: 100 };
    expect(stateOf('qinghai', [RECEIVED, REPLY, AGREED, lost, won], '2021-06-03', 'resubmit')).toBe('done-late');
  });

  test('in Zhejiang within five working days of the new agreement', () => {
    const again: ProcedureEvent = { kind: 'session', day: '2021-05-24', result: 'agreed' };
    expect(stateOf('zhejiang', [RECEIVED, AGREED, lost], '2021-05-20', 'resubmit')).toBe('waiting');
    expect(at('zhejiang', [RECEIVED, AGREED, lost, again], '2021-05-25').dates.resubmissionDue).toBe('2021-05-31');
  });

  test('where the vote was won there is nothing to resubmit', () => {
    expect(stateOf('qinghai', [RECEIVED, REPLY, AGREED, VOTE], '2021-05-20', 'resubmit')).toBe('not-applicable');
  });
});

test('in Shanghai the text is signed before the vote and filed after the employer hears that it passed', () => {
  const signed: ProcedureEvent = { kind: 'signed', day: '2021-05-12' };
  const told: ProcedureEvent = { kind: 'passing-notified', day: '2021-05-19' };
  expect(at('shanghai', [RECEIVED, REPLY, AGREED, signed, VOTE, told], '2021-05-20').dates.filingDue).toBe(
    '2021-05-29',
  );
  expect(at('shanghai', [RECEIVED, REPLY, AGREED, signed, VOTE], '2021-05-20').next.action).toBe('notify-passing');
});

test('a vacancy is filled within fifteen days, in Chongqing before the next meeting', () => {
  const vacancy: ProcedureEvent = { kind: 'vacancy', day: '2021-04-20' };
  expect(stepOf(at('qinghai', [vacancy], '2021-04-21'), 'vacancy')).toMatchObject({
    due: '2021-05-05',
    state: 'running',
    article: '《集体合同规定》第三十一条',
  });
  const filled: ProcedureEvent = { kind: 'vacancy-filled', day: '2021-05-06' };
  expect(stateOf('qinghai', [vacancy, filled], '2021-05-07', 'vacancy')).toBe('done-late');
  const second: ProcedureEvent = { kind: 'vacancy', day: '2021-05-08' };
  expect(stepOf(at('qinghai', [vacancy, filled, second], '2021-05-09'), 'vacancy')).toMatchObject({
    due: '2021-05-23',
    state: 'running',
  });
  const meeting: ProcedureEvent = { kind: 'meeting-set', day: '2021-04-12', meeting: '2021-05-10' };
  expect(stepOf(at('chongqing', [meeting, vacancy], '2021-04-21'), 'vacancy').due).toBe('2021-05-10');
});

test('a dispute: ten days to apply after breaking off, thirty to settle, fifteen more at most', () => {
  const events: ProcedureEvent[] = [
    RECEIVED,
    { kind: 'session', day: '2021-05-10', result: 'not-agreed' },
    { kind: 'dispute-applied', day: '2021-05-18' },
    { kind: 'dispute-accepted', day: '2021-05-20' },
  ];
  const result = at('qinghai', events, '2021-05-21');
  expect(stepOf(result, 'dispute-apply')).toMatchObject({ due: '2021-05-20', state: 'done' });
  expect(stepOf(result, 'dispute-settle')).toMatchObject({ due: '2021-06-19', until: '2021-07-04', state: 'running' });
  expect(result.next).toMatchObject({ action: 'await-mediation', due: '2021-06-19' });
  expect(stepOf(at('henan', events, '2021-05-21'), 'dispute-settle')).toMatchObject({ state: 'unverified', due: null });
});

test('in Henan the days to apply run from the end of the two months', () => {
  expect(stepOf(at('henan', [RECEIVED], '2021-06-05'), 'dispute-apply')).toMatchObject({
    start: { event: 'negotiation-limit', day: '2021-06-01' },
    due: '2021-06-16',
    state: 'running',
  });
});

describe('a pause for force majeure', () => {
  const pause: ProcedureEvent = { kind: 'pause', day: '2021-04-20', because: 'force-majeure' };
  const again: ProcedureEvent = { kind: 'pause', day: '2021-04-25', because: 'force-majeure' };
  const session: ProcedureEvent = { kind: 'session', day: '2021-04-30', result: 'open' };
  const limit = (pack: Pack, events: ProcedureEvent[], asOf = '2021-05-10') =>
    at(pack, events, asOf).dates.negotiationLimit;

  test('does not count towards the limit in Henan and Shandong, however often it is entered', () => {
    expect(limit('henan', [RECEIVED, pause, again, session])).toBe('2021-06-11');
    expect(limit('shandong', [RECEIVED, REPLY, pause, session])).toBe('2021-06-21');
  });

  test('moves the limit day by day while it lasts', () => {
    expect(limit('henan', [RECEIVED, pause], '2021-04-23')).toBe('2021-06-04');
  });

  test('counts in Qinghai, and any other pause counts everywhere', () => {
    expect(limit('qinghai', [RECEIVED, pause, session])).toBe('2021-05-31');
    expect(limit('henan', [RECEIVED, { kind: 'pause', day: '2021-04-20' }, session])).toBe('2021-06-01');
  });
});

test('after a pause the parties meet again within sixty days in Beijing and thirty in Chongqing', () => {
  const pause: ProcedureEvent = { kind: 'pause', day: '2021-04-20' };
  const due = (pack: Pack) => stepOf(at(pack, [RECEIVED, REPLY, pause], '2021-04-21'), 'resume').due;
  expect([due('beijing'), due('chongqing'), due('qinghai')]).toEqual(['2021-06-19', '2021-05-20', null]);
});

test('a step that nobody verified says so and gives no date', () => {
  const result = at(customPack(), [RECEIVED], '2021-04-10', { closes: '2021-05-31' });
  expect(new Set(result.steps.map(({ state }) => state))).toEqual(new Set(['unverified']));
  expect([result.dates.replyDue, result.dates.lastOffer]).toEqual([null, null]);
});

test('clocks of a pack that wait for each other wait for ever', () => {
  const clock = {
    unit: 'calendar',
    days: 5,
    direction: 'after',
    bound: 'within',
    article: '《某地条例》第一条',
  } as const;
  const pack = customPack({
    steps: { review: { ...clock, event: 'negotiation-limit' }, negotiate: { ...clock, event: 'in-force' } },
  });
  expect(stateOf(pack, [RECEIVED], '2021-04-10', 'review')).toBe('waiting');
});

test('what happened after the day in question is not known on it', () => {
  const before = at('qinghai', TO_RECEIPT, '2021-04-05');
  expect(before.next).toMatchObject({ action: 'await-reply', due: '2021-04-21' });
  expect(stepOf(before, 'filing').state).toBe('waiting');
});

test('after withdrawal nothing is due; reopened, the clocks run as before', () => {
  const withdrawn: ProcedureEvent = { kind: 'withdrawn', day: '2021-04-10' };
  expect(stateOf('qinghai', [RECEIVED, withdrawn], '2021-05-01', 'reply')).toBe('not-applicable');
  expect(at('qinghai', [RECEIVED, withdrawn], '2021-05-01').next.action).toBe('nothing');
  const reopened: ProcedureEvent = { kind: 'reopened', day: '2021-04-12' };
  expect(stateOf('qinghai', [RECEIVED, withdrawn, reopened], '2021-05-01', 'reply')).toBe('overdue');
});

test('a corrected entry no longer counts, the right one does; a correction can be corrected', () => {
  const wrong: ProcedureEvent = { ...RECEIVED, id: 'a' };
  const correction: ProcedureEvent = { kind: 'correction', id: 'b', day: '2021-04-06', corrects: 'a' };
  const right: ProcedureEvent = { kind: 'offer-received', id: 'c', day: '2021-04-06' };
  expect(at('qinghai', [wrong, correction], '2021-04-10').dates.replyDue).toBeNull();
  expect(at('qinghai', [wrong, correction, right], '2021-04-10').dates.replyDue).toBe('2021-04-26');
  const after: ProcedureEvent = { kind: 'correction', day: '2021-04-07', corrects: 'b' };
  expect(at('qinghai', [wrong, correction, after], '2021-04-10').dates.replyDue).toBe('2021-04-21');
});

describe('the one thing to do now', () => {
  const set: ProcedureEvent = { kind: 'meeting-set', day: '2021-04-13', meeting: '2021-04-28' };
  const issued: ProcedureEvent = { kind: 'offer-issued', day: '2021-03-30' };
  const decline: ProcedureEvent = { kind: 'reply', day: '2021-04-12', answer: 'declines', reason: '经营困难' };
  const draft: ProcedureEvent = { kind: 'draft', day: '2021-05-12' };
  const unionFiled: ProcedureEvent = { kind: 'union-filed', day: '2021-05-24' };
  const published: ProcedureEvent = { kind: 'published', day: '2021-06-10' };

  test.each<[string, ProcedureEvent[], string, string, string | null]>([
    ['nothing yet', [], '2021-04-01', 'issue-offer', null],
    ['an offer is printed', [issued], '2021-04-01', 'deliver-offer', null],
    ['it was received', [issued, RECEIVED], '2021-04-10', 'await-reply', '2021-04-21'],
    ['no reply in time', [RECEIVED], '2021-04-22', 'urge-reply', '2021-04-21'],
    ['urged too early', [RECEIVED, { kind: 'urged', day: '2021-04-20' }], '2021-04-22', 'urge-reply', '2021-04-21'],
    ['urged since', [RECEIVED, { kind: 'urged', day: '2021-04-22' }], '2021-04-25', 'await-reply', '2021-04-21'],
    [
      'urged in vain, and the authority asked',
      [RECEIVED, { kind: 'urged', day: '2021-04-22' }, { kind: 'authority-asked', day: '2021-05-06' }],
      '2021-05-07',
      'await-authority',
      null,
    ],
    ['the other side declines', [RECEIVED, decline], '2021-04-13', 'ask-authority', null],
    [
      'the authority was asked',
      [RECEIVED, decline, { kind: 'authority-asked', day: '2021-04-14' }],
      '2021-04-15',
      'await-authority',
      null,
    ],
    ['the other side accepts', [RECEIVED, REPLY], '2021-04-13', 'negotiate', '2021-05-31'],
    ['a meeting is set', [RECEIVED, REPLY, set], '2021-04-13', 'give-materials', '2021-04-23'],
    ['agreed', [RECEIVED, REPLY, AGREED], '2021-05-11', 'write-draft', '2021-05-17'],
    ['drafted', [RECEIVED, REPLY, AGREED, draft], '2021-05-12', 'hold-vote', null],
    ['carried', [RECEIVED, REPLY, AGREED, draft, VOTE], '2021-05-18', 'sign', null],
    ['signed', [RECEIVED, REPLY, AGREED, draft, VOTE, SIGNED], '2021-05-20', 'file', '2021-05-27'],
    ['filed', [RECEIVED, REPLY, AGREED, VOTE, SIGNED, FILED, unionFiled], '2021-05-24', 'get-receipt', null],
    ['received', [...TO_RECEIPT, unionFiled], '2021-05-25', 'await-review', '2021-06-08'],
    ['in force', [...TO_RECEIPT, unionFiled], '2021-06-09', 'publish', '2021-06-13'],
    ['published', [...TO_RECEIPT, unionFiled, published], '2021-06-11', 'await-renewal', '2022-04-01'],
    ['near its end', [...TO_RECEIPT, unionFiled, published], '2022-04-02', 'ask-renewal', '2022-04-01'],
  ])('%s', (_when, events, asOf, action, due) => {
    const { next } = at('qinghai', events, asOf);
    expect([next.action, next.due]).toEqual([action, due]);
  });

  test('in Shanghai the signature, the vote, the notice, the filing', () => {
    const agreed = [RECEIVED, REPLY, AGREED];
    const signed: ProcedureEvent = { kind: 'signed', day: '2021-05-12' };
    const told: ProcedureEvent = { kind: 'passing-notified', day: '2021-05-19' };
    const logs = [agreed, [...agreed, signed], [...agreed, signed, VOTE], [...agreed, signed, VOTE, told]];
    expect(logs.map((log) => at('shanghai', log, '2021-05-19').next.action)).toEqual([
      'sign',
      'hold-vote',
      'notify-passing',
      'file',
    ]);
  });

  test('what is overdue goes before what falls due', () => {
    const vacancy: ProcedureEvent = { kind: 'vacancy', day: '2021-03-30' };
    expect(at('qinghai', [RECEIVED, vacancy], '2021-04-20').next).toEqual({
      action: 'fill-vacancy',
      step: 'vacancy',
      due: '2021-04-14',
      article: '《集体合同规定》第三十一条',
    });
  });
});
