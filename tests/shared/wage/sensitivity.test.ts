import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import { type EvaluationInputJson, parseEvaluationInput } from '../../../shared/domain/wage/evaluationInput.ts';
import { sensitivity, usualSpreads } from '../../../shared/domain/wage/tools/sensitivity.ts';
import { sensitivityRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import { withSettings } from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { evaluationInput, extremeInput } from '../../fixtures/wageArbitraries.ts';
import { caseA, flat, wageGroup, wageInput, yuan } from '../../fixtures/wageInput.ts';

const ofJson = (input: EvaluationInputJson) => sensitivity({ input: parseEvaluationInput(input) });

test('case A hangs most on its response and its cost per leaver, then on its turnover and pay', () => {
  const { net, bars } = ofJson(caseA);

  // Of 400,000 yuan saved and 300,000 paid: half the response or the cost per leaver is 200,000, and 5 % more heads add
  // 5 % of 100,000. Turnover does nothing while it is above 5 points, nor does pay to a raise in yuan.
  expect(net).toBe(yuan(100_000));
  expect(bars.map(({ which, changeAtLow, changeAtHigh }) => ({ which, changeAtLow, changeAtHigh }))).toEqual([
    { which: 'leaverCost', changeAtLow: yuan(-200_000), changeAtHigh: yuan(200_000) },
    { which: 'response', changeAtLow: yuan(-200_000), changeAtHigh: yuan(200_000) },
    { which: 'headcount', changeAtLow: yuan(-5_000), changeAtHigh: yuan(5_000) },
    { which: 'monthlyWage', changeAtLow: 0, changeAtHigh: 0 },
    { which: 'annualTurnover', changeAtLow: 0, changeAtHigh: 0 },
  ]);
});

test('an input is moved to a value for all groups, or by a factor on what each has', () => {
  const groups = [
    wageGroup({ id: 'a', annualTurnover: 0.2, leaverCost: { kind: 'direct', amount: yuan(10_000) } }),
    wageGroup({ id: 'b', annualTurnover: 0.4, leaverCost: { kind: 'direct', amount: yuan(30_000) } }),
  ];
  const input = wageInput({
    groups,
    scenario: { components: [flat(100)], response: { kind: 'relative', value: 0.5 } },
  });
  const barOf = (as: 'value' | 'factor', low: number, high: number) =>
    sensitivity(sensitivityRequest.parse({ input, inputs: [{ which: 'annualTurnover', as, low, high }] })).bars[0];

  // Each group costs 12,000; a saves 10 × 0.1 × 10,000 and b 10 × 0.2 × 30,000: together 70,000.
  expect(barOf('factor', 0.5, 2)).toMatchObject({ netAtLow: yuan(35_000 - 24_000), netAtHigh: yuan(140_000 - 24_000) });
  expect(barOf('value', 0, 0.1)).toMatchObject({ netAtLow: yuan(-24_000), changeAtHigh: yuan(20_000 - 70_000) });
});

test('with a cost per leaver that is built up its parts are inputs too, and twelve bars are shown', () => {
  const cost = {
    kind: 'buildUp' as const,
    separation: yuan(100),
    recruitment: yuan(1_000),
    training: yuan(2_000),
    vacancyMonths: 1,
    monthlyContribution: yuan(13_000),
    rampMonths: 3,
    rampShape: 'linear' as const,
    skilledToNovice: 1.3,
    skilledDefectRate: 0.01,
    noviceDefectRate: 0.05,
    skilledUnitsPerMonth: 1_300,
    costPerDefect: yuan(10),
  };
  const input = wageInput({
    groups: [wageGroup({ annualTurnover: 0.4, leaverCost: cost })],
    scenario: { components: [flat(100)], response: { kind: 'elasticity', epsilon: 1, outsideGrowth: 0.04 } },
  });
  const spreads = usualSpreads(parseEvaluationInput(input));

  expect(spreads).toHaveLength(17);
  expect(spreads.filter(({ which }) => which === 'response' || which === 'outsideGrowth')).toEqual([
    { which: 'response', as: 'value', low: 1, high: 4 },
    { which: 'outsideGrowth', as: 'value', low: 0.02, high: 0.06 },
  ]);
  expect(ofJson(input).bars).toHaveLength(12);
});

test.prop([evaluationInput])(
  'each bar is what the input evaluates to with that value, the longest bar first',
  (input) => {
    const { net, bars } = sensitivity({ input });
    const { totals } = evaluate(input);
    const near = (actual: number, expected: number, { cost, lossAvoided }: { cost: number; lossAvoided: number }) =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1 + 1e-10 * (Math.abs(cost) + Math.abs(lossAvoided)));

    near(net, totals.net, totals);
    for (const { which, as, low, high, netAtLow, netAtHigh } of bars) {
      const atLow = evaluate(withSettings(input, [{ which, as, value: low }])).totals;
      const atHigh = evaluate(withSettings(input, [{ which, as, value: high }])).totals;
      near(netAtLow, atLow.net, atLow);
      near(netAtHigh, atHigh.net, atHigh);
    }
    const spans = bars.map(
      ({ changeAtLow, changeAtHigh }) =>
        Math.max(0, changeAtLow, changeAtHigh) - Math.min(0, changeAtLow, changeAtHigh),
    );
    expect(spans).toEqual(spans.toSorted((a, b) => b - a));
  },
);

test.prop([extremeInput])('has only finite figures at the bounds of the model, none of them −0', (input) => {
  const { net, bars } = sensitivity({ input });
  const figures = [
    net,
    ...bars.flatMap(({ netAtLow, netAtHigh, changeAtLow, changeAtHigh }) => [
      netAtLow,
      netAtHigh,
      changeAtLow,
      changeAtHigh,
    ]),
  ];

  expect(figures.filter((figure) => !Number.isFinite(figure) || Object.is(figure, -0))).toEqual([]);
});

test.prop([fc.oneof(evaluationInput, extremeInput)])(
  'the usual lows and highs pass the check of a request',
  (input) => {
    expect(() => sensitivityRequest.parse({ input, inputs: usualSpreads(input) })).not.toThrow();
  },
);
