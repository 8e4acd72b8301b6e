import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { simulateInWorkers } from '../../electron/data/scenarios/simulationPool.ts';
import { evaluate } from '../../shared/domain/wage/evaluate.ts';
import { type EvaluationInput, parseEvaluationInput } from '../../shared/domain/wage/evaluationInput.ts';
import { type Simulation, simulate } from '../../shared/domain/wage/tools/simulate.ts';
import { type SimulationRequest, simulationRequest } from '../../shared/domain/wage/tools/toolRequests.ts';
import { withSettings } from '../../shared/domain/wage/tools/uncertainInputs.ts';
import { runWithNumpy } from './numpy.ts';
import { absoluteRow, median, peerRow, type Row } from './row.ts';

const GROUPS = 10;
const DRAWS = 100_000;
const RUNS = 15;
const ONE_CORE_BUDGET_MS = 250;
const WORKERS_BUDGET_MS = 100;
/** Of the time that numpy takes on one core: it computes several values at a time, where V8 has one. */
const PEER_BUDGET = 3;
const NOBODY_WAITS = { signal: new AbortController().signal, report: () => {} };

interface PeerAnswer {
  readonly mean: number;
  readonly p50: number;
  readonly probability: number;
  readonly timesMs: readonly number[];
}

/**
 * 100,000 draws of 10 groups over 5 years, with a stated response and with an elasticity: on one core beside the same
 * model in numpy on one core, and across workers that run already. First both are shown to compute the same.
 */
export async function measureSimulation(): Promise<Row[]> {
  const shared: SimulationRequest['inputs'] = [
    { which: 'annualTurnover', as: 'factor', distribution: { kind: 'normal', mean: 1, sd: 0.1 } },
    { which: 'leaverCost', as: 'factor', distribution: { kind: 'triangular', low: 0.5, mode: 1, high: 1.5 } },
    { which: 'headcount', as: 'factor', distribution: { kind: 'normal', mean: 1, sd: 0.02 } },
  ];
  const points = requestOf(tenGroups({ kind: 'points', value: 0.05 }), [
    ...shared,
    { which: 'response', as: 'value', distribution: { kind: 'normal', mean: 0.05, sd: 0.02 } },
  ]);
  const elasticity = requestOf(tenGroups({ kind: 'elasticity', epsilon: 2.5, outsideGrowth: 0.03, against: 'today' }), [
    ...shared,
    { which: 'response', as: 'value', distribution: { kind: 'triangular', low: 2, mode: 2.5, high: 4 } },
    { which: 'outsideGrowth', as: 'value', distribution: { kind: 'normal', mean: 0.03, sd: 0.01 } },
  ]);
  const cases = [
    { name: 'points', request: points, fixed: fixedAt(points, [1.1, 0.9, 1.05, 0.06]) },
    { name: 'elasticity', request: elasticity, fixed: fixedAt(elasticity, [1.1, 0.9, 1.05, 3.1, 0.02]) },
  ];
  const { answers } = await askPeer(
    cases.flatMap(({ request, fixed }) => [
      { ...request, times: RUNS },
      { ...fixed, times: 1 },
    ]),
  );
  const rows: Row[] = [];
  for (const [at, { name, request, fixed }] of cases.entries()) {
    const [peer, peerFixed] = [answers[2 * at], answers[2 * at + 1]];
    if (!peer || !peerFixed) throw new Error('numpy did not answer every run');
    checkSame(name, simulate(request), peer, netOfFixed(fixed), peerFixed);
    rows.push(...(await rowsOf(name, request, median(peer.timesMs))));
  }
  return rows;
}

async function rowsOf(name: string, request: SimulationRequest, numpyMs: number): Promise<Row[]> {
  const what = `100,000 draws, 10 groups, 5 years, ${name}`;
  const workers = Math.min(availableParallelism(), 8);
  const alone = await timesOf(() => simulate(request));
  const together = await timesOf(() => simulateInWorkers(request, NOBODY_WAITS, workers));
  return [
    absoluteRow(`${what}: one core`, median(alone), 'ms', ONE_CORE_BUDGET_MS),
    peerRow(`${what}: one core beside numpy on one core`, median(alone), numpyMs, 'ms', PEER_BUDGET),
    absoluteRow(`${what}: ${workers} workers that run already`, median(together), 'ms', WORKERS_BUDGET_MS),
  ];
}

