import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { PackClocks } from '../../../shared/domain/procedure/deadlines.ts';
import { addDays, workCalendar } from '../../../shared/domain/procedure/days.ts';
import { countedEvents, type ProcedureEvent } from '../../../shared/domain/procedure/events.ts';
import { openPack } from '../../../shared/domain/procedure/shippedPacks.ts';
import { SHIPPED_PACKS } from '../../../shared/domain/procedure/rulePack.ts';
import { agreementsReminders, endingDays } from '../../../shared/domain/reminders/agreementReminders.ts';
import { isReminded, targetsReminders, windowReminders } from '../../../shared/domain/reminders/campaignReminders.ts';
import {
  compareReminders,
  countPressing,
  dueGroup,
  type RemindedAction,
  type Reminder,
} from '../../../shared/domain/reminders/reminder.ts';
import { calendarSteps, stepReminders } from '../../../shared/domain/reminders/stepReminders.ts';

const NEGOTIATION = { negotiationId: 'n', title: '2021 年度协商', isFollowed: false, changedAtMs: 0 };
const QINGHAI = openPack('qinghai');

const stepsOf = (events: readonly ProcedureEvent[], asOf: string, pack = QINGHAI) =>
  new PackClocks(pack, { roll: false }).read(countedEvents(events), asOf).steps;
const remindedOf = (events: readonly ProcedureEvent[], asOf: string, until: string, isFollowed = false) =>
  stepReminders({ ...NEGOTIATION, isFollowed }, stepsOf(events, asOf), asOf, until).map(({ step, day }) => [step, day]);

const RECEIVED: ProcedureEvent = { kind: 'offer-received', day: '2021-04-01' };
const SIGNED: ProcedureEvent = { kind: 'signed', day: '2021-05-10', expires: '2021-12-31' };
const DONE: readonly ProcedureEvent[] = [
  RECEIVED,
  SIGNED,
  { kind: 'filed', day: '2021-05-12' },
  { kind: 'union-filed', day: '2021-05-12' },
  { kind: 'authority-receipt', day: '2021-05-12' },
  { kind: 'review-passed', day: '2021-05-20' },
  { kind: 'published', day: '2021-05-21' },
];

describe('the steps of a negotiation that are reminded of', () => {
  test.each<[string, readonly ProcedureEvent[], string, string, [string, string][]]>([
    ['nothing runs before the offer is received', [], '2021-04-10', '2021-06-30', []],
    ['a reply that is awaited', [RECEIVED], '2021-04-10', '2021-04-30', [['reply', '2021-04-21']]],
    ['not beyond the range', [RECEIVED], '2021-04-10', '2021-04-20', []],
    ['a reply that has not come', [RECEIVED], '2021-04-22', '2021-04-22', [['reply', '2021-04-21']]],
    [
      'the limit of 60 days once the reply has come',
      [RECEIVED, { kind: 'reply', answer: 'accepts', day: '2021-04-15' }],
      '2021-05-25',
      '2021-06-30',
      [['negotiate', '2021-05-31']],
    ],
    [
      'after signing both filings',
      [RECEIVED, SIGNED],
      '2021-05-11',
      '2021-05-31',
      [
        ['filing', '2021-05-17'],
        ['union-filing', '2021-05-17'],
      ],
    ],
    [
      'when everything is done, the renewal window as it comes',
      DONE,
      '2021-10-20',
      '2021-11-19',
      [['renewal', '2021-11-01']],
    ],
    ['within the window its last day', DONE, '2021-11-05', '2021-12-31', [['renewal', '2021-12-31']]],
    [
      'a negotiation that was withdrawn not at all',
      [RECEIVED, { kind: 'withdrawn', day: '2021-04-20' }],
      '2021-05-20',
      '2021-06-30',
      [],
    ],
    [
      'an empty seat',
      [RECEIVED, { kind: 'reply', answer: 'accepts', day: '2021-04-05' }, { kind: 'vacancy', day: '2021-04-10' }],
      '2021-04-12',
      '2021-04-30',
      [['vacancy', '2021-04-25']],
    ],
  ])('%s', (_what, events, asOf, until, expected) => {
    expect(remindedOf(events, asOf, until)).toEqual(expected);
  });

  test('no renewal once the next negotiation goes on from this one', () => {
    expect(remindedOf(DONE, '2021-11-05', '2021-12-31', true)).toEqual([]);
  });

  test('the calendar has done steps too, and strikes out what nobody need do any more', () => {
    const withdrawn = calendarSteps(
      NEGOTIATION,
      stepsOf([RECEIVED, { kind: 'withdrawn', day: '2021-04-05' }], '2021-05-01'),
      '2021-05-01',
    );
    const done = calendarSteps(NEGOTIATION, stepsOf(DONE, '2021-06-01'), '2021-06-01');

    expect(withdrawn.map(({ step, state }) => [step, state])).toContainEqual(['reply', 'moot']);
    expect(done.map(({ step, state }) => [step, state])).toEqual(
      expect.arrayContaining([
        ['reply', 'done'],
        ['filing', 'done'],
        ['publish', 'done'],
        ['renewal', 'open'],
      ]),
    );
  });
});

