import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInput, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { withAddedRaise } from '../../../shared/domain/wage/tools/addedRaise.ts';
import { responseGrid } from '../../../shared/domain/wage/tools/responseGrid.ts';
import { solve } from '../../../shared/domain/wage/tools/solve.ts';
import { gridRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { rangeOf, withSettings } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';
import { caseA, percent, wageInput, yuan } from '../../fixtures/wageInput.ts';

test('case A by raise and points: what it nets, and where it breaks even', () => {
  // A percent of 6,667 yuan for 125 heads is 100,005 a year, a point of turnover saves 80,000.
  const input = wageInput({
    groups: caseA.groups,
    scenario: { components: [], response: { kind: 'points', value: 0 } },
  });
  const { raises, rows } = responseGrid(gridRequest.parse({ input, raises: [0, 0.03, 0.05], responses: [0.03, 0.05] }));

  expect(raises).toEqual([0, 0.03, 0.05]);
  expect(rows).toEqual([
    {
      response: 0.03,
      cells: [
        { net: 0, benefitCost: null },
        { net: yuan(240_000 - 300_015), benefitCost: expect.closeTo(240_000 / 300_015, 12) },
        { net: yuan(240_000 - 500_025), benefitCost: expect.closeTo(240_000 / 500_025, 12) },
      ],
      breakEvenRaise: expect.closeTo(240_000 / 10_000_500, 11),
    },
    {
      response: 0.05,
      cells: [
        { net: 0, benefitCost: null },
        { net: yuan(400_000 - 300_015), benefitCost: expect.closeTo(400_000 / 300_015, 12) },
        { net: yuan(400_000 - 500_025), benefitCost: expect.closeTo(400_000 / 500_025, 12) },
      ],
      breakEvenRaise: expect.closeTo(400_000 / 10_000_500, 11),
    },
  ]);
});

test('a cell whose raise would leave a wage of nothing is empty', () => {
  const input = { ...caseA, scenario: { ...caseA.scenario, components: [percent(-0.5)] } };
  const [row] = responseGrid(gridRequest.parse({ input, raises: [-1, 0], responses: [0.05] })).rows;

  expect(row?.cells).toEqual([null, { net: yuan(125 * 12 * 6_667 * 0.5), benefitCost: null }]);
});

const withResponse = evaluationInput.filter(({ scenario }) => scenario.response.kind !== 'none');
const responsesFor = (input: EvaluationInput, shares: readonly number[]) => {
  const { min, max } = rangeOf(input, { which: 'response', as: 'value' });
  return shares.map((share) => min + share * (Math.min(max, 6) - min));
};

test.prop([
  withResponse,
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
  fc.array(fc.integer({ min: -10, max: 30 }), { minLength: 1, maxLength: 3 }),
  fc.nat(),
])('each row breaks even where solve does, and each cell is its scenario evaluated', (input, shares, points, pick) => {
  const fromMonth = 1 + (pick % (12 * input.scenario.horizonYears));
  const raises = points.map((point) => point / 100);
  const responses = responsesFor(input, shares);
  const { rows } = responseGrid({ input, raises, responses, fromMonth });

  expect(rows.map(({ response }) => response)).toEqual(responses);
  for (const { response, cells, breakEvenRaise } of rows) {
    const responding = withSettings(input, [{ which: 'response', as: 'value', value: response }]);
    expect(breakEvenRaise).toBe(solve({ input: responding, goal: { kind: 'netZero' }, fromMonth }).raise);
    cells.forEach((cell, index) => {
      const { totals } = evaluate(parseEvaluationInput(withAddedRaise(responding, raises[index] ?? 0, fromMonth)));
      const { net = Number.NaN, benefitCost = Number.NaN } = cell ?? {};
      const size = Math.abs(totals.cost) + Math.abs(totals.lossAvoided);
      expect(Math.abs(net - totals.net)).toBeLessThanOrEqual(1 + 1e-10 * size);
      if (Math.abs(totals.cost) > 10) expect(benefitCost === null).toBe(totals.benefitCost === null);
      expect(Math.abs((benefitCost ?? 0) - (totals.benefitCost ?? 0))).toBeLessThanOrEqual(
        1e-9 * (1 + Math.abs(totals.benefitCost ?? 0)),
      );
    });
  }
});
