import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { evaluate } from '../../../shared/domain/wage/evaluate.ts';
import type { EvaluationInput, EvaluationInputJson } from '../../../shared/domain/wage/evaluationInput.ts';
import { type Distribution, quantileOf } from '../../../shared/domain/wage/tools/distributions.ts';
import { netOfInputs } from '../../../shared/domain/wage/tools/netOfInputs.ts';
import { mergeSlices, prepareSimulation, simulate, SLICE_DRAWS } from '../../../shared/domain/wage/tools/simulate.ts';
import { type SimulationRequest, simulationRequest } from '../../../shared/domain/wage/tools/toolRequests.ts';
import {
  hasInput,
  rangeOf,
  UNCERTAIN_INPUTS,
  type UncertainInput,
  withSettings,
} from '../../../shared/domain/wage/tools/uncertainInputs.ts';
import { evaluationInput } from '../../fixtures/wageArbitraries.ts';
import { caseA, wageInput, yuan } from '../../fixtures/wageInput.ts';

const requestOf = (
  input: EvaluationInputJson | EvaluationInput,
  inputs: SimulationRequest['inputs'],
  changes: { seed?: number; draws?: number } = {},
) => simulationRequest.parse({ input, inputs, seed: 20_260_301, draws: 20_000, ...changes });

const responseOf = (distribution: Distribution): SimulationRequest['inputs'][number] => ({
  which: 'response',
  as: 'value',
  distribution,
});

const normalResponse = responseOf({ kind: 'normal', mean: 0.05, sd: 0.01 });

