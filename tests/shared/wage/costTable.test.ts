import { test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { costTable } from '../../../shared/domain/wage/costTable.ts';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';
import { flat, lumpSum, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

function tableOf(json: EvaluationInputJson) {
  const input = parseEvaluationInput(json);
  return costTable(input, evaluate(input));
}

test('a raise from April with a lump sum in December is told apart into years, what recurs and what is back-dated', () => {
  const groups = [wageGroup({ monthlyWage: yuan(5_000), bonusMonths: 1 })];
  const scenario = { signedMonth: '2021-06', horizonYears: 2, components: [flat(200, 4), lumpSum(500, 12)] };
  const nothing = { onCosts: 0, welfare: 0 };
  expect(tableOf(wageInput({ groups, scenario }))).toEqual({
    years: [
      {
        wages: yuan(25_000),
        ...nothing,
        total: yuan(25_000),
        oneOff: yuan(5_000),
        carryOver: yuan(6_000),
        backPay: yuan(4_000),
      },
      { wages: yuan(26_000), ...nothing, total: yuan(26_000), oneOff: 0, carryOver: 0, backPay: 0 },
    ],
    horizon: { wages: yuan(51_000), ...nothing, total: yuan(51_000), oneOff: yuan(5_000), backPay: yuan(4_000) },
    runRate: { wages: yuan(26_000), ...nothing, total: yuan(26_000) },
  });
});

test.prop([evaluationInput])(
  'every total is the sum of its whole yuan and within a yuan a line of the figure',
  (input) => {
    const figures = evaluate(input);
    const { years, horizon, runRate } = costTable(input, figures);
    for (const column of [...years, horizon, runRate]) {
      expect(column.wages + column.onCosts + column.welfare).toBe(column.total);
      expect(Math.abs(column.total % 100)).toBe(0);
    }
    years.forEach(({ total }, index) => expect(Math.abs(total - (figures.years[index]?.cost ?? 0))).toBeLessThan(300));
    expect(Math.abs(runRate.total - figures.runRate.cost)).toBeLessThan(300);
  },
);
