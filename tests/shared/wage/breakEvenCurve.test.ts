import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { breakEvenCurve } from '../../../shared/domain/wage/breakEvenCurve.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { evaluationInput, extremeInput } from '../../fixtures/wageArbitraries.ts';
import { caseA, flat, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const curveOf = (json: EvaluationInputJson) => breakEvenCurve(parseEvaluationInput(json));

test('the curve of sample A meets its cost at 3.75 points and saves 400,000 at the 5 points expected', () => {
  expect(curveOf(caseA)).toEqual({
    cost: yuan(300_000),
    saving: [
      { fall: 0, saving: 0 },
      { fall: 0.0375, saving: yuan(300_000) },
      { fall: 0.05, saving: yuan(400_000) },
      { fall: 0.1, saving: yuan(800_000) },
    ],
    ticks: [0, 0.02, 0.04, 0.06, 0.08, 0.1],
    breakEven: 0.0375,
    expected: { fall: 0.05, saving: yuan(400_000) },
  });
});

test('where the turnover of one group is used up the saving bends', () => {
  const groups = [
    wageGroup({ id: 'a', headcount: 100, monthlyWage: yuan(5_000), annualTurnover: 0.04, leaverCost: direct(20_000) }),
    wageGroup({ id: 'b', headcount: 100, monthlyWage: yuan(5_000), annualTurnover: 0.4, leaverCost: direct(20_000) }),
  ];
  const curve = curveOf(wageInput({ groups, scenario: { components: [flat(100)] } }));
  expect(curve.breakEven).toBe(0.08);
  expect(curve.expected).toBeNull();
  expect(curve.saving.slice(0, 3)).toEqual([
    { fall: 0, saving: 0 },
    { fall: 0.04, saving: yuan(160_000) },
    { fall: 0.08, saving: yuan(240_000) },
  ]);
});

test('a cost that no fall pays back is shown against all turnover there is', () => {
  const groups = [wageGroup({ annualTurnover: 0.4, leaverCost: direct(1_000) })];
  const curve = curveOf(wageInput({ groups, scenario: { components: [flat(500)] } }));
  expect(curve.breakEven).toBeNull();
  expect(curve.ticks.at(-1)).toBe(0.4);
  expect(curve.saving.at(-1)).toEqual({ fall: 0.4, saving: yuan(4_000) });
});

test('without a component nothing is paid, nothing expected, and the axis shows ten points', () => {
  expect(curveOf(wageInput())).toMatchObject({ cost: 0, breakEven: 0, expected: null, ticks: { length: 6 } });
});

const direct = (amount: number) => ({ kind: 'direct', amount: yuan(amount) }) as const;

test.prop([evaluationInput])('the curve says what the evaluation says', (input) => {
  const curve = breakEvenCurve(input);
  const { breakEvenPoints, runRate } = evaluate(input);
  expect(curve.breakEven).toBe(breakEvenPoints);
  expect(curve.cost).toBe(runRate.cost);
  expect(curve.expected?.saving ?? runRate.lossAvoided).toBe(runRate.lossAvoided);
  const met = curve.saving.find(({ fall }) => fall === curve.breakEven)?.saving ?? 0;
  const gap = curve.breakEven === null || curve.cost <= 0 ? 0 : Math.abs(met - curve.cost);
  expect(gap).toBeLessThanOrEqual(1 + 1e-9 * Math.abs(curve.cost));
});

test.prop([fc.oneof(evaluationInput, extremeInput)])(
  'a saving never falls along the curve and stays finite',
  (input) => {
    const { saving, ticks } = breakEvenCurve(input);
    for (const [i, point] of saving.entries()) {
      expect(Number.isFinite(point.saving)).toBe(true);
      expect(point.saving).toBeGreaterThanOrEqual(saving[i - 1]?.saving ?? 0);
    }
    expect(saving.at(-1)?.fall).toBe(ticks.at(-1));
  },
);
