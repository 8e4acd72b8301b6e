import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import {
  type EvaluationInput,
  type EvaluationInputJson,
  parseEvaluationInput,
} from '../../../shared/domain/wage/evaluationInput.ts';
import { withAddedRaise } from '../../../shared/domain/wage/tools/addedRaise.ts';
import { solve } from '../../../shared/domain/wage/tools/solve.ts';
import { type Goal, solveRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { evaluationInput, extremeInput } from '../../fixtures/wageArbitraries.ts';
import { caseA, flat, percent, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const solved = (input: EvaluationInputJson, goal: Goal, fromMonth = 1) =>
  solve(solveRequest.parse({ input, goal, fromMonth }));

/** Sample A's workforce with no raise of its own. */
const workforceA = (scenario: Partial<EvaluationInputJson['scenario']>) =>
  wageInput({ groups: caseA.groups, scenario: { components: [], ...scenario } });

const raised = (input: EvaluationInput, rate: number, fromMonth: number) =>
  parseEvaluationInput(withAddedRaise(input, rate, fromMonth));

describe('the workforce of case A', () => {
  test('breaks even at 4 % where 5 points fewer leave with any raise, and says that the net jumps', () => {
    // Saved 125 × 5 % × 64,000 = 400,000 yuan; r costs 125 × 12 × 6,667 × r = 10,000,500 r. No raise nets 0 as well.
    const { raise, roots, notes } = solved(workforceA({ response: { kind: 'points', value: 0.05 } }), {
      kind: 'netZero',
    });

    expect(raise).toBeCloseTo(400_000 / 10_000_500, 11);
    expect(roots).toEqual([0, raise]);
    expect(notes).toEqual(['jump-at-zero']);
  });

  test('breaks even within the first half percent where the response is small', () => {
    const { raise } = solved(workforceA({ response: { kind: 'points', value: 0.004 } }), { kind: 'netZero' });

    expect(raise).toBeCloseTo(32_000 / 10_000_500, 11);
  });

  test('with an elasticity of 9.73 gets 1.2 times the cost of 5.1641 % back', () => {
    // Outside pay stands still: saved 125 × 20 % × 64,000 × (1 − (1+r)^−9.73) = 1.2 × 10,000,500 r.
    const response = { kind: 'elasticity' as const, epsilon: 9.73, outsideGrowth: 0 };
    const { raise, roots, notes } = solved(workforceA({ response }), { kind: 'benefitCost', ratio: 1.2 });

    expect(raise).toBeCloseTo(0.051640772272, 10);
    expect(roots).toEqual([raise]);
    expect(notes).toEqual([]);
  });

  test('with an elasticity of 2.5 pays back no raise, so that only no raise nets 0', () => {
    // The first percent returns at most 2.5 × 20 % × 64,000 ÷ (12 × 6,667) = 40 % of its cost.
    const response = { kind: 'elasticity' as const, epsilon: 2.5, outsideGrowth: 0 };

    expect(solved(workforceA({ response }), { kind: 'netZero' })).toEqual({ raise: 0, roots: [0], notes: [] });
    expect(solved(workforceA({ response }), { kind: 'benefitCost', ratio: 1 })).toMatchObject({
      raise: null,
      notes: ['no-root'],
    });
  });

  test('spends a budget of 600,000 yuan: 300,000 on its 200 yuan, the rest on 2.9126 %', () => {
    // The percent counts on 6,867 yuan: 300,000 ÷ (125 × 12 × 6,867).
    const { raise, roots } = solved(caseA, { kind: 'budget', amount: yuan(600_000) });

    expect(raise).toBeCloseTo(300_000 / 10_300_500, 11);
    expect(roots).toEqual([raise]);
  });

  test('spends the same budget from July on with twice the raise', () => {
    expect(solved(caseA, { kind: 'budget', amount: yuan(600_000) }, 7).raise).toBeCloseTo(600_000 / 10_300_500, 11);
  });

  test('has a labour cost of 21 % of 50,000,000 yuan a year at 4.9948 %', () => {
    // 10,500,000 ÷ 10,000,500 − 1, wherever in the year it starts: the share is that of a full year.
    const input = { ...workforceA({}), revenue: yuan(50_000_000) };

    expect(solved(input, { kind: 'labourCostShare', share: 0.21 }, 12).raise).toBeCloseTo(499_500 / 10_000_500, 11);
  });
});

test('with nobody to raise every raise nets 0, so that none is the answer', () => {
  const nobody = wageInput({ groups: caseA.groups.map((group) => ({ ...group, headcount: 0 })) });

  expect(solved(nobody, { kind: 'netZero' })).toEqual({ raise: null, roots: [], notes: ['any-raise'] });
  expect(solved(nobody, { kind: 'budget', amount: yuan(1) })).toMatchObject({ raise: null, notes: ['no-root'] });
});

test('a goal that the net only jumps over is none', () => {
  // A canteen of 2,100,000 yuan; a cut of 20 % saves 2,000,100. Any raise keeps 25 leavers at 300,000, and one of 50 %
  // costs 5,000,250, so that the net jumps from below −99,900 to above 399,750.
  const input = wageInput({
    groups: caseA.groups.map((group) => ({ ...group, leaverCost: { kind: 'direct', amount: yuan(300_000) } })),
    scenario: {
      components: [
        { kind: 'benefit', fromMonth: 1, name: '食堂', cost: { kind: 'lumpYearly', amount: yuan(2_100_000) } },
      ],
      response: { kind: 'points', value: 0.2 },
    },
  });

  expect(solved(input, { kind: 'netZero' })).toEqual({ raise: null, roots: [], notes: ['no-root', 'jump-at-zero'] });
});

test('a cut that undoes the scenario’s own raise nets 0 as well, and the raise above it is the answer', () => {
  // 200 yuan are undone by a cut of 200 ÷ 6,867; above that 400,000 yuan are saved at once and a percent costs 103,005.
  const { raise, roots } = solved(caseA, { kind: 'netZero' });

  expect(roots).toHaveLength(2);
  expect(roots[0]).toBeCloseTo(-200 / 6_867, 9);
  expect(raise).toBeCloseTo(100_000 / 10_300_500, 11);
});

test('rates that would leave a wage of nothing are passed over', () => {
  const input = wageInput({
    groups: [wageGroup({ monthlyWage: yuan(1_000) })],
    scenario: { components: [flat(-900, 12)] },
  });

  // 12 × 1,000 r less 900 a head; below a cut of 10 % nothing would be left in month 12.
  expect(solved(input, { kind: 'budget', amount: 0 }).roots).toEqual([expect.closeTo(0.075, 11)]);
});

const goalOf = (input: EvaluationInput, kind: Goal['kind'], size: number): Goal => {
  const { totals, years } = evaluate(input);
  switch (kind) {
    case 'netZero':
      return { kind };
    case 'budget':
      return { kind, amount: Math.round(Math.max(0, totals.cost) * size) };
    case 'benefitCost':
      return { kind, ratio: size };
    case 'labourCostShare':
      return { kind, share: Math.min(1, ((years[0]?.baseline ?? 0) / (input.revenue ?? 1)) * (0.9 + size / 5)) };
  }
};

test.prop([
  evaluationInput,
  fc.constantFrom<Goal['kind'][]>('netZero', 'budget', 'benefitCost', 'labourCostShare'),
  fc.integer({ min: 0, max: 200 }),
  fc.nat(),
])('fed back, every raise found meets its goal within a fen a head', (input, kind, hundredths, pick) => {
  fc.pre(kind !== 'labourCostShare' || input.revenue !== undefined);
  const goal = goalOf(input, kind, hundredths / 100);
  const fromMonth = 1 + (pick % (12 * input.scenario.horizonYears));
  const heads = Math.max(
    1,
    input.groups.reduce((sum, { headcount }) => sum + headcount, 0),
  );
  const { raise, roots } = solve({ input, goal, fromMonth });

  expect(raise).toBe(roots.at(-1) ?? null);
  expect(roots).toEqual(roots.toSorted((a, b) => a - b));
  for (const root of roots) {
    const { totals, runRate, years } = evaluate(raised(input, root, fromMonth));
    const miss = {
      netZero: totals.net,
      budget: totals.cost - (goal.kind === 'budget' ? goal.amount : 0),
      benefitCost: totals.lossAvoided - (goal.kind === 'benefitCost' ? goal.ratio : 0) * totals.cost,
      labourCostShare:
        (years[0]?.baseline ?? 0) +
        runRate.cost -
        (goal.kind === 'labourCostShare' ? goal.share : 0) * (input.revenue ?? 0),
    }[goal.kind];
    // Rounded figures are half a fen each away from those that were solved for.
    expect(Math.abs(miss)).toBeLessThanOrEqual(heads + 2 + 1e-9 * Math.abs(totals.cost));
    if (goal.kind === 'benefitCost') expect(totals.benefitCost).not.toBeNull();
  }
});

test.prop([evaluationInput, fc.integer({ min: -19, max: 49 }), fc.nat()])(
  'the budget that a raise costs is met by a raise that costs the same',
  (input, points, pick) => {
    const fromMonth = 1 + (pick % (12 * input.scenario.horizonYears));
    const heads = input.groups.reduce((sum, { headcount }) => sum + headcount, 0);
    fc.pre(heads > 0);
    const amount = evaluate(raised(input, points / 100, fromMonth)).totals.cost;
    fc.pre(amount >= 0);
    const { raise } = solve({ input, goal: { kind: 'budget', amount }, fromMonth });

    expect(raise).not.toBeNull();
    const { cost } = evaluate(raised(input, raise ?? 0, fromMonth)).totals;
    expect(Math.abs(cost - amount)).toBeLessThanOrEqual(heads + 2 + 1e-9 * amount);
  },
);

test('percent raises of the scenario and the one solved for compound', () => {
  const input = workforceA({ components: [percent(0.03)] });

  expect(solved(input, { kind: 'budget', amount: yuan(0) }).raise).toBeCloseTo(1 / 1.03 - 1, 11);
});

test.prop([extremeInput])('at the bounds of the model finds raises within the scan or none', (input) => {
  const { raise, roots, notes } = solve({ input, goal: { kind: 'netZero' }, fromMonth: 1 });

  expect(roots.filter((root) => !(root >= -0.2 && root <= 0.5))).toEqual([]);
  expect(raise === null).toBe(notes.includes('no-root') || notes.includes('any-raise'));
});
