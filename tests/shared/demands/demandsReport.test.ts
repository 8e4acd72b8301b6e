import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  DEMAND_CATEGORIES,
  DEMAND_STATES,
  type Demand,
  type StateEntry,
} from '../../../shared/domain/demands/demand.ts';
import { demandsReport } from '../../../shared/domain/demands/demandsReport.ts';
import { checkHistory, currentState } from '../../../shared/domain/demands/history.ts';
import { demandOf, meetingOf } from '../../fixtures/demands.ts';

const CAR_PARK: readonly StateEntry[] = [
  { state: 'raised', day: '2019-03-05', reason: '' },
  { state: 'plan-kept', day: '2019-06-05', reason: '造价高' },
  { state: 'agreed', day: '2020-09-08', reason: '厂区北侧建停车场' },
];

describe('the history of a demand', () => {
  test('the car park: refused with the plan kept, agreed later; the last state counts', () => {
    expect(checkHistory(CAR_PARK)).toEqual(CAR_PARK);
    expect(currentState({ history: CAR_PARK }).state).toBe('agreed');
  });

  test.each([
    [
      'a refusal without a reason',
      [...CAR_PARK.slice(0, 1), { state: 'refused', day: '2019-06-05', reason: ' ' }],
      'refusal-without-reason',
    ],
    [
      'a plan kept without a reason',
      [...CAR_PARK.slice(0, 1), { state: 'plan-kept', day: '2019-06-05', reason: '' }],
      'refusal-without-reason',
    ],
    [
      'a state before the one before it',
      [...CAR_PARK, { state: 'raised', day: '2020-09-07', reason: '' }],
      'state-day-before-last',
    ],
    ['a history that does not begin with raised', CAR_PARK.slice(1), 'state-before-raised'],
  ] as const)('%s is refused by name', (_what, history, code) => {
    expect(() => checkHistory(history)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the report to workers', () => {
  const forum = meetingOf({
    id: 'forum',
    title: '三月职工恳谈会',
    day: '2019-03-05',
    state: 'held',
    results: '记录在案',
  });
  const carPark = demandOf({ id: 'car-park', category: 'facilities', meetingId: 'forum', history: CAR_PARK });

  test('tells a demand as it stood at the end of the period, with the reason of a refusal', () => {
    const { demands, meetings, byState } = demandsReport([carPark], [forum], '2019-01-01', '2019-12-31');

    expect(demands).toEqual([
      {
        id: 'car-park',
        title: carPark.title,
        category: 'facilities',
        groups: [],
        source: '三月职工恳谈会',
        supporters: null,
        raisedDay: '2019-03-05',
        isNew: true,
        state: 'plan-kept',
        stateDay: '2019-06-05',
        refusal: '造价高',
        agreed: null,
      },
    ]);
    expect(meetings).toMatchObject([{ id: 'forum', day: '2019-03-05', demandCount: 1 }]);
    expect(byState).toEqual({ raised: 0, 'on-agenda': 0, agreed: 0, refused: 0, 'plan-kept': 1 });
  });

  test('a kept plan is carried into later periods, what was agreed is not', () => {
    const titlesOf = (from: string, to: string) =>
      demandsReport([carPark], [], from, to).demands.map(({ state, isNew, agreed }) => [state, isNew, agreed]);

    expect(titlesOf('2020-01-01', '2020-06-30')).toEqual([['plan-kept', false, null]]);
    expect(titlesOf('2020-07-01', '2020-12-31')).toEqual([['agreed', false, '厂区北侧建停车场']]);
    expect(titlesOf('2021-01-01', '2021-12-31')).toEqual([]);
    expect(titlesOf('2018-01-01', '2018-12-31')).toEqual([]);
  });

  test('a deleted meeting is still named', () => {
    const { demands } = demandsReport([{ ...carPark, source: '三月会 2019-03-05' }], [], '2019-01-01', '2019-12-31');

    expect(demands[0]?.source).toBe('三月会 2019-03-05');
  });

  test('holds neither evidence nor plan nor scenario', () => {
    const secret = {
      ...carPark,
      details: '内情甲',
      evidence: '内情乙',
      plan: '内情丙',
      links: [{ scenarioId: 's', componentId: 'c', title: '内情丁' }],
    };

    expect(JSON.stringify(demandsReport([secret], [forum], '2019-01-01', '2020-12-31'))).not.toContain('内情');
  });
});

const entry = fc.record({
  state: fc.constantFrom(...DEMAND_STATES),
  day: fc.integer({ min: 10, max: 28 }).map((day) => `2026-03-${day}`),
  reason: fc.constantFrom('因为', '别的'),
});
const demand: fc.Arbitrary<Demand> = fc
  .record({
    id: fc.uuid(),
    category: fc.constantFrom(...DEMAND_CATEGORIES),
    entries: fc.array(entry, { maxLength: 5 }),
  })
  .map(({ id, category, entries }) => {
    const days = [...entries].sort((a, b) => (a.day < b.day ? -1 : 1));
    const raised = { state: 'raised', day: days[0]?.day ?? '2026-03-12', reason: '' } as const;
    return demandOf({ id, category, history: [raised, ...days] });
  });

property.prop([fc.array(demand, { maxLength: 30 }), fc.integer({ min: 10, max: 28 }), fc.integer({ min: 0, max: 9 })])(
  'the counts of states and of categories each make up the total, and a demand raised in the period is never left out',
  (demands, first, length) => {
    const [from, to] = [`2026-03-${first}`, `2026-03-${Math.min(28, first + length)}`];
    const report = demandsReport(demands, [], from, to);
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

    expect(sum(Object.values(report.byState))).toBe(report.total);
    expect(sum(Object.values(report.byCategory).map(({ total }) => total))).toBe(report.total);
    const raised = demands.filter(({ history }) => (history[0]?.day ?? '') >= from && (history[0]?.day ?? '') <= to);
    expect(report.newCount).toBe(raised.length);
  },
);