describe('case A with its response drawn', () => {
  // One point saves 125 × 1 % × 64,000 = 80,000 yuan; the raise costs 300,000.
  test('pays for itself as often as a normal response is above 3.75 points', () => {
    const { probability, standardError, net } = simulate(requestOf(caseA, [normalResponse], { draws: 200_000 }));
    // Φ((0.05 − 0.0375) ÷ 0.01) = Φ(1.25)
    const exact = 0.8943502263331446;

    expect(Math.abs(probability - exact)).toBeLessThan(3 * standardError);
    expect(standardError).toBeCloseTo(Math.sqrt((exact * (1 - exact)) / 200_000), 4);
    // Φ⁻¹(0.05) = −1.644854: 0.05 − 0.01644854 of 8,000,000 yuan less 300,000; mean and median 100,000.
    expect(Math.abs(net.p5 - yuan(-31_588.3))).toBeLessThan(yuan(1_500));
    expect(Math.abs(net.p95 - yuan(231_588.3))).toBeLessThan(yuan(1_500));
    expect(Math.abs(net.p50 - yuan(100_000))).toBeLessThan(yuan(1_000));
    expect(Math.abs(net.mean - yuan(100_000))).toBeLessThan(yuan(700));
  });

  test('is within three standard errors for a uniform and a triangular response', () => {
    const uniform = simulate(requestOf(caseA, [responseOf({ kind: 'uniform', low: 0.03, high: 0.06 })]));
    const triangular = simulate(
      requestOf(caseA, [responseOf({ kind: 'triangular', low: 0.03, mode: 0.05, high: 0.06 })]),
    );

    expect(Math.abs(uniform.probability - 0.75)).toBeLessThan(3 * uniform.standardError);
    // Below the mode the share is (x − low)² ÷ ((high − low)(mode − low)) = 0.0075² ÷ (0.03 × 0.02).
    expect(Math.abs(triangular.probability - (1 - 0.0075 ** 2 / 6e-4))).toBeLessThan(3 * triangular.standardError);
  });

  test('never leaves the bounds of a truncated normal', () => {
    const { net } = simulate(
      requestOf(caseA, [responseOf({ kind: 'normal', mean: 0.05, sd: 0.05, low: 0.04, high: 0.06 })]),
    );

    expect(net.lowest).toBeGreaterThanOrEqual(yuan(20_000));
    expect(net.lowest).toBeLessThan(yuan(20_200));
    expect(net.highest).toBeLessThanOrEqual(yuan(180_000));
  });

  test('counts every draw once, in round steps with an edge at 0', () => {
    const { histogram, draws, probability } = simulate(requestOf(caseA, [normalResponse]));
    const { edges, counts } = histogram;

    expect(counts).toHaveLength(edges.length - 1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(draws);
    expect(edges).toContain(0);
    expect(counts.slice(edges.indexOf(0)).reduce((sum, count) => sum + count, 0) / draws).toBe(probability);
  });

  test('takes as percentile the smallest net that so many percent of the draws do not exceed', () => {
    const request = requestOf(caseA, [normalResponse], { draws: 10 });
    const nets = [...(prepareSimulation(request).drawSlice(0) ?? [])].sort((a, b) => a - b);
    const { net } = simulate(request);

    expect([net.p5, net.p10, net.p50, net.p90, net.p95]).toEqual([nets[0], nets[0], nets[4], nets[8], nets[9]]);
  });

  test('differs by seed', () => {
    const [one, other] = [1, 2].map((seed) => simulate(requestOf(caseA, [normalResponse], { seed, draws: 1000 })).net);

    expect(one).not.toEqual(other);
  });
});

test('the same seed gives the same bytes, in whatever order the slices are drawn', () => {
  const request = requestOf(caseA, [normalResponse], { draws: 3 * SLICE_DRAWS + 17 });
  const whole = JSON.stringify(simulate(request));
  const workers = [prepareSimulation(request), prepareSimulation(request)];
  const slices: Float64Array[] = [];
  for (const slice of [3, 0, 2, 1]) slices[slice] = workers[slice % 2]?.drawSlice(slice) ?? new Float64Array();

  expect(JSON.stringify(mergeSlices(request, slices))).toBe(whole);
  expect(JSON.stringify(simulate(request))).toBe(whole);
});

test('no two slices draw the same', () => {
  const { drawSlice } = prepareSimulation(requestOf(caseA, [normalResponse], { draws: 3 * SLICE_DRAWS }));
  const nets = [0, 1, 2].flatMap((slice) => Array.from(drawSlice(slice).slice(0, 100)));

  expect(new Set(nets).size).toBeGreaterThan(297);
});

/** For an input: some of its uncertain inputs, each with a share of the way through its range. */
const settings = fc.array(
  fc.record({
    which: fc.constantFrom(...UNCERTAIN_INPUTS),
    isFactor: fc.boolean(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

function settingsFor(input: EvaluationInput, drawn: typeof settings extends fc.Arbitrary<infer T> ? T : never) {
  return drawn
    .filter(({ which }, index) => hasInput(input, which) && drawn.findIndex((one) => one.which === which) === index)
    .flatMap(({ which, isFactor, share }) => {
      const one: UncertainInput = {
        which,
        as: which === 'onCostRates' ? 'factor' : which === 'outsideGrowth' || !isFactor ? 'value' : 'factor',
      };
      const { min, max } = rangeOf(input, one);
      // Near what people draw: bounds of the model are far beyond.
      const [low, high] =
        one.as === 'factor' ? [Math.max(min, 0.5), Math.min(max, 2)] : usualValues(input, one, min, max);
      return low <= high ? [{ ...one, value: low + share * (high - low) }] : [];
    });
}

function usualValues(input: EvaluationInput, { which }: UncertainInput, min: number, max: number): [number, number] {
  if (which === 'headcount') return [0, 5_000];
  if (which === 'monthlyWage') return [Math.max(min, 300_000), Math.min(max, 2_000_000)];
  if (which === 'outsideGrowth') return [-0.05, 0.1];
  if (which === 'response') return [min, Math.min(max, input.scenario.response.kind === 'elasticity' ? 8 : 1)];
  return [min, Math.min(max, Math.max(min, 1) * 3)];
}

function expectNear(actual: number, expected: number, scale: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1 + 1e-10 * scale);
}

describe('any scenario', () => {
  test.prop([evaluationInput, settings])('with all inputs fixed is the plain result to the fen', (input, drawn) => {
    const chosen = settingsFor(input, drawn);
    fc.pre(chosen.length > 0);
    const fixed = chosen.map(({ which, as, value }) => ({
      which,
      as,
      distribution: { kind: 'fixed' as const, value },
    }));
    const { net } = evaluate(withSettings(input, chosen)).totals;
    const simulated = simulate({ input, inputs: fixed, seed: 1, draws: 20 });

    expect(Object.values(simulated.net)).toEqual(Object.values(simulated.net).map(() => net));
    expect(simulated.probability).toBe(net >= 0 ? 1 : 0);
  });

  test.prop([evaluationInput, settings])(
    'nets with drawn inputs what it nets when evaluated with them',
    (input, drawn) => {
      const chosen = settingsFor(input, drawn);
      const netOf = netOfInputs(input, chosen);
      const { totals } = evaluate(withSettings(input, chosen));
      const plain = evaluate(input).totals;
      const scale = totals.cost ** 2 + totals.lossAvoided ** 2;

      expectNear(netOf(Float64Array.from(chosen, ({ value }) => value)), totals.net, Math.sqrt(scale));
      // What one draw moved, the next one moves back.
      expectNear(
        netOf(new Float64Array(chosen.length).fill(Number.NaN)),
        plain.net,
        Math.abs(plain.cost) + Math.abs(plain.lossAvoided),
      );
    },
  );

  test.prop([evaluationInput, settings])(
    'is drawn the same where a distribution has one value only',
    (input, drawn) => {
      const chosen = settingsFor(input, drawn);
      fc.pre(chosen.length > 0);
      const inputs = chosen.map(({ which, as, value }, index) => ({
        which,
        as,
        distribution:
          index % 2 === 0 ? { kind: 'uniform' as const, low: value, high: value } : { kind: 'fixed' as const, value },
      }));
      const { totals } = evaluate(withSettings(input, chosen));
      const { net } = simulate({ input, inputs, seed: 1, draws: 5 });

      expect(net.lowest).toBe(net.highest);
      expectNear(net.p50, totals.net, Math.abs(totals.cost) + Math.abs(totals.lossAvoided));
    },
  );
});

test('shares of a distribution lie below its quantiles', () => {
  const range = { min: -40, max: 40 };
  const normal = quantileOf({ kind: 'normal', mean: 0, sd: 1 }, range);
  const positive = quantileOf({ kind: 'normal', mean: 0, sd: 1, low: 0 }, range);
  const triangle = quantileOf({ kind: 'triangular', low: 0, mode: 1, high: 4 }, range);

  // Wichura's own examples, and a table of the normal distribution.
  expect([0.25, 0.001, 1e-20].map(normal)).toEqual([
    expect.closeTo(-0.6744897501960817, 14),
    expect.closeTo(-3.0902323061678136, 13),
    expect.closeTo(-9.262340089798409, 12),
  ]);
  expect(normal(0.975)).toBeCloseTo(1.959963984540054, 13);
  // Half of a half-normal lies below the three-quarter point of the whole.
  expect(positive(0.5)).toBeCloseTo(0.6744897501960817, 12);
  // A quarter of the triangle is left of its mode; half of the rest, 3/8, is right of 4 − √(3/8 × 4 × 3).
  expect(triangle(0.25)).toBe(1);
  expect(triangle(1 - 3 / 8)).toBeCloseTo(4 - Math.sqrt(4.5), 14);
  expect(triangle(0.0625)).toBeCloseTo(0.5, 14);
});

test('a raise without leavers nets its cost, whatever is drawn of turnover', () => {
  const input = wageInput({ scenario: { components: caseA.scenario.components } });
  const { net, probability, histogram } = simulate(
    requestOf(input, [{ which: 'annualTurnover', as: 'factor', distribution: { kind: 'uniform', low: 0, high: 2 } }]),
  );

  expect([net.lowest, net.mean, net.highest]).toEqual([yuan(-24_000), yuan(-24_000), yuan(-24_000)]);
  expect(probability).toBe(0);
  expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(20_000);
});
