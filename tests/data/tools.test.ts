import { expect, test } from 'vitest';
import { dispatch } from '../../electron/data/serve.ts';
import { caseA, wageInput, yuan } from '../fixtures/wageInput.ts';
import { callDoor } from '../fixtures/shellDoor.ts';
import { openTestService } from '../fixtures/testService.ts';

interface Refused {
  call: string;
  request: object;
  path: string;
}

const RESPONSE = { which: 'response', as: 'value' };
const simulation = (distribution: object, changes: object = {}) => ({
  input: caseA,
  seed: 1,
  draws: 100,
  inputs: [{ ...RESPONSE, distribution }],
  ...changes,
});

/** Each call at the shell door is a process of its own, on a machine that may be busy. */
const FOUR_STARTS_MS = 30_000;

test(
  'the tools answer on the shell door without a file',
  async () => {
    // Case A already costs 300,000; 3.75 points of its turnover save 125 × 3.75 % × 64,000 = 300,000 yuan.
    const budget = { input: caseA, goal: { kind: 'budget', amount: yuan(300_000) } };
    const spread = { input: caseA, inputs: [{ which: 'leaverCost', as: 'factor', low: 0.75, high: 1.5 }] };
    const table = { input: caseA, raises: [0], responses: [0.0375, 0.05] };
    const drawn = simulation({ kind: 'fixed', value: 0.05 });

    expect(await callDoor(['scenarios.solve', JSON.stringify(budget)])).toMatchObject({
      status: 0,
      output: { raise: 0, roots: [0], notes: [] },
    });
    expect(await callDoor(['scenarios.sensitivity'], { stdin: JSON.stringify(spread) })).toMatchObject({
      status: 0,
      output: {
        net: yuan(100_000),
        bars: [{ which: 'leaverCost', changeAtLow: yuan(-100_000), changeAtHigh: yuan(200_000) }],
      },
    });
    expect(await callDoor(['scenarios.grid', JSON.stringify(table)])).toMatchObject({
      status: 0,
      output: { rows: [{ cells: [{ net: 0 }] }, { cells: [{ net: yuan(100_000) }] }] },
    });
    expect(await callDoor(['scenarios.simulate', JSON.stringify(drawn)])).toMatchObject({
      status: 0,
      output: { draws: 100, seed: 1, probability: 1, standardError: 0, net: { p5: yuan(100_000), p95: yuan(100_000) } },
    });
  },
  FOUR_STARTS_MS,
);

test.each<Refused>([
  {
    call: 'solve',
    request: { input: wageInput({ revenue: 0 }), goal: { kind: 'netZero' } },
    path: 'input.revenue',
  },
  {
    call: 'solve',
    request: { input: { ...caseA, groups: [{ ...caseA.groups[0], headcount: -1 }] }, goal: { kind: 'netZero' } },
    path: 'input.groups[0].headcount',
  },
  { call: 'solve', request: { input: caseA, goal: { kind: 'budget', amount: 1.5 } }, path: 'goal.amount' },
  { call: 'solve', request: { input: caseA, goal: { kind: 'labourCostShare', share: 1.2 } }, path: 'goal.share' },
  { call: 'solve', request: { input: caseA, goal: { kind: 'labourCostShare', share: 0.2 } }, path: 'input.revenue' },
  { call: 'solve', request: { input: caseA, goal: { kind: 'netZero' }, fromMonth: 13 }, path: 'fromMonth' },
  {
    call: 'sensitivity',
    request: { input: caseA, inputs: [{ ...RESPONSE, low: 0.06, high: 0.04 }] },
    path: 'inputs[0].high',
  },
  {
    call: 'sensitivity',
    request: { input: caseA, inputs: [{ which: 'rampMonths', as: 'factor', low: 0.5, high: 2 }] },
    path: 'inputs[0].which',
  },
  {
    call: 'sensitivity',
    request: {
      input: caseA,
      inputs: [
        { ...RESPONSE, low: 0, high: 0.1 },
        { ...RESPONSE, low: 0, high: 0.2 },
      ],
    },
    path: 'inputs[1].which',
  },
  { call: 'grid', request: { input: caseA, raises: [0], responses: [0.05, 5.1] }, path: 'responses[1]' },
  {
    call: 'grid',
    request: { input: caseA, raises: Array.from({ length: 102 }, () => 0), responses: [0.05] },
    path: 'raises',
  },
  { call: 'grid', request: { input: wageInput(), raises: [0], responses: [1] }, path: 'input.scenario.response' },
  { call: 'simulate', request: simulation({ kind: 'fixed', value: 0.05 }, { draws: 1_000_001 }), path: 'draws' },
  { call: 'simulate', request: simulation({ kind: 'fixed', value: 0.05 }, { seed: -1 }), path: 'seed' },
  { call: 'simulate', request: simulation({ kind: 'fixed', value: 0.05 }, { inputs: [] }), path: 'inputs' },
  {
    call: 'simulate',
    request: simulation({ kind: 'normal', mean: 0.05, sd: 0 }),
    path: 'inputs[0].distribution.sd',
  },
  {
    call: 'simulate',
    request: simulation({ kind: 'uniform', low: 0.06, high: 0.04 }),
    path: 'inputs[0].distribution.high',
  },
  {
    call: 'simulate',
    request: simulation({ kind: 'triangular', low: 0.02, mode: 0.07, high: 0.06 }),
    path: 'inputs[0].distribution.mode',
  },
  {
    call: 'simulate',
    request: simulation({ kind: 'normal', mean: 0.05, sd: 0.01, low: 0.06 }),
    path: 'inputs[0].distribution.mean',
  },
  {
    call: 'simulate',
    request: simulation(
      { kind: 'uniform', low: 0.2, high: 1.2 },
      { input: { ...caseA, scenario: { ...caseA.scenario, response: { kind: 'relative', value: 0.2 } } } },
    ),
    path: 'inputs[0].distribution.high',
  },
  {
    call: 'simulate',
    request: simulation(
      {},
      { inputs: [{ which: 'onCostRates', as: 'factor', distribution: { kind: 'fixed', value: 1 } }] },
    ),
    path: 'inputs[0].which',
  },
])('$call refuses what does not fit by its path $path', async ({ call, request, path }) => {
  const { service } = openTestService();

  expect(await dispatch(service, `scenarios.${call}`, request, () => {})).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', details: { path } },
  });
});
