import { describe, expect, test } from 'vitest';
import { NO_POSITIONS } from '../../../shared/domain/negotiation/positions.ts';
import { middleGround } from '../../../shared/domain/proposals/middle.ts';
import { positionWarnings, settlementZone } from '../../../shared/domain/proposals/settlementZone.ts';
import { negotiationDetail, storedGroup } from '../../fixtures/negotiation.ts';
import { entryOf } from '../../fixtures/proposals.ts';

const stated = { ...NO_POSITIONS, unionOpening: 0.08, unionAim: 0.055, unionResistance: 0.04, employerLimit: 0.06 };
const nobody = { union: null, employer: null };

describe('the settlement zone', () => {
  const proposals = [0.03, 0.04, 0.05, 0.06, 0.07].map((raise, at) => entryOf(at + 1, { raise }));

  test('lies between the resistance of the union and the limit of the employer', () => {
    const zone = settlementZone(stated, proposals);

    expect(zone).toMatchObject({
      state: 'overlap',
      unionResistance: 0.04,
      employerLimit: 0.06,
      width: expect.closeTo(0.02, 12),
      missing: [],
    });
    expect(zone.proposals.map(({ place }) => place)).toEqual(['below', 'inside', 'inside', 'inside', 'above']);
    expect(zone.proposals[2]?.overAim).toBeCloseTo(-0.005, 12);
  });

  test('is a gap where the employer would stop before the union can go along', () => {
    const zone = settlementZone({ ...stated, unionResistance: 0.06, employerLimit: 0.04 }, proposals);

    expect(zone).toMatchObject({ state: 'gap', width: expect.closeTo(-0.02, 12) });
    expect(zone.proposals.map(({ place }) => place)).toEqual(['below', 'inGap', 'inGap', 'inGap', 'above']);
  });

  test('names what is missing and says of a proposal only what one end tells', () => {
    const zone = settlementZone({ ...stated, employerLimit: null }, proposals);

    expect(zone).toMatchObject({ state: 'unknown', width: null, missing: ['employerLimit'] });
    expect(zone.proposals.map(({ place }) => place)).toEqual(['below', null, null, null, null]);
    expect(settlementZone(NO_POSITIONS, []).missing).toEqual(['unionResistance', 'employerLimit']);
  });

  test('a zone of one point is an overlap', () => {
    expect(settlementZone({ ...stated, unionResistance: 0.05, employerLimit: 0.05 }, []).state).toBe('overlap');
  });
});

describe('positions that do not fit together are told, not refused', () => {
  test('the usual order gives no warning', () => {
    expect(positionWarnings({ ...stated, employerOpening: 0.02 }, nobody)).toEqual([]);
    expect(positionWarnings(NO_POSITIONS, nobody)).toEqual([]);
  });

  test.each([
    ['an opening below the aim', { unionOpening: 0.05 }, 'opening-below-aim'],
    ['an aim below the resistance', { unionAim: 0.03 }, 'aim-below-resistance'],
    [
      'an opening below the resistance, without an aim',
      { unionOpening: 0.03, unionAim: null },
      'opening-below-resistance',
    ],
    ['an employer who opens above its limit', { employerOpening: 0.07 }, 'employer-opening-above-limit'],
  ] as const)('%s', (_what, changes, code) => {
    expect(positionWarnings({ ...stated, ...changes }, nobody).map((warning) => warning.code)).toContain(code);
  });

  test('what is on the table is held against the positions too', () => {
    const union = entryOf(1, { raise: 0.035 });
    const employer = entryOf(2, { raise: 0.065, side: 'employer' });

    expect(positionWarnings(stated, { union, employer })).toEqual([
      { code: 'union-proposes-below-resistance', values: [0.035, 0.04] },
      { code: 'employer-proposes-above-limit', values: [0.065, 0.06] },
      { code: 'employer-proposes-resistance', values: [0.065, 0.04] },
    ]);
  });
});

describe('meeting in the middle', () => {
  const detail = negotiationDetail({
    groups: [storedGroup({ annualTurnover: 0.2, leaverCost: { kind: 'direct', amount: 4_000_000 } })],
  });

  test('is the raise half-way, with its cost a year and what turnover pays back', () => {
    const middle = middleGround(detail, entryOf(1, { raise: 0.08 }), entryOf(2, { raise: 0.02 }), {
      kind: 'points',
      value: 0.05,
    });

    expect(middle).toMatchObject({
      raise: 0.05,
      figures: { runRateCost: 30_000_000, runRateLossAvoided: 20_000_000 },
      offsetRatio: expect.closeTo(2 / 3, 12),
    });
  });

  test('is unknown where a proposal has no equivalent raise or nobody is employed', () => {
    const [union, employer] = [entryOf(1, { raise: 0.08 }), entryOf(2, { raise: null })];

    expect(middleGround(detail, union, employer, { kind: 'none' })).toBe(null);
    expect(middleGround(negotiationDetail({ groups: [] }), union, union, { kind: 'none' })).toBe(null);
  });
});
