import { expect, test } from 'vitest';
import { distributionProblems } from '../../../renderer/features/simulation/distributionProblems.ts';
import { drawnInputs } from '../../../shared/domain/negotiation/scenarioSimulation.ts';
import { type StatedDistribution, USUAL_UNCERTAINTY } from '../../../shared/domain/negotiation/uncertainty.ts';
import { parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { caseA } from '../../fixtures/wageInput.ts';

const input = parseEvaluationInput(caseA);
const problemsOf = (...distributions: StatedDistribution[]) => {
  const uncertainty = { ...USUAL_UNCERTAINTY, distributions };
  return distributionProblems(input, uncertainty, drawnInputs(input, uncertainty)).map(({ which, field }) => [
    which,
    field,
  ]);
};
const turnover = (distribution: StatedDistribution['distribution']): StatedDistribution => ({
  which: 'annualTurnover',
  as: 'factor',
  isIncluded: true,
  distribution,
});

test('the usual distributions can be drawn from', () => {
  expect(problemsOf()).toEqual([]);
});

test.each<[string, StatedDistribution, string[]]>([
  ['a low above the high', turnover({ kind: 'uniform', low: 1.5, high: 1.2 }), ['annualTurnover', 'high']],
  [
    'a likeliest outside the ends',
    turnover({ kind: 'triangular', low: 0.8, mode: 2, high: 1.2 }),
    ['annualTurnover', 'mode'],
  ],
  ['a standard deviation of 0', turnover({ kind: 'normal', mean: 1, sd: 0 }), ['annualTurnover', 'sd']],
  ['a fixed value beyond the model', turnover({ kind: 'fixed', value: 99 }), ['annualTurnover', 'value']],
  [
    'a fall larger than any turnover',
    { which: 'response', as: 'value', isIncluded: true, distribution: { kind: 'uniform', low: 0, high: 5.1 } },
    ['response', 'high'],
  ],
])('%s is named with its row and field', (_what, stated, place) => {
  expect(problemsOf(stated)).toEqual([place]);
});

test('what is left out is not asked to be right', () => {
  expect(problemsOf({ ...turnover({ kind: 'normal', mean: 1, sd: 0 }), isIncluded: false })).toEqual([]);
});