const eventKinds = [
  'offer-received',
  'reply',
  'session',
  'draft',
  'vote',
  'signed',
  'filed',
  'review-passed',
  'published',
  'vacancy',
  'vacancy-filled',
  'withdrawn',
  'reopened',
] as const;
const anyEvent = fc
  .record({ kind: fc.constantFrom(...eventKinds), at: fc.nat(200) })
  .map(({ kind, at }): ProcedureEvent => {
    const day = addDays('2021-03-01', at);
    switch (kind) {
      case 'reply':
        return { kind, day, answer: 'accepts' };
      case 'session':
        return { kind, day, result: 'agreed' };
      case 'vote':
        return { kind, day, delegates: 100, present: 90, inFavour: 80 };
      case 'signed':
        return { kind, day, expires: addDays(day, 365) };
      default:
        return { kind, day };
    }
  });

property.prop([
  fc.array(anyEvent, { maxLength: 12 }),
  fc.nat(400),
  fc.integer({ min: 0, max: 120 }),
  fc.constantFrom(...SHIPPED_PACKS),
])(
  'whatever the log: none is reminded of that is done or moot, none twice, none beyond the range, and none that presses is missing',
  (events, at, range, pack) => {
    const asOf = addDays('2021-03-01', at);
    const until = addDays(asOf, range);
    const steps = stepsOf(events, asOf, openPack(pack));
    const reminders = stepReminders(NEGOTIATION, steps, asOf, until);

    const open = new Set(['running', 'due-today', 'overdue', 'waiting']);
    const states = new Map(steps.map(({ step, state }) => [step, state]));
    expect(reminders.filter(({ step }) => !open.has(states.get(step) ?? ''))).toEqual([]);
    expect(new Set(reminders.map(({ id }) => id)).size).toBe(reminders.length);
    expect(reminders.filter(({ day }) => day > until)).toEqual([]);
    const pressing = steps.filter(({ state }) => state === 'overdue' || state === 'due-today').map(({ step }) => step);
    expect(reminders.map(({ step }) => step)).toEqual(expect.arrayContaining(pressing));
  },
);

const CAMPAIGN = { campaignId: 'c', title: '集中要约', opens: '2021-04-01', closes: '2021-05-31', changedAtMs: 0 };
const countsOf = (...counts: [RemindedAction, string, number][]) =>
  counts.map(([action, day, count]) => ({ action, day, count }));

