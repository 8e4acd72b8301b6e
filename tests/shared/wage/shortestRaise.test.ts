import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { averageRaise } from '../../../shared/domain/wage/averageRaise.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { withAddedRaise } from '../../../shared/domain/wage/tools/addedRaise.ts';
import { shortestRaise, solve } from '../../../shared/domain/wage/tools/solve.ts';
import { solveRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';
import { caseA, flat, percent, wageGroup, wageInput } from '../../fixtures/wageInput.ts';

test('case A nets 0 with 0.97083 % more, written with no more digits than that takes', () => {
  // Of 100,000 yuan left, a percent on 6,867 yuan for 125 heads and twelve months takes 103,005.
  const request = solveRequest.parse({ input: caseA, goal: { kind: 'netZero' } });
  const { raise } = solve(request);

  expect(raise === null ? null : shortestRaise(request, raise)).toBe(0.0097083);
});

test('a raise that is round already stays as it is', () => {
  const request = solveRequest.parse({ input: caseA, goal: { kind: 'budget', amount: 300_000 * 100 } });

  expect(shortestRaise(request, 0)).toBe(0);
});

test.prop([evaluationInput, fc.integer({ min: -100, max: 300 })])(
  'shortened, a raise still costs its budget within half a yuan or a fen a head',
  (json, tenths) => {
    const input = json;
    const amount = Math.max(0, evaluate(withAddedRaise(input, tenths / 1000, 1)).totals.cost);
    const request = solveRequest.parse({ input: json, goal: { kind: 'budget', amount } });
    const { raise } = solve(request);
    if (raise === null) return;

    const { cost } = evaluate(withAddedRaise(input, shortestRaise(request, raise), 1)).totals;

    const heads = input.groups.reduce((sum, { headcount }) => sum + headcount, 0);
    expect(Math.abs(cost - amount)).toBeLessThanOrEqual(Math.max(51, heads + 1));
  },
);

test('the average raise weighs heads and wages, and counts what starts by the end of the horizon', () => {
  const groups = [wageGroup({ id: 'a', headcount: 30 }), wageGroup({ id: 'b', headcount: 10, monthlyWage: 2_000_000 })];
  const input = parseEvaluationInput(
    wageInput({ groups, scenario: { horizonYears: 2, components: [percent(0.05), flat(400, 13, ['b'])] } }),
  );

  // 30 × 10,500 + 10 × 21,400 against 30 × 10,000 + 10 × 20,000.
  expect(averageRaise(input)).toBeCloseTo(529_000 / 500_000 - 1, 12);
});
