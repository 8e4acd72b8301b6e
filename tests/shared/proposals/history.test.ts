import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { convergence, dayOfNumber } from '../../../shared/domain/proposals/convergence.ts';
import { concessionsByRound, nextRound, proposalHistory } from '../../../shared/domain/proposals/history.ts';
import type { Side } from '../../../shared/domain/proposals/proposal.ts';
import { entryOf } from '../../fixtures/proposals.ts';

describe('three rounds', () => {
  const entries = [
    entryOf(1, { raise: 0.08, day: '2026-03-01' }),
    entryOf(2, { raise: 0.02, day: '2026-03-03', side: 'employer' }),
    entryOf(3, { raise: 0.065, day: '2026-03-10', round: 2 }),
    entryOf(4, { raise: 0.03, day: '2026-03-12', side: 'employer', round: 2 }),
    entryOf(5, { raise: 0.055, day: '2026-03-20', round: 3 }),
  ];
  const history = proposalHistory(entries);

  test('each proposal stands against the latest of the other side', () => {
    expect(history.rows.map(({ gap }) => gap?.raise ?? null)).toEqual([
      null,
      ...[0.06, 0.045, 0.035, 0.025].map((raise) => expect.closeTo(raise, 12)),
    ]);
    expect(history.gap).toEqual({ raise: expect.closeTo(0.025, 12), cost: 15_000_000 });
  });

  test('each side is credited with what it moved towards the other', () => {
    expect(history.rows.map(({ concession }) => concession?.cost ?? null)).toEqual([
      null,
      null,
      9_000_000,
      6_000_000,
      6_000_000,
    ]);
    expect(history.union).toMatchObject({ count: 3, conceded: { raise: expect.closeTo(0.025, 12), cost: 15_000_000 } });
    expect(history.employer).toMatchObject({
      count: 2,
      conceded: { raise: expect.closeTo(0.01, 12), cost: 6_000_000 },
    });
  });

  test('concessions are listed by round', () => {
    expect(concessionsByRound(history)).toEqual([
      {
        round: 2,
        union: { raise: expect.closeTo(0.015, 12), cost: 9_000_000 },
        employer: { raise: expect.closeTo(0.01, 12), cost: 6_000_000 },
      },
      { round: 3, union: { raise: expect.closeTo(0.01, 12), cost: 6_000_000 }, employer: null },
    ]);
  });

  test('they stand on a line of days, in raise or in yuan', () => {
    const { points } = convergence(history, 'raise');

    expect(points.map(({ side, dayNumber, value }) => [side, dayOfNumber(dayNumber), value])).toEqual([
      ['union', '2026-03-01', 0.08],
      ['employer', '2026-03-03', 0.02],
      ['union', '2026-03-10', 0.065],
      ['employer', '2026-03-12', 0.03],
      ['union', '2026-03-20', 0.055],
    ]);
    expect(convergence(history, 'cost').points[0]?.value).toBe(48_000_000);
  });

  test('what was taken back stays in the log and counts for nothing', () => {
    const reversal = entryOf(6, { raise: 0.055, day: '2026-03-21', reversesId: 'entry-5', round: 3 });

    const after = proposalHistory([...entries, reversal]);

    expect(
      after.rows.map(({ entry, reversedBy, isReversal }) => [entry.number, reversedBy?.number, isReversal]),
    ).toEqual([
      [1, undefined, false],
      [2, undefined, false],
      [3, undefined, false],
      [4, undefined, false],
      [5, 6, false],
      [6, undefined, true],
    ]);
    expect(after.rows[5]?.reverses?.number).toBe(5);
    expect(after.union.standing?.number).toBe(3);
    expect(after.gap).toEqual({ raise: expect.closeTo(0.035, 12), cost: 21_000_000 });
  });

  test('an entry booked late stands at its day and says that it came late', () => {
    const late = entryOf(6, { raise: 0.025, day: '2026-03-11', side: 'employer', round: 2 });

    const { rows, employer } = proposalHistory([...entries, late]);

    expect(rows.map(({ entry, isLate }) => [entry.number, isLate])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [6, true],
      [4, false],
      [5, false],
    ]);
    expect(employer.standing?.number).toBe(4);
  });

  test('the round follows from who has spoken', () => {
    expect(nextRound([], 'employer', '2026-03-01')).toBe(1);
    expect(nextRound(entries, 'union', '2026-03-21')).toBe(4);
    expect(nextRound(entries, 'employer', '2026-03-21')).toBe(3);
    expect(nextRound(entries, 'employer', '2026-03-02')).toBe(1);
  });
});

test('of a long log the chart keeps the latest proposals and says how many it leaves out', () => {
  const entries = Array.from({ length: 230 }, (_, at) => entryOf(at + 1, { raise: 0.05 }));

  const { points, omitted } = convergence(proposalHistory(entries), 'raise');

  expect([points.length, points.at(-1)?.entryId, omitted]).toEqual([200, 'entry-230', 30]);
});

test('a proposal that no raise equals is still compared in yuan', () => {
  const { gap } = proposalHistory([
    entryOf(1, { raise: 0.08 }),
    entryOf(2, { raise: null, side: 'employer', day: '2026-03-02' }),
  ]);

  expect(gap).toEqual({ raise: null, cost: 48_000_000 });
});

interface Line {
  readonly side: Side;
  readonly raise: number;
  readonly day: string;
  readonly isReversed: boolean;
}

const log = fc.array(
  fc.record<Line>({
    side: fc.constantFrom<Side>('union', 'employer'),
    raise: fc.integer({ min: 0, max: 2_000 }).map((hundredths) => hundredths / 1e4),
    day: fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
    isReversed: fc.boolean(),
  }),
  { maxLength: 30 },
);

const entriesOf = (lines: readonly Line[]) =>
  lines.flatMap(({ isReversed, ...fields }, at) => {
    const entry = entryOf(2 * at + 1, fields);
    return isReversed ? [entry, entryOf(2 * at + 2, { ...fields, reversesId: entry.id })] : [entry];
  });

property.prop([log])('concessions of a side add up to the distance from its first proposal to its latest', (lines) => {
  const history = proposalHistory(entriesOf(lines));

  for (const side of ['union', 'employer'] as const) {
    const moves = history.rows.filter(({ entry }) => entry.side === side).map(({ concession }) => concession);
    const { first, standing, conceded } = history[side];
    const sign = side === 'union' ? 1 : -1;
    const distance =
      sign * ((first?.pricing.figures.runRateCost ?? 0) - (standing?.pricing.figures.runRateCost ?? 0)) + 0;
    expect(conceded.cost).toBe(distance);
    expect(moves.reduce((sum, move) => sum + (move?.cost ?? 0), 0)).toBe(distance);
    expect(moves.reduce((sum, move) => sum + (move?.raise ?? 0), 0)).toBeCloseTo(conceded.raise ?? 0, 9);
  }
});

property.prop([log])('the gap is the same from either side and closes by every concession', (lines) => {
  const mirrored = (side: Side): Side => (side === 'union' ? 'employer' : 'union');
  const { gap } = proposalHistory(entriesOf(lines));
  const other = proposalHistory(entriesOf(lines.map((line) => ({ ...line, side: mirrored(line.side) })))).gap;

  if (gap === null) expect(other).toBe(null);
  else expect(other).toEqual({ raise: expect.closeTo(-(gap.raise ?? 0), 12), cost: -gap.cost + 0 });
});