describe('the targets of a campaign', () => {
  const reminded = (counts: ReturnType<typeof countsOf>, asOf: string) =>
    targetsReminders(CAMPAIGN, QINGHAI, counts, asOf, () => []).map(({ action, day, until, count }) => [
      action,
      day,
      until,
      count,
    ]);

  test('what is overdue is told together from its first day, what comes by its days', () => {
    const counts = countsOf(
      ['await-reply', '2021-04-21', 3],
      ['await-reply', '2021-04-25', 2],
      ['await-reply', '2021-05-01', 4],
      ['file', '2021-05-02', 1],
    );

    expect(reminded(counts, '2021-04-28')).toEqual([
      ['await-reply', '2021-04-21', '2021-04-27', 5],
      ['await-reply', '2021-05-01', '2021-05-01', 4],
      ['file', '2021-05-02', '2021-05-02', 1],
    ]);
  });

  test('after the close replies are chased no more, filings are; after ninety days nothing is', () => {
    const counts = countsOf(['await-reply', '2021-06-10', 3], ['file', '2021-06-10', 2]);

    expect(reminded(counts, '2021-06-01')).toEqual([['file', '2021-06-10', '2021-06-10', 2]]);
    expect([isReminded(CAMPAIGN, '2021-08-29'), isReminded(CAMPAIGN, '2021-08-30')]).toEqual([true, false]);
  });

  test('a review whose days went by passed by silence: nobody is late', () => {
    expect(reminded(countsOf(['await-review', '2021-05-01', 9]), '2021-05-02')).toEqual([]);
  });

  test('each names the article of its day', () => {
    const [reply] = targetsReminders(
      CAMPAIGN,
      QINGHAI,
      countsOf(['await-reply', '2021-04-21', 1]),
      '2021-04-20',
      () => ['甲厂'],
    );

    expect(reply).toMatchObject({ article: '《青海省企业工资集体协商条例》第二十五条', names: ['甲厂'] });
  });

  test('the last useful offer day is 20 days before the close, while somebody has no offer', () => {
    const clocks = new PackClocks(QINGHAI, { roll: false });
    const at = (units: number, asOf: string, until = '2021-05-31') =>
      windowReminders(CAMPAIGN, clocks, units, asOf, until).map(({ kind, day }) => [kind, day]);

    expect(at(5, '2021-05-01')).toEqual([
      ['last-offer', '2021-05-11'],
      ['closing', '2021-05-31'],
    ]);
    expect(at(5, '2021-05-01', '2021-05-10')).toEqual([]);
    expect(at(0, '2021-05-01')).toEqual([['closing', '2021-05-31']]);
    expect(at(5, '2021-06-01', '2021-07-01')).toEqual([]);
  });
});

test('agreements are told of on the day they end and on the day their window opens, 60 days before', () => {
  const request = { asOf: '2021-11-01', until: '2021-12-31', changedAtMs: 0 };
  const rules = { pack: QINGHAI, calendar: workCalendar() };
  const counts = [
    { ends: '2021-12-31', count: 12 },
    { ends: '2022-02-28', count: 3 },
    { ends: '2022-04-30', count: 7 },
  ];

  expect(
    agreementsReminders(counts, rules, request, () => []).map(({ kind, day, count }) => [kind, day, count]),
  ).toEqual([
    ['expiry', '2021-12-31', 12],
    ['renewal', '2021-11-01', 12],
    ['renewal', '2021-12-30', 3],
  ]);
  expect(endingDays('2021-11-01', '2021-12-31', QINGHAI).to >= '2022-03-01').toBe(true);
});

describe('groups and counts', () => {
  test.each([
    ['2026-02-28', 'overdue'],
    ['2026-03-01', 'today'],
    ['2026-03-02', 'week'],
    ['2026-03-08', 'week'],
    ['2026-03-09', 'month'],
    ['2026-03-31', 'month'],
    ['2026-04-01', 'later'],
  ])('%s is %s on 2026-03-01', (day, group) => {
    expect(dueGroup(day, '2026-03-01')).toBe(group);
  });

  const closing = (day: string): Reminder => ({
    kind: 'closing',
    id: day,
    campaignId: 'c',
    title: '',
    day,
    count: 1,
    units: 0,
    changedAtMs: 0,
  });
  const meeting = (day: string): Reminder => ({
    kind: 'meeting',
    id: `m ${day}`,
    negotiationId: 'n',
    title: '',
    name: '',
    time: '',
    place: '',
    day,
    count: 1,
    changedAtMs: 0,
  });

  test('what presses is overdue or due within seven days; a meeting presses on its day alone', () => {
    const all = ['2026-02-20', '2026-03-01', '2026-03-08', '2026-03-09'].map(closing);
    const meetings = ['2026-03-01', '2026-03-02'].map(meeting);

    expect(countPressing([...all, ...meetings], '2026-03-01')).toEqual({ overdue: 1, soon: 3 });
  });

  test('they are ordered by day', () => {
    const days = ['2026-03-09', '2026-02-20', '2026-03-01'];

    expect(
      days
        .map(closing)
        .sort(compareReminders)
        .map(({ day }) => day),
    ).toEqual(days.toSorted());
  });
});