async function timesOf(run: () => unknown): Promise<number[]> {
  const times: number[] = [];
  // The first runs are slower for everyone: code is still being compiled, workers start.
  for (let at = -3; at < RUNS; at += 1) {
    const startedAt = performance.now();
    await run();
    if (at >= 0) times.push(performance.now() - startedAt);
  }
  return times;
}

async function askPeer(
  runs: readonly (SimulationRequest & { readonly times: number })[],
): Promise<{ readonly answers: readonly PeerAnswer[] }> {
  // Safe: simulate.py, beside this file, answers one for each run.
  return (await runWithNumpy(join(import.meta.dirname, 'simulate.py'), { runs })) as { answers: PeerAnswer[] };
}

/** Of what lies between P5 and P95: more than four standard errors of the median of two samples of 100,000. */
const SAMPLING = 0.015;

/** The same to the fen where nothing is drawn; mean and median within what sampling allows. */
function checkSame(name: string, own: Simulation, peer: PeerAnswer, fixedNet: number, peerFixed: PeerAnswer): void {
  if (peerFixed.p50 !== fixedNet)
    throw new Error(`${name}: fixed inputs net ${fixedNet} here, ${peerFixed.p50} in numpy`);
  const spread = own.net.p95 - own.net.p5;
  for (const [what, here, there] of [
    ['mean', own.net.mean, peer.mean],
    ['median', own.net.p50, peer.p50],
  ] as const) {
    if (Math.abs(here - there) > SAMPLING * spread) throw new Error(`${name}: ${what} ${here} here, ${there} in numpy`);
  }
}

function requestOf(input: EvaluationInput, inputs: SimulationRequest['inputs']): SimulationRequest {
  return simulationRequest.parse({ input, inputs, seed: 1, draws: DRAWS });
}

/** The same inputs at one value each. */
function fixedAt(request: SimulationRequest, values: readonly number[]): SimulationRequest {
  const inputs = request.inputs.map(({ which, as }, at) => {
    const value = values[at];
    if (value === undefined) throw new Error(`no fixed value for ${which}`);
    return { which, as, distribution: { kind: 'fixed' as const, value } };
  });
  return { ...request, inputs, draws: 1 };
}

function netOfFixed({ input, inputs }: SimulationRequest): number {
  const settings = inputs.flatMap(({ which, as, distribution }) =>
    distribution.kind === 'fixed' ? [{ which, as, value: distribution.value }] : [],
  );
  return evaluate(withSettings(input, settings)).totals.net;
}

function tenGroups(response: EvaluationInput['scenario']['response']): EvaluationInput {
  return parseEvaluationInput({
    groups: Array.from({ length: GROUPS }, (_, at) => ({
      id: `g${at}`,
      name: `岗位 ${at}`,
      headcount: 40 + 10 * at,
      monthlyWage: 450_000 + 40_000 * at,
      fixedMonthly: 30_000,
      overtimeHours: { weekday: 20, restDay: 8, holiday: 2 },
      bonusMonths: 1,
      annualTurnover: 0.5 - at / 25,
      leaverCost: { kind: 'shareOfPay', share: 0.21 },
    })),
    onCosts: [
      { name: '养老', rate: 0.16, floor: 449_400, cap: 2_247_000, source: '2026', base: 'previous-year' },
      { name: '医疗', rate: 0.095, source: '2026' },
      { name: '公积金', rate: 0.08, floor: 228_000, cap: 3_400_000, source: '2026' },
      { name: '工会经费', rate: 0.02, source: '2026' },
    ],
    scenario: {
      startMonth: '2026-01',
      horizonYears: 5,
      components: [
        { kind: 'percent', fromMonth: 1, rate: 0.05 },
        { kind: 'percent', fromMonth: 13, rate: 0.05 },
        { kind: 'percent', fromMonth: 25, rate: 0.05 },
        { kind: 'lumpSum', fromMonth: 12, perHead: 100_000 },
      ],
      response,
    },
  });
}
